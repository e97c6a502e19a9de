"""Writing an estimate: who begins one and when, what submission asks for, and who may write in it."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.estimate import (
    TOTAL,
    EstimateStory,
    a_blank_estimate,
    a_line,
    a_submitted_estimate,
    an_approved_estimate,
    an_authorised_estimate,
    an_estimate,
    authorise,
    revise,
    submit,
    total_of,
)
from tests.stories.procedure import fill
from tests.stories.report import a_signed_report


def _state(house: TestHouse, story: EstimateStory) -> str:
    return str(house.read("estimate", story.estimate)["state"])


def test_an_estimate_is_numbered_after_its_job_and_speaks_the_customers_language(house: TestHouse) -> None:
    story = a_blank_estimate(house)
    row, job = house.read("estimate", story.estimate), house.read("job", story.job)
    assert (row["estimate_number"], row["revision"]) == (f"{job['number']}-E1", 1)
    assert (row["state"], row["language"]) == ("draft", house.list("report", job_id=story.job)[0]["language"])


def test_only_who_is_on_the_job_begins_one(house: TestHouse) -> None:
    story = a_blank_estimate(house)
    house.do(story.engineer, "estimate.withdraw", row=story.estimate)
    # The colleague doesn't even see the job.
    assert refusal(house, story.staff.colleague, "estimate.begin", {"job_id": story.job}) == "row.missing"
    assert (
        refusal(house, story.staff.supervisor, "estimate.begin", {"job_id": story.job}) == "command.forbidden"
    )
    both = house.person("B1", "engineer", "supervisor")
    assert refusal(house, both, "estimate.begin", {"job_id": story.job}) == "estimate.begin.assigned"


def test_none_is_begun_once_the_report_is_signed(house: TestHouse) -> None:
    story = a_signed_report(house)
    assert (
        refusal(house, story.engineer, "estimate.begin", {"job_id": story.job}) == "estimate.begin.not_sealed"
    )


def test_one_is_open_at_a_time(house: TestHouse) -> None:
    story = an_estimate(house)
    args = {"job_id": story.job}
    assert refusal(house, story.engineer, "estimate.begin", args) == "estimate.begin.open"
    submit(house, story)
    assert refusal(house, story.engineer, "estimate.begin", args) == "estimate.begin.open"
    house.do(story.engineer, "estimate.withdraw", row=story.estimate)
    again = house.do(story.engineer, "estimate.begin", args)
    assert house.read("estimate", again)["revision"] == 2


@pytest.mark.parametrize("told", [an_approved_estimate, an_authorised_estimate])
def test_what_stands_is_replaced_by_name_and_with_a_reason(house: TestHouse, told: Any) -> None:
    story = told(house)
    args: dict[str, Any] = {"job_id": story.job}
    assert refusal(house, story.engineer, "estimate.begin", args) == "estimate.begin.standing"
    args["corrects_id"] = story.estimate
    assert refusal(house, story.engineer, "estimate.begin", args) == "estimate.begin.no_reason"
    assert (
        refusal(house, story.engineer, "estimate.begin", args | {"revision_reason": " "})
        == "estimate.begin.no_reason"
    )
    new = house.do(story.engineer, "estimate.begin", args | {"revision_reason": "涨价"})
    assert house.read("estimate", new)["corrects_id"] == story.estimate


def test_what_was_withdrawn_is_not_corrected(house: TestHouse) -> None:
    story = an_estimate(house)
    house.do(story.engineer, "estimate.withdraw", row=story.estimate)
    args = {"job_id": story.job, "corrects_id": story.estimate, "revision_reason": "涨价"}
    assert refusal(house, story.engineer, "estimate.begin", args) == "estimate.begin.not_correctable"


@pytest.mark.parametrize(
    ("change", "why"), [({"scope": " "}, "scope_told"), ({"ready_by": None}, "time_told")]
)
def test_scope_and_time_must_be_told(house: TestHouse, change: dict[str, Any], why: str) -> None:
    story = an_estimate(house)
    fill(house, story.engineer, "estimate", story.estimate, **change)
    assert (
        refusal(house, story.engineer, "estimate.submit", {"total_fen": TOTAL}, row=story.estimate)
        == f"estimate.submit.{why}"
    )


def test_an_estimate_without_lines_is_none(house: TestHouse) -> None:
    story = an_estimate(house)
    for line in house.list("estimate_line", estimate_id=story.estimate):
        house.do(story.engineer, "estimate_line.remove", row=line["id"])
    assert (
        refusal(house, story.engineer, "estimate.submit", {"total_fen": 0}, row=story.estimate)
        == "estimate.submit.has_lines"
    )


@pytest.mark.parametrize("change", [{"kind": None}, {"name": ""}, {"quantity": 0}, {"quantity": None},
                                    {"unit_price_fen": None}, {"part_number": None}])  # fmt: skip
def test_a_line_with_a_gap_holds_it_back(house: TestHouse, change: dict[str, Any]) -> None:
    story = an_estimate(house)
    line = house.list("estimate_line", estimate_id=story.estimate)[0]["id"]
    fill(house, story.engineer, "estimate_line", line, **change)
    args = {"total_fen": total_of(house, story)}
    assert (
        refusal(house, story.engineer, "estimate.submit", args, row=story.estimate)
        == "estimate.submit.lines_complete"
    )


def test_another_total_than_the_lines_come_to_is_refused_with_the_right_one(house: TestHouse) -> None:
    story = an_estimate(house)
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "estimate.submit", {"total_fen": TOTAL - 1}, row=story.estimate)
    assert (refused.value.code, refused.value.detail) == (
        "estimate.submit.total_differs",
        {"total_fen": TOTAL},
    )
    assert _state(house, story) == "draft"


def test_a_submitted_one_waits_for_every_supervisor_and_is_written_in_no_more(house: TestHouse) -> None:
    story = a_submitted_estimate(house)
    row = house.read("estimate", story.estimate)
    assert (row["state"], row["total_fen"], row["submitted_at"]) == ("submitted", TOTAL, house.now)
    for boss in (story.staff.supervisor, story.staff.second_supervisor):
        assert "estimate.submitted" in notices(house, boss)
    with pytest.raises(Refused) as refused:
        a_line(house, story)
    assert refused.value.code == "estimate_line.create.draft"
    line = house.list("estimate_line", estimate_id=story.estimate)[0]["id"]
    assert refusal(house, story.engineer, "estimate_line.remove", row=line) == "estimate_line.remove.draft"
    with pytest.raises(Refused):
        fill(house, story.engineer, "estimate", story.estimate, scope="别的")


def test_a_line_of_another_jobs_estimate_is_refused(house: TestHouse) -> None:
    one, other = an_estimate(house), an_estimate(house)
    with pytest.raises(Refused) as refused:
        a_line(house, one, estimate_id=other.estimate)
    assert refused.value.code == "estimate_line.create.same_job"


def test_the_office_numbers_and_sums_alone(house: TestHouse) -> None:
    story = an_estimate(house)
    with pytest.raises(Refused):
        fill(house, story.engineer, "estimate", story.estimate, authorised_fen=1)


def test_the_step_is_not_finished_while_paid_service_is_unsettled(house: TestHouse) -> None:
    story = a_blank_estimate(house)
    move = house.moves(story.engineer, "sheet", story.sheet)["finish_resolve"]
    assert move["why"] == "sheet.finish_resolve.estimate_settled"
    house.do(story.engineer, "estimate.withdraw", row=story.estimate)
    assert house.moves(story.engineer, "sheet", story.sheet)["finish_resolve"]["why"] != move["why"]


def test_a_revision_leaves_the_old_one_standing_until_it_is_signed_itself(house: TestHouse) -> None:
    story = an_authorised_estimate(house)
    new = revise(house, story)
    submit(house, new)
    house.do(story.staff.supervisor, "estimate.approve", row=new.estimate)
    assert (_state(house, story), _state(house, new)) == ("authorised", "approved")
    authorise(house, new)
    assert (_state(house, story), _state(house, new)) == ("superseded", "authorised")
    assert house.read("estimate", new.estimate)["authorised_fen"] == 90_000
    assert house.read("estimate", story.estimate)["authorised_fen"] == TOTAL


def test_an_approved_one_is_not_signed_while_a_later_one_is_on_its_way(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    new = revise(house, story)
    why = house.moves(story.engineer, "estimate", story.estimate)["authorise"]["why"]
    assert why == "estimate.authorise.newest"
    house.do(story.engineer, "estimate.withdraw", row=new.estimate)
    assert house.moves(story.engineer, "estimate", story.estimate)["authorise"]["allowed"]


def test_who_sees_the_job_sees_its_estimate_and_nobody_else(house: TestHouse) -> None:
    story = an_estimate(house)
    lines = {line["id"] for line in house.list("estimate_line", estimate_id=story.estimate)}
    for who in (story.engineer, story.staff.supervisor, story.staff.dispatcher):
        assert house.visible(who, "estimate") == {story.estimate}
        assert house.visible(who, "estimate_line") == lines
    assert house.visible(story.staff.colleague, "estimate") == set()
    assert house.visible(story.staff.colleague, "estimate_line") == set()
