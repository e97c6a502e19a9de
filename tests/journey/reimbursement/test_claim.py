"""A claim through its commands: submitted, judged by the server, reviewed by line, returned, paid."""

from __future__ import annotations

import pytest

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import a_job_on_site
from tests.stories.people import staff
from tests.stories.reimbursement import (
    ALLOWANCE,
    LODGING,
    TOLL,
    a_draft_claim,
    a_paid_claim,
    a_photo,
    a_reviewed_claim,
    a_submitted_claim,
    add_line,
    decisions,
)


def refusal(house: TestHouse, who: Actor, type_: str, args: dict | None = None, *, row: str | None = None) -> str:
    with pytest.raises(Refused) as refused:
        house.do(who, type_, args, row=row)
    return refused.value.code


def notices(house: TestHouse, who: Actor) -> list[str]:
    return [notice["kind"] for notice in house.list("notice", person_id=who.id)]


def test_submitting_computes_sums_and_proposes_what_the_caps_leave(house: TestHouse) -> None:
    story = a_submitted_claim(house, TOLL, {**ALLOWANCE, "amount_fen": 130_00}, LODGING)
    claim = house.read("expense_claim", story.id)
    assert claim["state"] == "submitted"
    assert (claim["total_fen"], claim["allowed_total_fen"], claim["payable_fen"]) == (535_00, 505_00, 505_00)
    allowance = house.read("expense_line", story.lines[1])
    assert (allowance["allowed_fen"], allowance["flags"], allowance["cut_reason"]) == (100_00, ["over_cap"], None)
    assert house.read("expense_line", story.lines[0])["flags"] == []
    assert claim["submitted_at"] == house.now
    assert notices(house, story.staff.supervisor) == ["expense_claim.submitted"]


def test_an_invoice_on_anybodys_other_claim_is_flagged_sent_or_still_being_written(house: TestHouse) -> None:
    people = staff(house)
    a_submitted_claim(house, {**TOLL, "invoice_number": "AB 0017"}, engineer=people.colleague)
    a_draft_claim(house, {**TOLL, "invoice_number": "ab0018"}, engineer=people.novice)
    story = a_submitted_claim(house, {**TOLL, "invoice_number": "ab-0017"}, {**TOLL, "invoice_number": "AB0018"},
                              {**TOLL, "invoice_number": "AB0019"})  # fmt: skip
    flags = [house.read("expense_line", line)["flags"] for line in story.lines]
    assert flags == [["duplicate_invoice"], ["duplicate_invoice"], []]


def test_a_line_that_was_removed_repeats_nothing(house: TestHouse) -> None:
    people = staff(house)
    other = a_draft_claim(house, TOLL, {**TOLL, "invoice_number": "x9"}, engineer=people.colleague)
    house.do(people.colleague, "expense_line.remove", row=other.lines[0])
    story = a_submitted_claim(house, TOLL)
    assert house.read("expense_line", story.lines[0])["flags"] == []


def test_the_same_picture_twice_is_flagged(house: TestHouse) -> None:
    people = staff(house)
    a_submitted_claim(house, {**TOLL, "invoice_number": "1", "photo_sha256": a_photo("meal")}, engineer=people.colleague)
    story = a_submitted_claim(house, {**TOLL, "photo_sha256": a_photo("meal")})
    assert house.read("expense_line", story.lines[0])["flags"] == ["duplicate_picture"]


def test_a_second_claim_for_the_same_day_finds_the_cap_taken(house: TestHouse) -> None:
    a_submitted_claim(house, {**ALLOWANCE, "amount_fen": 70_00})
    second = a_submitted_claim(house, {**ALLOWANCE, "amount_fen": 70_00})
    colleagues = a_submitted_claim(house, {**ALLOWANCE, "amount_fen": 70_00}, engineer=staff(house).colleague)
    assert house.read("expense_line", second.lines[0])["allowed_fen"] == 30_00
    assert house.read("expense_line", colleagues.lines[0])["allowed_fen"] == 70_00


