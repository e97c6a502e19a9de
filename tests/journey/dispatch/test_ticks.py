"""What time sets off: each reminder and each warning once, to those who can still do something."""

from __future__ import annotations

from app.kernel.clock import plus
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, a_job_on_site, an_accepted_job, an_opened_job, crew
from tests.stories.people import staff
from tests.stories.promises import clocks_of, tick, told


def _look_until(house: TestHouse, hours: float, every_minutes: int = 30) -> None:
    end = plus(house.now, hours=hours)
    while house.now < end:
        house.later(minutes=every_minutes)
        tick(house)


def test_the_crew_is_reminded_a_day_and_an_hour_before_once_each(house: TestHouse) -> None:
    story = an_accepted_job(
        house, distance_km=300, also=[staff(house).colleague], appointment_from=plus(house.now, hours=40)
    )
    _look_until(house, 45)
    for who in (story.engineer, story.staff.colleague):
        kinds = [kind for kind in told(house, who) if "appointment" in kind]
        assert kinds == ["job.appointment_day", "job.appointment_hour"]


def test_a_reminder_names_the_appointment(house: TestHouse) -> None:
    begins = plus(house.now, hours=26)
    story = a_dispatched_job(house, appointment_from=begins)
    _look_until(house, 3)
    notice = house.list("notice", person_id=story.engineer.id, kind="job.appointment_day")[0]
    assert notice["args"]["appointment_from"] == begins
    assert (notice["about"], notice["row"]) == ("job", story.id)


def test_who_was_sent_on_the_last_day_is_reminded_by_the_hour_only(house: TestHouse) -> None:
    story = a_dispatched_job(house, appointment_from=plus(house.now, hours=10))
    _look_until(house, 12)
    assert told(house, story.engineer) == ["job.dispatched", "job.appointment_hour"]


def test_whoever_has_set_out_or_was_not_sent_is_not_reminded(house: TestHouse) -> None:
    soon = plus(house.now, hours=3)
    there = a_job_on_site(house, appointment_from=soon)
    an_opened_job(house, appointment_from=soon)
    _look_until(house, 5)
    assert told(house, there.engineer) == ["job.dispatched"]


def test_who_relieves_the_crew_gets_the_reminder_that_is_left(house: TestHouse) -> None:
    story = a_dispatched_job(house, appointment_from=plus(house.now, hours=30))
    _look_until(house, 8)
    house.do(story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="换人"), row=story.id)
    _look_until(house, 25)
    assert told(house, story.engineer) == ["job.dispatched", "job.appointment_day", "job.taken_off"]
    assert told(house, story.staff.colleague) == ["job.dispatched", "job.appointment_hour"]


def test_the_office_hears_before_a_promise_is_due_and_when_it_is_broken(house: TestHouse) -> None:
    story = an_opened_job(house)
    _look_until(house, 30)
    for who in (story.staff.dispatcher, story.staff.supervisor, story.staff.second_supervisor):
        assert told(house, who) == ["job.clock_nearly_due", "job.clock_breached"]
    assert told(house, story.staff.warehouse) == []
    clock = clocks_of(house, story.id)["on_site"]
    assert clock["due_at"] >= clock["warned_at"] >= plus(clock["due_at"], hours=-2)
    assert clock["breach_told_at"] > clock["due_at"]
    assert house.list("notice", kind="job.clock_breached")[0]["args"]["clock"] == "on_site"


def test_the_time_of_warning_is_a_setting(house: TestHouse) -> None:
    story = an_opened_job(house)
    house.do(story.staff.administrator, "setting.change", {"name": "dispatch.warn_hours", "value": 6})
    _look_until(house, 17.5)
    assert told(house, story.staff.dispatcher) == []
    _look_until(house, 1)
    assert told(house, story.staff.dispatcher) == ["job.clock_nearly_due"]


def test_a_promise_that_was_kept_needs_no_warning(house: TestHouse) -> None:
    story = a_job_on_site(house)
    _look_until(house, 30)
    assert told(house, story.staff.dispatcher) == []


def test_after_a_standstill_only_the_breach_is_told(house: TestHouse) -> None:
    story = an_opened_job(house)
    house.later(hours=40)
    tick(house)
    assert told(house, story.staff.supervisor) == ["job.clock_breached"]
