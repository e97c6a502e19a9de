"""Cash advances and money collected on site, and how a claim sets them off."""

from __future__ import annotations

from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.dispatch import a_job_on_site
from tests.stories.people import staff
from tests.stories.procedure import fill
from tests.stories.reimbursement import (
    TOLL,
    a_draft_claim,
    a_paid_advance,
    a_reviewed_claim,
    a_submitted_claim,
    decisions,
)


def asked(house: TestHouse, **changes: object) -> str:
    args = {"amount_fen": 300_00, "purpose": "to Dongjiang"} | changes
    return house.do(staff(house).engineer, "cash_advance.request", args)


def test_an_advance_is_asked_for_approved_and_paid(house: TestHouse) -> None:
    people = staff(house)
    advance = asked(house)
    assert house.read("cash_advance", advance)["engineer_id"] == people.engineer.id
    assert notices(house, people.supervisor) == ["cash_advance.requested"]
    house.do(people.supervisor, "cash_advance.approve", {"decision": "fine"}, row=advance)
    house.do(people.finance, "cash_advance.pay", row=advance)
    told = house.read("cash_advance", advance)
    assert (told["state"], told["decided_by_id"], told["paid_by_id"]) == (
        "paid",
        people.supervisor.id,
        people.finance.id,
    )
    assert notices(house, people.engineer) == ["cash_advance.approved", "cash_advance.paid"]
    assert notices(house, people.finance) == ["cash_advance.approved"]


def test_a_request_of_nothing_or_for_somebody_elses_job_leaves_nothing(house: TestHouse) -> None:
    job = a_job_on_site(house)
    assert refusal(house, job.engineer, "cash_advance.request", {"amount_fen": 0, "purpose": "x"}) == (
        "cash_advance.request.no_amount"
    )
    told = {"amount_fen": 1, "purpose": "x", "job_id": job.id}
    assert refusal(house, job.staff.novice, "cash_advance.request", told) == "row.missing"
    assert refusal(house, job.staff.dispatcher, "cash_advance.request", told) == "command.forbidden"
    assert house.list("cash_advance") == []


def test_a_refusal_gives_its_reason_and_nobody_decides_on_their_own(house: TestHouse) -> None:
    people = staff(house)
    advance = asked(house)
    assert refusal(house, people.supervisor, "cash_advance.refuse", {}, row=advance) == "command.invalid"
    house.do(people.supervisor, "cash_advance.refuse", {"decision": "use the fuel card"}, row=advance)
    assert notices(house, people.engineer) == ["cash_advance.refused"]
    both = house.person("E9", "engineer", "supervisor")
    own = house.do(both, "cash_advance.request", {"amount_fen": 1, "purpose": "x"})
    assert refusal(house, both, "cash_advance.approve", row=own) == "cash_advance.approve.not_own"


def test_a_paid_advance_is_set_off_and_settled_when_the_claim_is_paid(house: TestHouse) -> None:
    advance = a_paid_advance(house, 300_00)
    story = a_reviewed_claim(house, advance_id=advance)
    claim = house.read("expense_claim", story.id)
    assert (claim["advance_fen"], claim["payable_fen"]) == (300_00, 205_00)
    house.do(story.staff.finance, "expense_claim.pay", {"payment_reference": "1"}, row=story.id)
    told = house.read("cash_advance", advance)
    assert (told["state"], told["settled_fen"]) == ("settled", 300_00)
    assert house.read("expense_claim", story.id)["advance_fen"] == 300_00


def test_what_the_advance_leaves_over_is_to_be_paid_back(house: TestHouse) -> None:
    story = a_submitted_claim(house, TOLL, advance_id=a_paid_advance(house, 300_00))
    assert house.read("expense_claim", story.id)["payable_fen"] == -215_00


def test_the_jobs_own_advance_is_named_where_the_engineer_forgot(house: TestHouse) -> None:
    job = a_job_on_site(house)
    advance = a_paid_advance(house, 100_00, job_id=job.id)
    story = a_submitted_claim(house, job_id=job.id)
    assert house.read("expense_claim", story.id)["advance_id"] == advance


def test_another_engineers_advance_is_refused(house: TestHouse) -> None:
    advance = a_paid_advance(house, engineer=staff(house).colleague)
    story = a_draft_claim(house, advance_id=advance)
    assert (
        refusal(house, story.engineer, "expense_claim.submit", row=story.id)
        == "expense_claim.submit.advance_own"
    )