def test_what_is_incomplete_is_refused_and_nothing_changes(house: TestHouse) -> None:
    story = a_draft_claim(house, {"kind": "toll", "amount_fen": 0, "on_day": "2026-03-01", "city": "东江"})
    assert refusal(house, story.engineer, "expense_claim.submit", row=story.id) == "expense_claim.submit.lines_complete"
    bare = a_draft_claim(house, {**TOLL, "photo_sha256": None})
    assert refusal(house, bare.engineer, "expense_claim.submit", row=bare.id) == "expense_claim.submit.vouchers"
    ahead = a_draft_claim(house, {**TOLL, "on_day": "2026-03-03"})
    assert refusal(house, ahead.engineer, "expense_claim.submit", row=ahead.id) == "expense_claim.submit.day_ahead"
    back = a_draft_claim(house, from_on="2026-03-02", to_on="2026-03-01")
    assert refusal(house, back.engineer, "expense_claim.submit", row=back.id) == "expense_claim.submit.trip_in_order"
    assert {house.read("expense_claim", one.id)["state"] for one in (story, bare, ahead, back)} == {"draft"}
    assert house.read("expense_line", ahead.lines[0])["allowed_fen"] is None


def test_an_engineer_writes_and_submits_only_their_own(house: TestHouse) -> None:
    people = staff(house)
    story = a_draft_claim(house)
    assert refusal(house, people.colleague, "expense_claim.create", {"engineer_id": people.engineer.id}).endswith(".own")
    assert refusal(house, people.colleague, "expense_line.create", {"claim_id": story.id, **TOLL}) == "row.missing"
    assert refusal(house, people.colleague, "expense_claim.submit", row=story.id) == "row.missing"
    assert story.id not in house.visible(people.colleague, "expense_claim")
    assert set(story.lines) <= house.visible(people.supervisor, "expense_line")


def test_a_claim_names_a_job_that_its_engineer_was_sent_to_also_when_it_has_passed_on(house: TestHouse) -> None:
    job = a_job_on_site(house)
    people = job.staff
    other = a_draft_claim(house, engineer=people.novice, job_id=job.id)
    assert refusal(house, people.novice, "expense_claim.submit", row=other.id) == "expense_claim.submit.own_job"
    crew = {"engineers": [{"engineer_id": people.colleague.id, "lead": True}], "reason": "ill"}
    house.do(people.dispatcher, "job.reassign", crew, row=job.id)
    a_submitted_claim(house, engineer=people.engineer, job_id=job.id)


def test_lines_are_closed_once_the_claim_is_sent(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    code = refusal(house, story.engineer, "expense_line.remove", row=story.lines[0])
    assert code == "expense_line.remove.open"
    assert refusal(house, story.engineer, "expense_line.create", {"claim_id": story.id}) == "expense_line.create.open"


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
    assert refusal(house, both, "expense_claim.return", {"remarks": "x"}, row=story.id) == "expense_claim.return.not_own"
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
    assert [house.read("expense_line", line)["flags"] for line in (story.lines[0], story.lines[2])] == [[], []]


def test_paying_names_who_when_and_the_reference_then_it_is_closed(house: TestHouse) -> None:
    story = a_reviewed_claim(house)
    finance = story.staff.finance
    assert refusal(house, finance, "expense_claim.pay", {}, row=story.id) == "command.invalid"
    house.do(finance, "expense_claim.pay", {"payment_reference": "ZF-1"}, row=story.id)
    claim = house.read("expense_claim", story.id)
    assert (claim["paid_by_id"], claim["paid_at"], claim["payment_reference"]) == (finance.id, house.now, "ZF-1")
    assert notices(house, story.engineer)[-1] == "expense_claim.paid"
    house.do(finance, "expense_claim.close", row=story.id)
    assert house.read("expense_claim", story.id)["state"] == "closed"


def test_what_is_paid_is_not_paid_again(house: TestHouse) -> None:
    story = a_paid_claim(house)
    code = refusal(house, story.staff.finance, "expense_claim.pay", {"payment_reference": "2"}, row=story.id)
    assert code == "expense_claim.pay.wrong_state"
