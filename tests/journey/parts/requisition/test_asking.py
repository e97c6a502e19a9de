"""Raising, submitting and withdrawing: the engineer's own requisition, for the own job or the own van."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job
from tests.stories.parts import PUMP, SEAL, RequisitionStory, a_drafted_requisition, a_submitted_requisition
from tests.stories.people import staff, things


def refused(
    house: TestHouse, who: Any, type_: str, args: dict[str, Any] | None = None, *, row: str | None = None
) -> str:
    """The code with which a command is refused."""
    with pytest.raises(Refused) as caught:
        house.do(who, type_, args, row=row)
    return caught.value.code


def test_a_requisition_for_the_own_job_goes_to_the_supervisors(house: TestHouse) -> None:
    story = a_drafted_requisition(house, {PUMP: 1, SEAL: 4}, a_dispatched_job(house))
    house.do(story.engineer, "requisition.submit", row=story.id, at="2026-03-02T00:30:00.000Z")
    told = house.read("requisition", story.id)
    assert (told["state"], told["number"]) == ("submitted", "LL-2026-00001")
    assert told["submitted_at"] == "2026-03-02T00:30:00.000Z"
    notices = house.list("notice", kind="requisition.submitted")
    assert {n["person_id"] for n in notices} == {story.staff.supervisor.id, story.staff.second_supervisor.id}
    assert notices[0]["args"] == {"number": "LL-2026-00001", "name": "E1", "lines": 2}
    assert (notices[0]["about"], notices[0]["row"]) == ("requisition", story.id)


def test_the_office_and_the_engineer_see_it_and_no_colleague(house: TestHouse) -> None:
    story = a_drafted_requisition(house, {SEAL: 1})
    for who in (story.engineer, story.staff.supervisor, story.staff.warehouse):
        assert story.id in house.visible(who, "requisition")
        assert story.lines[SEAL] in house.visible(who, "requisition_line")
    assert house.visible(story.staff.colleague, "requisition") == set()
    assert refused(house, story.staff.colleague, "requisition.submit", row=story.id) == "row.missing"


def test_nobody_asks_in_another_s_name(house: TestHouse) -> None:
    people = staff(house)
    args = {"engineer_id": people.colleague.id, "purpose": "van"}
    assert refused(house, people.engineer, "requisition.create", args) == "requisition.create.own"
    assert refused(house, people.dispatcher, "requisition.create", args) == "command.forbidden"
    assert house.list("requisition") == []


def test_an_engineer_who_is_not_on_the_job_asks_nothing_for_it(house: TestHouse) -> None:
    story = a_drafted_requisition(house, {SEAL: 1}, a_dispatched_job(house))
    house.do(
        story.staff.dispatcher, "job.reassign",
        {"engineers": [{"engineer_id": story.staff.colleague.id, "lead": True}], "reason": "调度"}, row=story.job.id,
    )  # fmt: skip
    assert refused(house, story.engineer, "requisition.submit", row=story.id) == "requisition.submit.assigned"


@pytest.mark.parametrize(
    ("changes", "lines", "why"),
    [({"purpose": "job"}, {SEAL: 1}, "job_named"), ({}, {}, "has_lines")],
)
def test_an_incomplete_one_is_not_submitted(
    house: TestHouse, changes: dict[str, Any], lines: dict[str, int], why: str
) -> None:
    story = a_drafted_requisition(house, lines, **changes)
    assert refused(house, story.engineer, "requisition.submit", row=story.id) == f"requisition.submit.{why}"
    assert (
        house.moves(story.engineer, "requisition", story.id)["submit"]["why"] == f"requisition.submit.{why}"
    )
    assert house.read("requisition", story.id)["state"] == "draft"


@pytest.mark.parametrize(
    "changes", [{"quantity": 0}, {"quantity": 1000}, {"part_id": None}, {"part_id": "P"}]
)
def test_a_line_that_is_none_is_invalid(house: TestHouse, changes: dict[str, Any]) -> None:
    story = a_drafted_requisition(house, {})
    good = {"requisition_id": story.id, "part_id": story.things.parts[SEAL], "quantity": 2}
    assert refused(house, story.engineer, "requisition_line.create", good | changes) == "command.invalid"
    assert house.list("requisition_line") == []


def test_a_line_of_an_unknown_part_is_refused(house: TestHouse) -> None:
    story = a_drafted_requisition(house, {})
    args = {"requisition_id": story.id, "part_id": uuid7(), "quantity": 2}
    assert refused(house, story.engineer, "requisition_line.create", args) == "row.reference_missing"


@pytest.mark.parametrize("field", ["approved", "issued", "received", "serials", "cut_reason"])
def test_nobody_approves_by_filling_in_a_field(house: TestHouse, field: str) -> None:
    story = a_drafted_requisition(house, {})
    value: Any = {"serials": ["X"], "cut_reason": "x"}.get(field, 5)
    args = {"requisition_id": story.id, "part_id": story.things.parts[SEAL], "quantity": 2, field: value}
    assert refused(house, story.engineer, "requisition_line.create", args) == "field.not_yours"


def line_of(story: RequisitionStory) -> dict[str, Any]:
    return {"requisition_id": story.id, "part_id": story.things.parts[PUMP], "quantity": 1}


def test_from_submission_on_the_lines_are_fixed(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    assert (
        refused(house, story.engineer, "requisition_line.create", line_of(story))
        == "requisition_line.create.draft"
    )
    assert (
        refused(house, story.engineer, "requisition_line.remove", row=story.lines[SEAL])
        == "requisition_line.remove.draft"
    )
    assert refused(house, story.engineer, "requisition.remove", row=story.id) == "requisition.remove.draft"
    assert (
        refused(house, story.engineer, "requisition.submit", row=story.id) == "requisition.submit.wrong_state"
    )


def test_a_colleague_adds_no_line(house: TestHouse) -> None:
    story = a_drafted_requisition(house, {SEAL: 4})
    assert refused(house, story.staff.colleague, "requisition_line.create", line_of(story)) == "row.missing"
    both = house.person("ES", "engineer", "supervisor")
    assert refused(house, both, "requisition_line.create", line_of(story)) == "requisition_line.create.own"


def test_a_draft_may_be_thrown_away_and_what_is_submitted_withdrawn(house: TestHouse) -> None:
    draft = a_drafted_requisition(house, {SEAL: 4})
    house.do(draft.engineer, "requisition.remove", row=draft.id)
    assert draft.id not in house.visible(draft.engineer, "requisition")
    story = a_submitted_requisition(house, {SEAL: 4})
    house.do(story.engineer, "requisition.withdraw", row=story.id)
    assert house.read("requisition", story.id)["state"] == "withdrawn"
    code = refused(
        house, story.staff.supervisor, "requisition.approve", story.decided({SEAL: 4}), row=story.id
    )
    assert code == "requisition.approve.wrong_state"


def test_the_van_needs_no_job(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    assert house.read("requisition", story.id)["state"] == "submitted"
    assert things(house).parts[SEAL] == house.read("requisition_line", story.lines[SEAL])["part_id"]
