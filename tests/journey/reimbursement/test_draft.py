"""A claim while it is being written: by its engineer alone, and no longer once it is sent."""

from __future__ import annotations

import pytest

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.db import writing
from app.platform.unit_of_work import UnitOfWork
from app.sync.merge import apply_patch
from tests.house import TestHouse, keep
from tests.stories.asking import refusal
from tests.stories.people import staff
from tests.stories.reimbursement import (
    TOLL,
    a_draft_claim,
    a_submitted_claim,
)


def patch(house: TestHouse, who: Actor, entity: str, row: str, **fields: object) -> None:
    with writing() as session:
        uow = UnitOfWork(session, house.registry, who, Times.of(house.now))
        apply_patch(uow, entity, row, fields, {name: getattr(uow.get(entity, row), name) for name in fields})
        keep(uow)


def test_an_engineer_writes_and_submits_only_their_own(house: TestHouse) -> None:
    people = staff(house)
    story = a_draft_claim(house)
    assert refusal(
        house, people.colleague, "expense_claim.create", {"engineer_id": people.engineer.id}
    ).endswith(".own")
    assert (
        refusal(house, people.colleague, "expense_line.create", {"claim_id": story.id, **TOLL})
        == "row.missing"
    )
    assert refusal(house, people.colleague, "expense_claim.submit", row=story.id) == "row.missing"
    assert story.id not in house.visible(people.colleague, "expense_claim")
    assert set(story.lines) <= house.visible(people.supervisor, "expense_line")


def test_lines_are_closed_once_the_claim_is_sent(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    code = refusal(house, story.engineer, "expense_line.remove", row=story.lines[0])
    assert code == "expense_line.remove.open"
    assert (
        refusal(house, story.engineer, "expense_line.create", {"claim_id": story.id})
        == "expense_line.create.open"
    )


def test_a_draft_is_patched_by_its_engineer_and_never_into_a_claim_that_was_sent_or_is_anothers(
    house: TestHouse,
) -> None:
    draft, sent = a_draft_claim(house), a_submitted_claim(house)
    foreign = a_draft_claim(house, engineer=draft.staff.colleague)
    patch(house, draft.engineer, "expense_line", draft.lines[0], amount_fen=90_00)
    assert house.read("expense_line", draft.lines[0])["amount_fen"] == 90_00
    for fields, entity, row in (
        ({"claim_id": sent.id}, "expense_line", draft.lines[0]),
        ({"claim_id": foreign.id}, "expense_line", draft.lines[0]),
        ({"amount_fen": 1}, "expense_line", sent.lines[0]),
        ({"allowed_fen": 1}, "expense_line", draft.lines[0]),
        ({"payable_fen": 1}, "expense_claim", draft.id),
        ({"engineer_id": draft.staff.colleague.id}, "expense_claim", draft.id),
        ({"purpose": "x"}, "expense_claim", sent.id),
    ):
        with pytest.raises(Refused):
            patch(house, draft.engineer, entity, row, **fields)
    assert house.read("expense_line", draft.lines[0])["claim_id"] == draft.id
