"""Stories of a job: opened, dispatched, accepted, on site. A body fault 60 km away, reported at the house's time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.kernel.actor import Actor
from tests.house import TestHouse
from tests.stories.people import Staff, Things, staff, things


@dataclass(frozen=True)
class JobStory:
    """id: the job's; engineer: who leads it (also before anybody is sent: who would)."""

    id: str
    staff: Staff
    things: Things

    @property
    def engineer(self) -> Actor:
        """The lead."""
        return self.staff.engineer


def an_opened_job(house: TestHouse, **changes: Any) -> JobStory:
    """A job that nobody has been sent to yet; changes: other arguments of job.open."""
    people, known = staff(house), things(house)
    args = {"customer_id": known.customer, "vehicle_id": known.vehicle, "reported": "前乘客门关不严，漏气",
            "fault_system": "body", "distance_km": 60, "supplier_involved": False, "priority": "normal",
            "contact_name": "周师傅", "contact_phone": "10000010001", "address": "东江市客运路 8 号", "lat": 30.1,
            "lon": 120.2} | changes  # fmt: skip
    return JobStory(house.do(people.dispatcher, "job.open", args), people, known)


def crew(*engineers: Actor, lead: Actor | None = None, reason: str | None = None) -> dict[str, Any]:
    """Arguments of job.assign and job.reassign; the first engineer leads when nobody else is named."""
    first = lead or engineers[0]
    args: dict[str, Any] = {"engineers": [{"engineer_id": who.id, "lead": who is first} for who in engineers]}
    return args if reason is None else args | {"reason": reason}


def a_dispatched_job(house: TestHouse, *, also: Sequence[Actor] = (), **changes: Any) -> JobStory:
    """The engineer leads; also: more engineers beside them."""
    story = an_opened_job(house, **changes)
    house.do(story.staff.dispatcher, "job.assign", crew(story.engineer, *also), row=story.id)
    return story


def an_accepted_job(house: TestHouse, *, also: Sequence[Actor] = (), **changes: Any) -> JobStory:
    """Accepted by the lead ten minutes after dispatch."""
    story = a_dispatched_job(house, also=also, **changes)
    house.later(minutes=10)
    house.do(story.engineer, "job.accept", row=story.id)
    return story


def a_job_on_site(house: TestHouse, *, also: Sequence[Actor] = (), **changes: Any) -> JobStory:
    """The lead left soon after accepting and arrived two hours later."""
    story = an_accepted_job(house, also=also, **changes)
    house.do(story.engineer, "job.depart", row=story.id)
    house.later(hours=2)
    house.do(story.engineer, "job.arrive", {"lat": 30.1, "lon": 120.2, "accuracy_m": 12}, row=story.id)
    return story
