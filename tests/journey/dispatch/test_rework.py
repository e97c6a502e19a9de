"""Rework is linked when a job is opened, and again when its fault is known better."""

from __future__ import annotations

from typing import Any

from app.kernel.clock import plus
from tests.house import TestHouse
from tests.stories.dispatch import an_opened_job
from tests.stories.people import things


def _an_old_repair(house: TestHouse, days_ago: float, state: str = "closed", system: str = "body") -> str:
    known = things(house)
    return house.add("job", state=state, customer_id=known.customer, vehicle_id=known.vehicle, fault_system=system,
                     reported_at=plus(house.now, days=-days_ago - 1), left_at=plus(house.now, days=-days_ago))  # fmt: skip


def _rework_of(house: TestHouse, **changes: Any) -> str | None:
    return house.read("job", an_opened_job(house, **changes).id)["rework_of_id"]


def test_the_same_fault_of_the_same_vehicle_within_the_term_is_rework(house: TestHouse) -> None:
    assert _rework_of(house) is None
    old = _an_old_repair(house, 29)
    assert _rework_of(house) == old


def test_another_system_or_a_longer_time_is_none(house: TestHouse) -> None:
    _an_old_repair(house, 31)
    _an_old_repair(house, 3, system="engine")
    _an_old_repair(house, 3, state="cancelled")
    assert _rework_of(house) is None


def test_a_job_that_was_left_counts_before_its_papers_are_closed(house: TestHouse) -> None:
    assert _rework_of(house, fault_system="engine") is None
    left = _an_old_repair(house, 2, state="left")
    assert _rework_of(house) == left


def test_planning_another_system_links_and_unlinks(house: TestHouse) -> None:
    old = _an_old_repair(house, 5, system="electrical")
    story = an_opened_job(house)
    desk = story.staff.dispatcher
    house.do(desk, "job.plan", {"fault_system": "electrical"}, row=story.id)
    assert house.read("job", story.id)["rework_of_id"] == old
    house.do(desk, "job.plan", {"fault_system": "chassis"}, row=story.id)
    assert house.read("job", story.id)["rework_of_id"] is None
