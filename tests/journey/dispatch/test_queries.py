"""What later stages may ask of dispatch and of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.journey.dispatch.queries import active_engineers, clock_states, lead_of, workload
from app.journey.dispatch.rules.promises import ClockStatus
from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.reader import Reader
from app.reference.people.queries import people_with_role
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, a_job_on_site, an_opened_job, crew
from tests.stories.people import staff

T = TypeVar("T")


def _ask(house: TestHouse, question: Callable[[Reader], T]) -> T:
    with reading() as session:
        return question(Reader(session, house.registry, THE_SYSTEM))


def test_who_is_on_a_job_and_who_leads(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    colleague = story.staff.colleague
    change = crew(story.engineer, colleague, lead=colleague)
    assert _ask(house, lambda reader: active_engineers(reader, story.id)) == [
        story.engineer.id,
        story.staff.colleague.id,
    ]
    assert _ask(house, lambda reader: lead_of(reader, story.id)) == story.engineer.id
    house.do(story.staff.dispatcher, "job.reassign", change, row=story.id)
    assert _ask(house, lambda reader: lead_of(reader, story.id)) == colleague.id
    change = crew(colleague, reason="另有急修")
    house.do(story.staff.dispatcher, "job.reassign", change, row=story.id)
    assert _ask(house, lambda reader: active_engineers(reader, story.id)) == [colleague.id]


def test_nobody_leads_a_job_that_nobody_was_sent_to(house: TestHouse) -> None:
    story = an_opened_job(house)
    assert _ask(house, lambda reader: lead_of(reader, story.id)) is None
    assert _ask(house, lambda reader: active_engineers(reader, story.id)) == []


def test_workload_counts_open_jobs(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    a_job_on_site(house)
    cancelled = a_dispatched_job(house)
    house.do(story.staff.dispatcher, "job.cancel", {"reason": "重复"}, row=cancelled.id)
    house.add("job", state="closed", customer_id=story.things.customer, vehicle_id=story.things.vehicle,
              reported_at=house.now)  # fmt: skip
    assert _ask(house, workload) == {story.engineer.id: 2, story.staff.colleague.id: 1}


def test_clocks_are_told_with_the_hours_left(house: TestHouse) -> None:
    story = an_opened_job(house, supplier_involved=True)
    house.later(hours=13)
    states = _ask(house, lambda reader: clock_states(reader, story.id, house.now))
    assert states == {"on_site": ClockStatus("running", 11), "answer": ClockStatus("breached", -1)}


def test_people_are_found_by_role_while_they_work_here(house: TestHouse) -> None:
    people = staff(house)
    house.add("person", employee_no="S9", name_zh="S9", roles=["supervisor"], active=False)
    both = house.person("B1", "dispatcher", "supervisor")
    found = _ask(house, lambda reader: people_with_role(reader, "supervisor"))
    assert set(found) == {people.supervisor.id, people.second_supervisor.id, both.id}
    assert len(_ask(house, lambda reader: people_with_role(reader, "supervisor", "dispatcher"))) == 4
