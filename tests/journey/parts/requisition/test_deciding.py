"""Approving line by line, cutting and refusing, by a supervisor who did not ask."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.parts import PUMP, SEAL, a_submitted_requisition, an_approved_requisition
from tests.stories.people import staff


def lines(house: TestHouse, requisition: str) -> dict[str, tuple[int | None, int | None, str | None]]:
    parts = {part["id"]: part["number"] for part in house.list("part")}
    return {
        parts[row["part_id"]]: (row["approved"], row["issued"], row["cut_reason"])
        for row in house.list("requisition_line", requisition_id=requisition)
    }


def test_a_line_is_approved_whole_or_cut_with_a_reason(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {PUMP: 1, SEAL: 4})
    args = {"lines": [{"line_id": story.lines[PUMP], "approved": 1},
                      {"line_id": story.lines[SEAL], "approved": 2, "cut_reason": "两件够用"}], "decision": "同意"}  # fmt: skip
    house.do(story.staff.supervisor, "requisition.approve", args, row=story.id)
    told = house.read("requisition", story.id)
    assert (told["state"], told["decision"], told["decided_by_id"]) == (
        "approved",
        "同意",
        story.staff.supervisor.id,
    )
    assert lines(house, story.id) == {PUMP: (1, 0, None), SEAL: (2, 0, "两件够用")}


def test_engineer_and_warehouse_hear_of_an_approval(house: TestHouse) -> None:
    story = an_approved_requisition(house, {SEAL: 4})
    notices = house.list("notice", kind="requisition.approved")
    assert {n["person_id"] for n in notices} == {story.engineer.id, story.staff.warehouse.id}
    assert notices[0]["args"] == {"number": "LL-2026-00001", "name": "E1"}


@pytest.mark.parametrize("decision", [None, "先用站里的件"])
def test_all_lines_cut_to_nothing_is_a_refusal(house: TestHouse, decision: str | None) -> None:
    story = a_submitted_requisition(house, {PUMP: 1, SEAL: 4})
    args = story.decided({PUMP: 0, SEAL: 0}, reason="超出三包", decision=decision)
    house.do(story.staff.supervisor, "requisition.approve", args, row=story.id)
    told = house.read("requisition", story.id)
    assert (told["state"], told["decision"]) == ("refused", decision or "超出三包")
    assert house.list("notice", kind="requisition.approved") == []
    (notice,) = house.list("notice", kind="requisition.refused")
    assert (notice["person_id"], notice["args"]["decision"]) == (story.engineer.id, decision or "超出三包")


def test_a_refusal_tells_the_engineer_why(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    house.do(story.staff.supervisor, "requisition.refuse", {"decision": "先核对型号"}, row=story.id)
    assert house.read("requisition", story.id)["state"] == "refused"
    assert lines(house, story.id) == {SEAL: (0, 0, None)}
    (notice,) = house.list("notice", kind="requisition.refused")
    assert notice["args"] == {"decision": "先核对型号", "number": "LL-2026-00001", "name": "E1"}


@pytest.mark.parametrize(
    ("approved", "reason", "why"),
    [
        ({PUMP: 1}, None, "line_missing"),
        ({PUMP: 1, SEAL: 5}, None, "too_many"),
        ({PUMP: 1, SEAL: 3}, None, "reason_missing"),
        ({PUMP: 0, SEAL: 4}, "  ", "reason_missing"),
    ],
)
def test_a_decision_that_is_incomplete_changes_nothing(
    house: TestHouse, approved: dict[str, int], reason: str | None, why: str
) -> None:
    story = a_submitted_requisition(house, {PUMP: 1, SEAL: 4})
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "requisition.approve", story.decided(approved, reason), row=story.id)
    assert refused.value.code == f"requisition.approve.{why}"
    assert refused.value.detail["part"] == (PUMP if approved[PUMP] == 0 else SEAL)
    assert house.read("requisition", story.id)["state"] == "submitted"
    assert lines(house, story.id) == {PUMP: (None, None, None), SEAL: (None, None, None)}


def test_lines_of_another_requisition_or_named_twice_are_refused(house: TestHouse) -> None:
    story, other = a_submitted_requisition(house, {SEAL: 4}), a_submitted_requisition(house, {SEAL: 4})
    one = {"line_id": story.lines[SEAL], "approved": 4}
    cases: list[tuple[list[dict[str, Any]], str]] = [
        ([one, one], "line_repeated"),
        ([one, {**one, "line_id": other.lines[SEAL]}], "line_unknown"),
        ([one, {**one, "line_id": uuid7()}], "line_unknown"),
    ]
    for told, why in cases:
        with pytest.raises(Refused) as refused:
            house.do(story.staff.supervisor, "requisition.approve", {"lines": told}, row=story.id)
        assert refused.value.code == f"requisition.approve.{why}"


@pytest.mark.parametrize("args", [{}, {"lines": []}, {"lines": [{"approved": 1}]}, {"lines": "all"}])
def test_a_decision_without_lines_is_invalid(house: TestHouse, args: dict[str, Any]) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "requisition.approve", args, row=story.id)
    assert refused.value.code == "command.invalid"


def test_nobody_decides_on_the_own_requisition(house: TestHouse) -> None:
    both = house.person("E1", "engineer", "supervisor")
    story = a_submitted_requisition(house, {SEAL: 4})
    assert story.engineer is both
    for verb, args in (("approve", story.decided({SEAL: 4})), ("refuse", {"decision": "x"})):
        with pytest.raises(Refused) as refused:
            house.do(both, f"requisition.{verb}", args, row=story.id)
        assert refused.value.code == f"requisition.{verb}.not_own"
    assert house.moves(both, "requisition", story.id)["approve"]["why"] == "requisition.approve.not_own"


def test_only_supervisors_decide(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    for who in (
        staff(house).warehouse,
        staff(house).dispatcher,
        staff(house).finance,
        staff(house).administrator,
    ):
        with pytest.raises(Refused) as refused:
            house.do(who, "requisition.approve", story.decided({SEAL: 4}), row=story.id)
        assert refused.value.code == "requisition.approve.wrong_role"


def test_an_approval_names_the_revision_that_was_looked_at(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    seen = house.read("requisition", story.id)["rev"]
    with pytest.raises(Refused) as refused:
        house.do(
            story.staff.supervisor,
            "requisition.approve",
            story.decided({SEAL: 4}),
            row=story.id,
            base_rev=seen - 1,
        )
    assert refused.value.code == "row.changed"
    house.do(
        story.staff.supervisor, "requisition.approve", story.decided({SEAL: 4}), row=story.id, base_rev=seen
    )
    assert house.read("requisition", story.id)["state"] == "approved"
