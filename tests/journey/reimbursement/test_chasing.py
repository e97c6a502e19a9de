"""Money from customers that was not handed over: chased once a day, in the morning, until a claim hands it over."""

from __future__ import annotations

from app.journey.reimbursement.ticks import chase_collected
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times
from app.platform.db import writing
from app.platform.effects import run_ticks
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse, keep
from tests.stories.asking import notices
from tests.stories.dispatch import JobStory, a_job_on_site
from tests.stories.people import staff
from tests.stories.reimbursement import TOLL, a_submitted_claim

KIND = "collected.held"


def tick(house: TestHouse) -> None:
    """What the scheduler does every hour."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        chase_collected(uow)
        keep(uow)


def a_paid_job(house: TestHouse, number: str = "FW-1", fen: int = 500_00, state: str = "signed") -> JobStory:
    """A job whose report says that the customer paid."""
    job = a_job_on_site(house)
    house.add(
        "report",
        job_id=job.id,
        report_number=number,
        revision=1,
        state=state,
        collected_fen=fen,
        signed_at=house.now,
    )
    return job


def told(house: TestHouse) -> list[str]:
    """To whom the notices went."""
    return [notice["person_id"] for notice in house.list("notice", kind=KIND)]


def test_engineer_and_finance_are_told_once_a_day_until_it_is_handed_over(house: TestHouse) -> None:
    job = a_paid_job(house)
    people = staff(house)
    house.later(days=2)
    tick(house)
    assert told(house) == [], "not yet due"
    house.later(days=2)
    tick(house)
    tick(house)
    assert sorted(told(house)) == sorted([people.engineer.id, people.finance.id])
    house.later(days=1)
    tick(house)
    assert len(told(house)) == 4
    a_submitted_claim(house, TOLL, job_id=job.id)
    house.later(days=1)
    tick(house)
    assert len(told(house)) == 4
    assert KIND in notices(house, people.engineer)


def test_several_jobs_are_one_notice_that_names_the_oldest(house: TestHouse) -> None:
    first = a_paid_job(house)
    house.later(hours=1)
    a_paid_job(house, "FW-2")
    house.later(days=5)
    tick(house)
    args = [notice["args"] for notice in house.list("notice", kind=KIND)]
    assert {(one["count"], one["number"]) for one in args} == {(2, house.read("job", first.id)["number"])}


def test_what_was_superseded_or_not_signed_or_is_nothing_is_not_chased(house: TestHouse) -> None:
    a_paid_job(house, "FW-1", state="superseded")
    a_paid_job(house, "FW-2", state="draft")
    a_paid_job(house, "FW-3", fen=0)
    house.later(days=9)
    tick(house)
    assert told(house) == []


def test_a_job_that_nobody_leads_any_more_stops_nothing(house: TestHouse) -> None:
    job = a_paid_job(house)
    for one in house.list("assignment", job_id=job.id):
        with writing() as session:
            uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
            uow.set(uow.get("assignment", one["id"]), ended_at=house.now)
            keep(uow)
    house.later(days=9)
    tick(house)
    assert told(house) == []


def test_nobody_is_woken_for_it_and_the_scheduler_runs_it(house: TestHouse) -> None:
    a_paid_job(house)
    house.later(days=9)
    house.now = house.now[:11] + "23:30:00.000Z"  # half past seven where the people are
    tick(house)
    assert told(house) == []
    house.later(minutes=30)
    assert "reimbursement.chase_collected" in run_ticks(house.registry, house.now)
    assert len(told(house)) == 2
