"""Every guard of signing, once holding and once not. None before the work is complete and every line accounted for."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.report.machine import REPORT
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.estimate import (
    TOTAL,
    EstimateStory,
    a_submitted_estimate,
    an_approved_estimate,
    an_authorised_estimate,
    authorise,
)
from tests.stories.procedure import SheetStory, a_sheet_at, an_escalation, fill, fill_step
from tests.stories.report import ReportStory, a_compensation_line, a_part_line, a_report, report_of, sign

PHOTO = "a photo of this job"  # stands for the id of one
INCOMPLETE: list[tuple[str, dict[str, Any]]] = [
    ("lines_complete", {"name": None}),
    ("lines_complete", {"reason": ""}),
    ("lines_complete", {"action": None}),
    ("lines_complete", {"causal": None}),
    ("lines_complete", {"source": None}),
    ("lines_complete", {"part_number": None}),
    ("lines_complete", {"quantity": None}),
    ("lines_complete", {"serial_new": None}),
    ("lines_complete", {"serial_old": None}),
    ("returns_accounted", {"old_fate": None}),
    ("returns_accounted", {"old_fate": "not_recoverable", "old_photo_id": PHOTO}),
    ("returns_accounted", {"old_fate": "not_recoverable", "old_reason": "烧毁"}),
]
AS_GOOD: list[dict[str, Any]] = [
    {"serialised": False, "serial_new": None, "serial_old": None},
    {"action": "repair", "source": None, "part_number": None, "old_fate": None},
    {"old_fate": "kept_by_customer"},
    {"old_fate": "not_recoverable", "old_reason": "烧毁", "old_photo_id": PHOTO},
]


def _change(house: TestHouse, story: ReportStory, line: str, change: dict[str, Any]) -> None:
    photo = house.list("photo", job_id=story.job)[0]["id"]
    told = {name: photo if value == PHOTO else value for name, value in change.items()}
    fill(house, story.engineer, "replaced_part", line, **told)


def _refused(house: TestHouse, story: ReportStory) -> str:
    with pytest.raises(Refused) as refused:
        sign(house, story)
    assert house.moves(story.engineer, "report", story.report)["sign"]["why"] == refused.value.code
    assert house.read("report", story.report)["state"] == "draft"
    return refused.value.code


def _signed(house: TestHouse, story: ReportStory) -> bool:
    assert house.moves(story.engineer, "report", story.report)["sign"] == {"allowed": True, "why": None}
    sign(house, story)
    return bool(house.read("report", story.report)["state"] == "signed")


def test_complete_steps_without_any_line_are_signed(house: TestHouse) -> None:
    assert _signed(house, a_report(house))


@pytest.mark.parametrize("step", ["listen", "resolve"])
def test_nothing_is_signed_before_the_steps_are_complete(house: TestHouse, step: str) -> None:
    assert _refused(house, report_of(house, a_sheet_at(house, step))) == "report.sign.steps_complete"


@pytest.mark.parametrize(("guard", "change"), INCOMPLETE)
def test_a_part_line_with_a_gap_holds_the_signature_back(
    house: TestHouse, guard: str, change: dict[str, Any]
) -> None:
    story = a_report(house)
    line = a_part_line(house, story)
    _change(house, story, line, change)
    assert _refused(house, story) == f"report.sign.{guard}"


@pytest.mark.parametrize("change", AS_GOOD)
def test_a_part_line_may_be_complete_in_another_way(house: TestHouse, change: dict[str, Any]) -> None:
    story = a_report(house)
    line = a_part_line(house, story)
    _change(house, story, line, change)
    assert _signed(house, story)


@pytest.mark.parametrize(
    "change", [{"kind": None}, {"reason": None}, {"amount_fen": 0}, {"amount_fen": None}]
)
def test_a_compensation_line_with_a_gap_holds_it_back(house: TestHouse, change: dict[str, Any]) -> None:
    story = a_report(house)
    line = a_compensation_line(house, story)
    fill(house, story.engineer, "compensation", line, **change)
    assert _refused(house, story) == "report.sign.compensation_complete"
    a_compensation = house.read("compensation", line)
    fill(house, story.engineer, "compensation", line, kind="towing", reason="拖车", amount_fen=1)
    assert a_compensation["job_id"] == story.job
    assert _signed(house, story)


def test_a_question_that_waits_holds_it_back_until_it_is_decided(house: TestHouse) -> None:
    story = a_report(house)
    row = an_escalation(house, story)  # type: ignore[arg-type]
    assert _refused(house, story) == "report.sign.nothing_waits"
    house.do(story.staff.supervisor, "escalation.ask", {"question": "？"}, row=row)
    assert _refused(house, story) == "report.sign.nothing_waits"
    house.do(story.engineer, "escalation.answer", {"answer": "。"}, row=row)
    house.do(story.staff.supervisor, "escalation.refuse", {"decision": "不补偿"}, row=row)
    assert _signed(house, story)


def _report_with(house: TestHouse, paid: EstimateStory) -> ReportStory:
    """The report of the job on which paid service was estimated, all four steps complete."""
    of = SheetStory(paid.job, paid.sheet, paid.engineer, paid.staff, paid.things)
    fill_step(house, of, "resolve")
    house.do(of.engineer, "sheet.finish_resolve", row=of.sheet)
    return report_of(house, of)


@pytest.mark.parametrize("told", [{"kind": "paid", "collected_fen": 0}, {"collected_fen": 1}])
def test_what_is_charged_wants_the_customers_authorisation(house: TestHouse, told: dict[str, Any]) -> None:
    story = a_report(house)
    fill(house, story.engineer, "report", story.report, **told)
    assert _refused(house, story) == "report.sign.charge_authorised"


def test_a_supervisors_word_alone_does_not_charge(house: TestHouse) -> None:
    story = a_report(house)
    fill(house, story.engineer, "report", story.report, kind="paid", collected_fen=100)
    row = an_escalation(house, story, kind="paid_service", amount_fen=100)  # type: ignore[arg-type]
    house.do(story.staff.supervisor, "escalation.approve", row=row)
    assert _refused(house, story) == "report.sign.charge_authorised"


def test_a_declined_estimate_does_not_charge(house: TestHouse) -> None:
    paid = an_approved_estimate(house)
    house.do(paid.engineer, "estimate.decline", {"declined_reason": "太贵"}, row=paid.estimate)
    story = _report_with(house, paid)
    fill(house, story.engineer, "report", story.report, kind="paid", collected_fen=100)
    assert _refused(house, story) == "report.sign.charge_authorised"


def test_nothing_is_charged_above_what_the_customer_signed_for(house: TestHouse) -> None:
    story = _report_with(house, an_authorised_estimate(house))
    fill(house, story.engineer, "report", story.report, kind="paid", collected_fen=TOTAL + 1)
    assert _refused(house, story) == "report.sign.charge_covered"
    fill(house, story.engineer, "report", story.report, collected_fen=TOTAL)
    assert _signed(house, story)


def test_paid_service_says_what_was_collected(house: TestHouse) -> None:
    story = _report_with(house, an_authorised_estimate(house))
    fill(house, story.engineer, "report", story.report, kind="paid")
    assert _refused(house, story) == "report.sign.collected_told"
    fill(house, story.engineer, "report", story.report, collected_fen=0)
    assert _signed(house, story)


def test_what_was_told_by_phone_lets_the_work_go_on_and_waits_to_be_confirmed(house: TestHouse) -> None:
    paid = a_submitted_estimate(house)
    row = an_escalation(house, paid, kind="paid_service", amount_fen=TOTAL)  # type: ignore[arg-type]
    told = {"phone_decider_id": paid.staff.supervisor.id, "decision": "同意"}
    house.do(paid.engineer, "escalation.enter_phone_decision", told, row=row)
    authorise(house, paid)
    story = _report_with(house, paid)
    fill(house, story.engineer, "report", story.report, kind="paid", collected_fen=TOTAL)
    assert _signed(house, story)
    approve = house.moves(story.staff.supervisor, "report", story.report)["approve"]
    assert approve == {"allowed": False, "why": "report.approve.phone_confirmed"}
    house.do(story.staff.supervisor, "escalation.confirm", row=row)
    assert house.moves(story.staff.supervisor, "report", story.report)["approve"]["allowed"]


def test_only_who_is_on_the_job_has_it_signed(house: TestHouse) -> None:
    story = a_report(house)
    assert house.moves(story.staff.colleague, "report", story.report)["sign"]["why"] == "report.sign.assigned"
    assert (
        house.moves(story.staff.supervisor, "report", story.report)["sign"]["why"] == "report.sign.wrong_role"
    )


def test_no_guard_goes_untested() -> None:
    tested = {guard for guard, _ in INCOMPLETE}
    tested |= {"assigned", "steps_complete", "compensation_complete", "nothing_waits", "collected_told", "charge_authorised",
               "charge_covered"}  # fmt: skip
    assert tested == {guard.name for guard in REPORT.move("sign").guards}
