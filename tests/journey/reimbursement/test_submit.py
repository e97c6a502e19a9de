"""Submitting a claim: flags, proposals, sums, and what is not ready to be sent."""

from __future__ import annotations

from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.dispatch import a_job_on_site
from tests.stories.people import staff
from tests.stories.reimbursement import (
    ALLOWANCE,
    LODGING,
    TOLL,
    a_draft_claim,
    a_photo,
    a_submitted_claim,
)


def test_submitting_computes_sums_and_proposes_what_the_caps_leave(house: TestHouse) -> None:
    story = a_submitted_claim(house, TOLL, {**ALLOWANCE, "amount_fen": 130_00}, LODGING)
    claim = house.read("expense_claim", story.id)
    assert claim["state"] == "submitted"
    assert (claim["total_fen"], claim["allowed_total_fen"], claim["payable_fen"]) == (535_00, 505_00, 505_00)
    allowance = house.read("expense_line", story.lines[1])
    assert (allowance["allowed_fen"], allowance["flags"], allowance["cut_reason"]) == (
        100_00,
        ["over_cap"],
        None,
    )
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
    a_submitted_claim(
        house, {**TOLL, "invoice_number": "1", "photo_sha256": a_photo("meal")}, engineer=people.colleague
    )
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
    assert (
        refusal(house, story.engineer, "expense_claim.submit", row=story.id)
        == "expense_claim.submit.lines_complete"
    )
    bare = a_draft_claim(house, {**TOLL, "photo_sha256": None})
    assert (
        refusal(house, bare.engineer, "expense_claim.submit", row=bare.id) == "expense_claim.submit.vouchers"
    )
    ahead = a_draft_claim(house, {**TOLL, "on_day": "2026-03-03"})
    assert (
        refusal(house, ahead.engineer, "expense_claim.submit", row=ahead.id)
        == "expense_claim.submit.day_ahead"
    )
    back = a_draft_claim(house, from_on="2026-03-02", to_on="2026-03-01")
    assert (
        refusal(house, back.engineer, "expense_claim.submit", row=back.id)
        == "expense_claim.submit.trip_in_order"
    )
    assert {house.read("expense_claim", one.id)["state"] for one in (story, bare, ahead, back)} == {"draft"}
    assert house.read("expense_line", ahead.lines[0])["allowed_fen"] is None


def test_a_claim_names_a_job_that_its_engineer_was_sent_to_also_when_it_has_passed_on(
    house: TestHouse,
) -> None:
    job = a_job_on_site(house)
    people = job.staff
    other = a_draft_claim(house, engineer=people.novice, job_id=job.id)
    assert (
        refusal(house, people.novice, "expense_claim.submit", row=other.id) == "expense_claim.submit.own_job"
    )
    crew = {"engineers": [{"engineer_id": people.colleague.id, "lead": True}], "reason": "ill"}
    house.do(people.dispatcher, "job.reassign", crew, row=job.id)
    a_submitted_claim(house, engineer=people.engineer, job_id=job.id)
