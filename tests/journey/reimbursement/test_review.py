"""A claim from review to payment: cut by line, returned, paid, closed; never by who wrote it."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.reimbursement import (
    ALLOWANCE,
    TOLL,
    a_paid_claim,
    a_reviewed_claim,
    a_submitted_claim,
    add_line,
    decisions,
)


def test_the_review_cuts_by_line_with_a_reason_and_the_sums_follow(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    house.later(hours=5)
    told = decisions(house, story, line3=(260_00, "class 3 city")) | {"remarks": "rest allowed"}
    house.do(story.staff.supervisor, "expense_claim.review", told, row=story.id)
    claim = house.read("expense_claim", story.id)
    assert (claim["allowed_total_fen"], claim["payable_fen"]) == (445_00, 445_00)
    assert (claim["reviewed_by_id"], claim["reviewed_at"]) == (story.staff.supervisor.id, house.now)
    assert house.read("expense_line", story.lines[2])["cut_reason"] == "class 3 city"
    assert notices(house, story.engineer) == ["expense_claim.reviewed"]
    assert notices(house, story.staff.finance) == ["expense_claim.reviewed"]


def test_a_review_that_forgets_a_line_or_a_reason_changes_nothing(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    whole = decisions(house, story)
    for told, code in (
        ({"lines": whole["lines"][1:]}, "lines_differ"),
        (decisions(house, story, line1=(90_00, "more")), "too_much"),
        (decisions(house, story, line1=(80_00, "")), "reason_missing"),
    ):
        found = refusal(house, story.staff.supervisor, "expense_claim.review", told, row=story.id)
        assert found == f"expense_claim.review.{code}"
    assert house.read("expense_claim", story.id)["state"] == "submitted"


def test_nobody_reviews_or_pays_their_own(house: TestHouse) -> None:
    both = house.person("E9", "engineer", "supervisor", "finance")
    story = a_submitted_claim(house, engineer=both)
    told = decisions(house, story)
    assert refusal(house, both, "expense_claim.review", told, row=story.id) == "expense_claim.review.not_own"
    assert (
        refusal(house, both, "expense_claim.return", {"remarks": "x"}, row=story.id)
        == "expense_claim.return.not_own"
    )
    house.do(story.staff.supervisor, "expense_claim.review", told, row=story.id)
    pay = {"payment_reference": "1"}
    assert refusal(house, both, "expense_claim.pay", pay, row=story.id) == "expense_claim.pay.not_own"


def test_a_review_of_a_claim_that_has_changed_meanwhile_is_refused(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    seen = house.read("expense_claim", story.id)["rev"]
    supervisor = story.staff.supervisor
    house.do(supervisor, "expense_claim.return", {"remarks": "voucher unreadable"}, row=story.id)
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    with pytest.raises(Refused) as refused:
        house.do(supervisor, "expense_claim.review", decisions(house, story), row=story.id, base_rev=seen)
    assert refused.value.code == "row.changed"


def test_a_returned_claim_is_put_right_and_judged_afresh(house: TestHouse) -> None:
    story = a_submitted_claim(house, TOLL, {**ALLOWANCE, "amount_fen": 130_00})
    house.do(story.staff.supervisor, "expense_claim.return", {"remarks": "one day only"}, row=story.id)
    assert notices(house, story.engineer) == ["expense_claim.returned"]
    house.do(story.engineer, "expense_line.remove", row=story.lines[1])
    add_line(house, story, {**ALLOWANCE, "amount_fen": 90_00})
    house.later(hours=2)
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    claim = house.read("expense_claim", story.id)
    assert (claim["total_fen"], claim["allowed_total_fen"]) == (175_00, 175_00)
    assert (claim["submitted_at"], claim["remarks"]) == (house.now, "one day only")
    assert [house.read("expense_line", line)["flags"] for line in (story.lines[0], story.lines[2])] == [
        [],
        [],
    ]


def test_paying_names_who_when_and_the_reference_then_it_is_closed(house: TestHouse) -> None:
    story = a_reviewed_claim(house)
    finance = story.staff.finance
    assert refusal(house, finance, "expense_claim.pay", {}, row=story.id) == "command.invalid"
    house.do(finance, "expense_claim.pay", {"payment_reference": "ZF-1"}, row=story.id)
    claim = house.read("expense_claim", story.id)
    assert (claim["paid_by_id"], claim["paid_at"], claim["payment_reference"]) == (
        finance.id,
        house.now,
        "ZF-1",
    )
    assert notices(house, story.engineer)[-1] == "expense_claim.paid"
    house.do(finance, "expense_claim.close", row=story.id)
    assert house.read("expense_claim", story.id)["state"] == "closed"


def test_what_is_paid_is_not_paid_again(house: TestHouse) -> None:
    story = a_paid_claim(house)
    code = refusal(house, story.staff.finance, "expense_claim.pay", {"payment_reference": "2"}, row=story.id)
    assert code == "expense_claim.pay.wrong_state"
