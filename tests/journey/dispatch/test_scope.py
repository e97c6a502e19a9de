"""What an engineer's phone holds of a job: everything while they are on it, nothing afterwards."""

from __future__ import annotations

import pytest

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.reference.vehicles.vin import with_check_digit
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, an_accepted_job, an_opened_job, crew
from tests.stories.intake import a_call
from tests.stories.people import a_vehicle, staff

ENTITIES = ("job", "assignment", "service_clock", "customer", "vehicle", "call_entry")


def _held(house: TestHouse, who: Actor) -> dict[str, int]:
    return {entity: len(house.visible(who, entity)) for entity in ENTITIES}


ALL = dict.fromkeys(ENTITIES, 1)
NOTHING = dict.fromkeys(ENTITIES, 0)


def _a_job_from_a_call(house: TestHouse) -> JobStory:
    return a_dispatched_job(house, call_entry_id=a_call(house).entry)


def test_before_anybody_is_sent_only_the_office_sees_the_job(house: TestHouse) -> None:
    story = an_opened_job(house, call_entry_id=a_call(house).entry)
    assert _held(house, story.engineer) == NOTHING
    assert _held(house, story.staff.warehouse) == ALL | {"assignment": 0}


def test_the_crew_holds_job_clocks_customer_vehicle_and_call(house: TestHouse) -> None:
    story = _a_job_from_a_call(house)
    assert _held(house, story.engineer) == ALL
    assert _held(house, story.staff.colleague) == NOTHING


def test_who_is_taken_off_loses_every_row_and_who_comes_gets_them(house: TestHouse) -> None:
    story = _a_job_from_a_call(house)
    house.do(
        story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="另有急修"), row=story.id
    )
    assert _held(house, story.engineer) == NOTHING
    assert _held(house, story.staff.colleague) == ALL | {"assignment": 2}


def test_what_was_taken_away_cannot_be_worked_on(house: TestHouse) -> None:
    story = _a_job_from_a_call(house)
    house.do(
        story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="另有急修"), row=story.id
    )
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "job.accept", row=story.id)
    assert refused.value.code == "row.missing"


@pytest.mark.parametrize(("verb", "by"), [("decline", "engineer"), ("cancel", "dispatcher")])
def test_nobody_keeps_a_job_that_nobody_goes_to(house: TestHouse, verb: str, by: str) -> None:
    story = _a_job_from_a_call(house)
    who = story.engineer if by == "engineer" else story.staff.dispatcher
    house.do(who, f"job.{verb}", {"reason": "客户自修"}, row=story.id)
    assert _held(house, story.engineer) == NOTHING
    assert story.id in house.visible(story.staff.dispatcher, "job")


def test_a_vehicle_that_another_job_lends_stays(house: TestHouse) -> None:
    first = a_dispatched_job(house)
    second = a_dispatched_job(house)
    house.do(first.staff.dispatcher, "job.cancel", {"reason": "重复"}, row=first.id)
    assert house.visible(first.engineer, "job") == {second.id}
    assert house.visible(first.engineer, "vehicle") == {first.things.vehicle}
    house.do(first.staff.dispatcher, "job.cancel", {"reason": "重复"}, row=second.id)
    assert house.visible(first.engineer, "vehicle") == set()


def test_the_customers_other_vehicles_and_jobs_are_not_lent(house: TestHouse) -> None:
    story = an_accepted_job(house)
    known = story.things
    a_vehicle(house, with_check_digit("LYWB62BA", "R2000777"), known.model, known.customer)
    an_opened_job(house)
    assert house.visible(story.engineer, "vehicle") == {known.vehicle}
    assert house.visible(story.engineer, "job") == {story.id}


def test_a_lent_call_is_read_not_written(house: TestHouse) -> None:
    story = _a_job_from_a_call(house)
    entry = house.read("job", story.id)["call_entry_id"]
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "call_entry.add_note", {"note": "？"}, row=entry)
    assert refused.value.code == "call_entry.add_note.wrong_role"


def test_an_engineer_who_supervises_too_keeps_the_offices_sight(house: TestHouse) -> None:
    people = staff(house)
    both = house.person("E8", "engineer", "supervisor")
    story = an_opened_job(house, fault_system="other")
    house.do(people.dispatcher, "job.assign", crew(both), row=story.id)
    house.do(people.dispatcher, "job.reassign", crew(people.engineer, reason="换人"), row=story.id)
    assert story.id in house.visible(both, "job")
