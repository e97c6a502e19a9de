"""What an engineer thinks better of: a claim called back or withdrawn, an advance withdrawn, each taken up again."""

from __future__ import annotations

from tests.house import TestHouse
from tests.stories.asking import refusal
from tests.stories.people import staff
from tests.stories.reimbursement import (
    TOLL,
    a_draft_claim,
    a_paid_advance,
    a_photo,
    a_reviewed_claim,
    a_submitted_claim,
)


def state(house: TestHouse, claim: str) -> str:
    return str(house.read("expense_claim", claim)["state"])


def test_a_draft_is_withdrawn_and_taken_up_again_with_all_that_is_in_it(house: TestHouse) -> None:
    story = a_draft_claim(house)
    house.do(story.engineer, "expense_claim.withdraw", row=story.id)
    assert state(house, story.id) == "withdrawn"
    assert refusal(house, story.engineer, "expense_claim.submit", row=story.id).endswith("wrong_state")
    code = refusal(house, story.engineer, "expense_line.create", {"claim_id": story.id, **TOLL})
    assert code == "expense_line.create.open"
    house.do(story.engineer, "expense_claim.take_up", row=story.id)
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    assert house.read("expense_claim", story.id)["total_fen"] == 505_00


def test_a_claim_that_waits_is_called_back_changed_and_sent_again(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    house.do(story.engineer, "expense_claim.recall", row=story.id)
    assert refusal(house, story.staff.supervisor, "expense_claim.review", {"lines": [
        {"line_id": story.lines[0], "allowed_fen": 0, "cut_reason": "x"}]}, row=story.id).endswith("wrong_state")  # fmt: skip
    house.do(story.engineer, "expense_line.remove", row=story.lines[0])
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    assert house.read("expense_claim", story.id)["total_fen"] == 420_00


def test_a_claim_that_was_sent_back_may_be_withdrawn(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    house.do(story.staff.supervisor, "expense_claim.return", {"remarks": "不是出差"}, row=story.id)
    house.do(story.engineer, "expense_claim.withdraw", row=story.id)
    assert state(house, story.id) == "withdrawn"


def test_a_reviewed_claim_stays_where_it_is_and_nobody_withdraws_anothers(house: TestHouse) -> None:
    reviewed, draft = a_reviewed_claim(house), a_draft_claim(house)
    for verb in ("recall", "withdraw"):
        code = refusal(house, reviewed.engineer, f"expense_claim.{verb}", row=reviewed.id)
        assert code == f"expense_claim.{verb}.wrong_state"
    people = staff(house)
    assert refusal(house, people.supervisor, "expense_claim.withdraw", row=draft.id).endswith("wrong_role")
    assert refusal(house, people.colleague, "expense_claim.withdraw", row=draft.id) == "row.missing"


def test_a_withdrawn_voucher_may_be_claimed_elsewhere(house: TestHouse) -> None:
    voucher = {**TOLL, "photo_sha256": a_photo("one and the same")}
    first = a_draft_claim(house, voucher)
    house.do(first.engineer, "expense_claim.withdraw", row=first.id)
    second = a_submitted_claim(house, voucher)
    assert house.read("expense_line", second.lines[0])["flags"] == []


def test_an_advance_is_withdrawn_while_nobody_has_decided(house: TestHouse) -> None:
    people = staff(house)
    asked = house.do(people.engineer, "cash_advance.request", {"amount_fen": 300_00, "purpose": "去东江"})
    house.do(people.engineer, "cash_advance.withdraw", row=asked)
    assert refusal(house, people.supervisor, "cash_advance.approve", row=asked).endswith("wrong_state")
    house.do(people.engineer, "cash_advance.take_up", row=asked)
    house.do(people.supervisor, "cash_advance.approve", row=asked)
    assert refusal(house, people.engineer, "cash_advance.withdraw", row=asked).endswith("wrong_state")


def test_an_advance_that_was_paid_out_is_not_withdrawn(house: TestHouse) -> None:
    people = staff(house)
    paid = a_paid_advance(house)
    assert refusal(house, people.engineer, "cash_advance.withdraw", row=paid).endswith("wrong_state")