def test_an_advance_counts_from_when_it_is_paid_and_for_one_claim_only(house: TestHouse) -> None:
    people = staff(house)
    advance = asked(house)
    first = a_submitted_claim(house, advance_id=advance)
    assert house.read("expense_claim", first.id)["advance_fen"] == 0
    house.do(people.supervisor, "cash_advance.approve", row=advance)
    seen = house.read("expense_claim", first.id)["rev"]
    house.do(people.finance, "cash_advance.pay", row=advance)
    assert house.read("expense_claim", first.id)["payable_fen"] == 205_00
    assert house.read("expense_claim", first.id)["rev"] > seen
    second = a_submitted_claim(house, {**TOLL, "invoice_number": "other"}, advance_id=advance)
    for story in (first, second):
        house.do(people.supervisor, "expense_claim.review", decisions(house, story), row=story.id)
    house.do(people.finance, "expense_claim.pay", {"payment_reference": "1"}, row=first.id)
    told = house.read("expense_claim", second.id)
    assert (told["advance_fen"], told["payable_fen"]) == (0, 85_00)


def test_collected_money_of_the_job_is_handed_over_once(house: TestHouse) -> None:
    job = a_job_on_site(house)
    for number, state, fen in (
        ("FW-1", "superseded", 400_00),
        ("FW-2", "approved", 500_00),
        ("FW-3", "draft", 9_00),
    ):
        house.add("report", job_id=job.id, report_number=number, revision=1, state=state, collected_fen=fen)
    first = a_submitted_claim(house, TOLL, job_id=job.id)
    claim = house.read("expense_claim", first.id)
    assert (claim["collected_fen"], claim["collected_due_fen"], claim["payable_fen"]) == (
        500_00,
        500_00,
        -415_00,
    )
    second = a_submitted_claim(house, {**TOLL, "invoice_number": "other"}, job_id=job.id)
    claim = house.read("expense_claim", second.id)
    assert (claim["collected_fen"], claim["collected_due_fen"], claim["payable_fen"]) == (0, 0, 85_00)


def test_who_led_the_job_hands_over_in_full(house: TestHouse) -> None:
    job = a_job_on_site(house)
    house.add("report", job_id=job.id, report_number="FW-1", revision=1, state="signed", collected_fen=500_00)
    story = a_draft_claim(house, TOLL, job_id=job.id, collected_fen=499_99)
    code = refusal(house, story.engineer, "expense_claim.submit", row=story.id)
    assert code == "expense_claim.submit.collected_short"
    fill(house, story.engineer, "expense_claim", story.id, collected_fen=500_00)
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    assert house.read("expense_claim", story.id)["collected_due_fen"] == 500_00


def test_what_another_of_the_crew_holds_stands_beside_what_is_due(house: TestHouse) -> None:
    job = a_job_on_site(house)
    colleague = staff(house).colleague
    house.add("assignment", job_id=job.id, engineer_id=colleague.id, lead=False, assigned_at=house.now)
    house.add("report", job_id=job.id, report_number="FW-1", revision=1, state="signed", collected_fen=500_00)
    story = a_draft_claim(house, TOLL, engineer=colleague, job_id=job.id, collected_fen=0)
    house.do(colleague, "expense_claim.submit", row=story.id)
    claim = house.read("expense_claim", story.id)
    assert (claim["collected_fen"], claim["collected_due_fen"], claim["payable_fen"]) == (0, 500_00, 85_00)


def test_an_advance_without_a_claim_is_paid_back_to_finance(house: TestHouse) -> None:
    people = staff(house)
    advance = a_paid_advance(house, 300_00)
    assert refusal(house, people.finance, "cash_advance.settle", {}, row=advance) == "command.invalid"
    house.do(
        people.finance, "cash_advance.settle", {"settlement": "cash, the trip was cancelled"}, row=advance
    )
    told = house.read("cash_advance", advance)
    assert (told["state"], told["settled_fen"]) == ("settled", 300_00)
    assert notices(house, people.engineer)[-1] == "cash_advance.settled"


def test_an_advance_that_a_claim_settled_is_told_with_the_claim_alone(house: TestHouse) -> None:
    story = a_reviewed_claim(house, advance_id=a_paid_advance(house, 300_00))
    house.do(story.staff.finance, "expense_claim.pay", {"payment_reference": "1"}, row=story.id)
    assert "cash_advance.settled" not in notices(house, story.engineer)


def test_money_alone_is_handed_over_with_a_claim_that_has_no_expenses(house: TestHouse) -> None:
    job = a_job_on_site(house)
    house.add("report", job_id=job.id, report_number="FW-1", revision=1, state="signed", collected_fen=360_00)
    people = staff(house)
    claim = house.do(
        people.engineer, "expense_claim.create", {"engineer_id": people.engineer.id, "job_id": job.id}
    )
    assert (
        refusal(house, people.engineer, "expense_claim.submit", row=claim) == "expense_claim.submit.has_lines"
    )
    fill(house, people.engineer, "expense_claim", claim, collected_fen=360_00)
    house.do(people.engineer, "expense_claim.submit", row=claim)
    house.do(people.supervisor, "expense_claim.review", {"lines": []}, row=claim)
    house.do(people.finance, "expense_claim.pay", {"payment_reference": "SK-0302"}, row=claim)
    assert house.read("expense_claim", claim)["payable_fen"] == -360_00
