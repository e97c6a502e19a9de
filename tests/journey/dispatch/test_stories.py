"""The stories that later stages build on tell what they say."""

from __future__ import annotations

from tests.house import TestHouse
from tests.stories.dispatch import a_job_on_site
from tests.stories.intake import a_call
from tests.stories.people import staff


def test_a_job_on_site_has_its_times_in_order_and_its_crew(house: TestHouse) -> None:
    story = a_job_on_site(house, also=[staff(house).colleague])
    job = house.read("job", story.id)
    assert job["state"] == "on_site"
    assert job["reported_at"] < job["accepted_at"] <= job["departed_at"] < job["arrived_at"]
    assert [one["lead"] for one in house.list("assignment", job_id=story.id)] == [True, False]


def test_a_call_is_numbered_and_knows_its_vehicle(house: TestHouse) -> None:
    story = a_call(house)
    entry = house.read("call_entry", story.entry)
    assert entry["number"] == "LD-2026-00001"
    assert entry["vehicle_id"] == story.things.vehicle
