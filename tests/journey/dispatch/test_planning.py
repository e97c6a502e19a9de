"""Planning a job again: clocks, rework and reminders follow what is known better."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, a_job_on_site, an_opened_job
from tests.stories.people import staff
from tests.stories.promises import clocks_of, tick


def _plan(house: TestHouse, story: JobStory, **args: Any) -> None:
    house.do(story.staff.dispatcher, "job.plan", args, row=story.id)


def test_a_farther_place_exchanges_the_promise_and_it_runs_from_intake(house: TestHouse) -> None:
    story, reported_at = an_opened_job(house), house.now
    house.later(hours=1)
    _plan(house, story, distance_km=140)
    clocks = clocks_of(house, story.id)
    assert list(clocks) == ["answer"]
    assert (clocks["answer"]["started_at"], clocks["answer"]["due_at"]) == (
        reported_at,
        plus(reported_at, hours=12),
    )


def test_a_supplier_adds_a_promise_and_leaves_the_other(house: TestHouse) -> None:
    story = an_opened_job(house)
    before = clocks_of(house, story.id)["on_site"]
    _plan(house, story, supplier_involved=True, supplier_id=story.things.supplier)
    clocks = clocks_of(house, story.id)
    assert set(clocks) == {"on_site", "answer"}
    assert clocks["on_site"] == before


def test_a_promise_that_was_kept_stays_though_the_fault_is_another(house: TestHouse) -> None:
    story = a_job_on_site(house)
    _plan(house, story, fault_system="engine")
    clocks = clocks_of(house, story.id)
    assert set(clocks) == {"on_site", "supplier_letter"}
    assert clocks["on_site"]["evidence"] == "arrival"
    assert clocks["supplier_letter"]["stopped_at"] is None


def test_a_promise_found_late_is_kept_by_what_was_shown_already(house: TestHouse) -> None:
    story = a_job_on_site(house, fault_system="engine")
    assert set(clocks_of(house, story.id)) == {"supplier_letter"}
    arrived_at = house.read("job", story.id)["arrived_at"]
    house.later(hours=30)
    _plan(house, story, fault_system="body")
    clock = clocks_of(house, story.id)["on_site"]
    assert (clock["stopped_at"], clock["evidence"]) == (arrived_at, "arrival")


def test_what_is_not_named_stays(house: TestHouse) -> None:
    story = an_opened_job(house)
    before = house.read("job", story.id)
    _plan(house, story, documents="通告 2026-3")
    after = house.read("job", story.id)
    assert {name for name in before if before[name] != after[name]} == {"documents", "rev"}


def test_a_moved_appointment_is_reminded_of_again_a_corrected_word_is_not(house: TestHouse) -> None:
    begins = plus(house.now, hours=20)
    story = a_dispatched_job(house, appointment_from=begins)
    tick(house)
    _plan(house, story, documents="通告 2026-3", appointment_from=begins)
    assert house.read("job", story.id)["day_reminded_at"] == house.now
    _plan(house, story, appointment_from=plus(begins, hours=1))
    assert house.read("job", story.id)["day_reminded_at"] is None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"fault_system": None}, "job.plan.blank"),
        ({"contact_phone": " "}, "job.plan.blank"),
        ({"address": None, "reported": ""}, "job.plan.blank"),
        ({"appointment_to": "2026-03-01T00:00:00.000Z"}, "job.plan.appointment_reversed"),
        ({"customer_id": None}, "command.invalid"),
        ({"distance_km": "far"}, "command.invalid"),
    ],
)
def test_a_bad_plan_changes_nothing(house: TestHouse, changes: dict[str, Any], code: str) -> None:
    story = an_opened_job(house, appointment_from=plus(house.now, days=1))
    before = house.read("job", story.id)
    with pytest.raises(Refused) as refused:
        _plan(house, story, **changes)
    assert refused.value.code == code
    assert house.read("job", story.id) == before


def test_the_desk_hears_when_the_crew_may_not_do_what_is_planned_now(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    _plan(house, story, fault_system="chassis")
    (notice,) = house.list("notice", person_id=story.staff.supervisor.id, kind="job.crew_unqualified")
    assert notice["args"]["names"] == "E2"
    assert house.read("job", story.id)["fault_system"] == "chassis"


def test_it_hears_too_when_the_certificate_ends_before_the_new_day_but_not_of_a_crew_on_site(
    house: TestHouse,
) -> None:
    story = a_dispatched_job(house)
    _plan(house, story, appointment_from="2027-12-31T02:00:00.000Z")
    assert house.list("notice", kind="job.crew_unqualified") == []
    _plan(house, story, appointment_from="2028-01-02T02:00:00.000Z")
    assert house.list("notice", kind="job.crew_unqualified") != []
    there = a_job_on_site(house, also=[staff(house).colleague])
    before = house.list("notice", kind="job.crew_unqualified")
    _plan(house, there, fault_system="engine")
    assert house.list("notice", kind="job.crew_unqualified") == before
