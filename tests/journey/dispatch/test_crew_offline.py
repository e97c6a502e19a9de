"""Several engineers on one job, each with a phone without a network: both tell the same, and neither is told off for it."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.actor import Actor
from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, a_job_on_site, an_accepted_job, crew
from tests.stories.people import staff
from tests.stories.procedure import a_sheet_at, fill_step
from tests.stories.promises import clocks_of

PLACE = {"lat": 30.2, "lon": 120.3, "accuracy_m": 8}


def _two(house: TestHouse) -> tuple[JobStory, Actor]:
    helper = staff(house).colleague
    return a_dispatched_job(house, also=[helper]), helper


def _own(house: TestHouse, story: JobStory, who: Actor) -> dict[str, Any]:
    return house.list("assignment", job_id=story.id, engineer_id=who.id, ended_at=None)[0]


def test_a_second_acceptance_is_taken_down_and_moves_nothing(house: TestHouse) -> None:
    story, helper = _two(house)
    start = house.now
    house.later(hours=5)
    house.do(story.engineer, "job.accept", row=story.id, at=plus(start, minutes=30))
    house.do(helper, "job.accept", row=story.id, at=plus(start, minutes=10))
    assert house.read("job", story.id)["accepted_at"] == plus(start, minutes=30)
    assert _own(house, story, helper)["accepted_at"] == plus(start, minutes=10)


def test_a_second_setting_out_too(house: TestHouse) -> None:
    story, helper = _two(house)
    for who in (story.engineer, helper):
        house.do(who, "job.accept", row=story.id)
    for who in (story.engineer, helper):
        house.later(minutes=7)
        house.do(who, "job.depart", row=story.id)
    assert house.read("job", story.id)["departed_at"] == _own(house, story, story.engineer)["departed_at"]
    assert _own(house, story, helper)["departed_at"] == house.now


def test_the_leads_arrival_counts_the_others_is_recorded(house: TestHouse) -> None:
    story, helper = _two(house)
    house.do(story.engineer, "job.accept", row=story.id)
    lead_at = house.later(hours=2)
    house.do(story.engineer, "job.arrive", {"lat": 30.1, "lon": 120.2, "accuracy_m": 12}, row=story.id)
    helper_at = house.later(minutes=20)
    house.do(helper, "job.arrive", PLACE, row=story.id)
    job = house.read("job", story.id)
    assert (job["state"], job["arrived_at"], job["arrived_lat"]) == ("on_site", lead_at, 30.1)
    own = _own(house, story, helper)
    assert (own["arrived_at"], own["arrived_lat"], own["arrived_accuracy_m"]) == (helper_at, 30.2, 8)
    assert clocks_of(house, story.id)["on_site"]["stopped_at"] == lead_at


def test_the_lead_who_was_heard_second_takes_the_jobs_arrival_the_promise_keeps_the_first(
    house: TestHouse,
) -> None:
    story, helper = _two(house)
    house.do(story.engineer, "job.accept", row=story.id)
    start = house.now
    house.later(hours=9)
    house.do(helper, "job.arrive", PLACE, row=story.id, at=plus(start, hours=2))
    house.do(story.engineer, "job.arrive", {}, row=story.id, at=plus(start, hours=3))
    job = house.read("job", story.id)
    assert (job["arrived_at"], job["arrived_lat"]) == (plus(start, hours=3), None)
    assert clocks_of(house, story.id)["on_site"]["stopped_at"] == plus(start, hours=2)


def test_an_earlier_arrival_that_is_heard_later_moves_the_promise_back(house: TestHouse) -> None:
    story, helper = _two(house)
    house.do(story.engineer, "job.accept", row=story.id)
    start = house.now
    house.later(hours=30)
    house.do(story.engineer, "job.arrive", {}, row=story.id, at=plus(start, hours=26))
    house.do(helper, "job.arrive", {}, row=story.id, at=plus(start, hours=20))
    assert clocks_of(house, story.id)["on_site"]["stopped_at"] == plus(start, hours=20)
    assert house.read("job", story.id)["arrived_at"] == plus(start, hours=26)


def test_a_repeated_arrival_moves_no_time(house: TestHouse) -> None:
    story = a_job_on_site(house)
    arrived_at = house.now
    house.later(hours=1)
    house.do(story.engineer, "job.arrive", PLACE, row=story.id)
    assert house.read("job", story.id)["arrived_at"] == arrived_at


def test_an_arrival_by_somebody_who_was_taken_off_is_not_taken(house: TestHouse) -> None:
    story, helper = _two(house)
    house.do(story.engineer, "job.accept", row=story.id)
    house.do(story.staff.dispatcher, "job.reassign", crew(story.engineer, reason="够了"), row=story.id)
    with pytest.raises(Refused) as refused:
        house.do(helper, "job.arrive", PLACE, row=story.id)
    assert refused.value.code == "row.missing"


def test_the_second_tells_of_themselves_where_the_first_has_told(house: TestHouse) -> None:
    story = a_job_on_site(house, also=[staff(house).colleague])
    helper = story.staff.colleague
    house.later(minutes=40)
    row = _own(house, story, helper)["id"]
    house.do(helper, "assignment.accept", row=row)
    house.do(helper, "assignment.arrive", PLACE, row=row)
    own = _own(house, story, helper)
    assert (own["accepted_at"], own["arrived_at"], own["arrived_lon"]) == (house.now, house.now, 120.3)


def test_nobody_tells_of_another_and_nobody_before_the_first(house: TestHouse) -> None:
    story, helper = _two(house)
    row = _own(house, story, helper)["id"]
    for verb, args in (("accept", {}), ("arrive", PLACE)):
        with pytest.raises(Refused) as refused:
            house.do(helper, f"assignment.{verb}", args, row=row)
        assert refused.value.code == f"assignment.{verb}.too_early"
        with pytest.raises(Refused) as refused:
            house.do(story.engineer, f"assignment.{verb}", args, row=row)
        assert refused.value.code == f"assignment.{verb}.not_own"
    assert _own(house, story, helper)["accepted_at"] is None


def test_two_end_the_same_step(house: TestHouse) -> None:
    sheet = a_sheet_at(house, "listen", also=[staff(house).colleague])
    fill_step(house, sheet, "listen")
    for who in (sheet.engineer, sheet.staff.colleague):
        house.do(who, "sheet.finish_listen", row=sheet.sheet)
    assert house.read("sheet", sheet.sheet)["state"] == "look"


def test_two_leave_and_two_debrief_and_every_word_stands(house: TestHouse) -> None:
    story = a_job_on_site(house, also=[staff(house).colleague])
    helper = story.staff.colleague
    house.add("report", state="signed", job_id=story.id, report_number="BG-1", revision=1)
    first = {"leave_result": "provisional", "leave_open_points": "等件"}
    house.do(helper, "job.leave", first, row=story.id)
    left_at = house.now
    house.later(minutes=5)
    house.do(
        story.engineer, "job.leave", {"leave_result": "mended", "leave_open_points": "复查"}, row=story.id
    )
    job = house.read("job", story.id)
    assert (job["leave_result"], job["leave_open_points"], job["left_at"]) == (
        "mended",
        "等件\n复查",
        left_at,
    )
    house.do(helper, "job.debrief", {"debrief": "甲"}, row=story.id)
    house.do(story.engineer, "job.debrief", {"debrief": "乙"}, row=story.id)
    assert house.read("job", story.id)["debrief"] == "甲\nE1: 乙"


def test_a_stranger_cannot_use_the_second_way(house: TestHouse) -> None:
    story = an_accepted_job(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.accept", row=story.id)
    assert refused.value.code == "job.accept.wrong_role"
