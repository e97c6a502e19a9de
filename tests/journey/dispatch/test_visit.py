"""The way there and back: times of the event, places as the phone told them, and the office's word to the phone."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, a_job_on_site, an_accepted_job
from tests.stories.people import staff
from tests.stories.promises import told


def _signed(house: TestHouse, story: JobStory, state: str = "signed") -> str:
    return house.add("report", state=state, job_id=story.id, report_number="BG-1", revision=1)


def _left(house: TestHouse, **changes: Any) -> JobStory:
    story = a_job_on_site(house, **changes)
    _signed(house, story)
    house.later(hours=1)
    house.do(
        story.engineer,
        "job.leave",
        {"leave_result": "mended", "leave_open_points": "下次保养换密封圈"},
        row=story.id,
    )
    return story


def test_times_are_those_of_the_phone_not_of_the_network(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    start = house.now
    house.later(days=1)
    house.do(story.engineer, "job.accept", row=story.id, at=plus(start, minutes=5))
    house.do(story.engineer, "job.depart", row=story.id, at=plus(start, minutes=20))
    house.do(story.engineer, "job.arrive", {}, row=story.id, at=plus(start, hours=2))
    job = house.read("job", story.id)
    assert [job[name] for name in ("accepted_at", "departed_at", "arrived_at")] == [
        plus(start, minutes=5), plus(start, minutes=20), plus(start, hours=2),
    ]  # fmt: skip
    assert (job["arrived_lat"], job["arrived_lon"], job["arrived_accuracy_m"]) == (None, None, None)


def test_a_place_is_taken_at_arrival_as_the_phone_told_it(house: TestHouse) -> None:
    job = house.read("job", a_job_on_site(house).id)
    assert (job["arrived_lat"], job["arrived_lon"], job["arrived_accuracy_m"]) == (30.1, 120.2, 12)


@pytest.mark.parametrize(
    "place", [{"lat": 91}, {"lon": -181}, {"accuracy_m": -1}, {"lat": "north"}, {"speed": 3}]
)
def test_an_impossible_place_is_no_arrival(house: TestHouse, place: dict[str, Any]) -> None:
    story = an_accepted_job(house)
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "job.arrive", place, row=story.id)
    assert refused.value.code == "command.invalid"
    assert house.read("job", story.id)["arrived_at"] is None


def test_a_colleague_on_the_job_may_accept_for_both_a_stranger_sees_nothing(house: TestHouse) -> None:
    people = staff(house)
    story = a_dispatched_job(house, also=[people.colleague])
    with pytest.raises(Refused) as refused:
        house.do(people.novice, "job.accept", row=story.id)
    assert refused.value.code == "row.missing"
    house.do(people.colleague, "job.accept", row=story.id)


def test_the_desk_does_not_travel(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.accept", row=story.id)
    assert refused.value.code == "job.accept.wrong_role"


def test_nobody_leaves_before_the_customer_has_signed(house: TestHouse) -> None:
    story = a_job_on_site(house)
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "job.leave", {"leave_result": "mended"}, row=story.id)
    assert refused.value.code == "job.leave.signed"


def test_leaving_asks_the_office_whether_there_is_more_to_do_here(house: TestHouse) -> None:
    story = _left(house)
    job = house.read("job", story.id)
    assert (job["state"], job["left_at"], job["leave_result"]) == ("left", house.now, "mended")
    assert job["leave_open_points"] == "下次保养换密封圈"
    assert told(house, story.staff.dispatcher) == told(house, story.staff.second_supervisor) == ["job.left"]


def test_the_offices_answer_reaches_everyone_on_the_job(house: TestHouse) -> None:
    story = _left(house, also=[staff(house).colleague])
    house.later(minutes=10)
    house.do(story.staff.supervisor, "job.answer_leave", {"leave_answer": "顺路看 2 号车"}, row=story.id)
    job = house.read("job", story.id)
    assert (job["leave_answer"], job["leave_answered_at"], job["state"]) == (
        "顺路看 2 号车",
        house.now,
        "left",
    )
    for who in (story.engineer, story.staff.colleague):
        notice = house.list("notice", person_id=who.id, kind="job.leave_answered")[0]
        assert notice["args"]["answer"] == "顺路看 2 号车"


def test_back_at_base(house: TestHouse) -> None:
    story = _left(house)
    house.later(hours=3)
    house.do(story.engineer, "job.debrief", {"debrief": "该批门泵密封圈偏硬"}, row=story.id)
    job = house.read("job", story.id)
    assert (job["state"], job["debrief"], job["returned_at"]) == ("returned", "该批门泵密封圈偏硬", house.now)


@pytest.mark.parametrize("args", [{}, {"leave_result": "perfect"}, {"leave_result": None}])
def test_leaving_wants_a_result(house: TestHouse, args: dict[str, Any]) -> None:
    story = a_job_on_site(house)
    _signed(house, story)
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "job.leave", args, row=story.id)
    assert refused.value.code == "command.invalid"
    assert house.read("job", story.id)["state"] == "on_site"
