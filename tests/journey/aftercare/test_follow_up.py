"""The follow-up call: planned when a job closes, tried, answered, reminded of."""

from __future__ import annotations

import pytest

from app.kernel.clock import plus
from app.platform.effects import run_ticks
from tests.house import TestHouse
from tests.stories.aftercare import ANGRY, CONTENT, a_closed_job, an_answered_call
from tests.stories.asking import refusal


def told(house: TestHouse, person_id: str, kind: str) -> list[dict]:
    return [notice["args"] for notice in house.list("notice", person_id=person_id, kind=kind)]


def test_closing_a_job_plans_one_call_within_the_days_of_the_setting(house: TestHouse) -> None:
    admin = house.person("A1", "administrator")
    house.do(admin, "setting.change", {"name": "aftercare.follow_up_days", "value": 5})
    story = a_closed_job(house)
    (call,) = house.list("follow_up", job_id=story.job)
    assert call["due_at"] == plus(house.read("job", story.job)["closed_at"], days=5)
    assert (call["customer_id"], call["state"], call["tries"], call["tries_wanted"]) == (
        story.customer,
        "due",
        0,
        3,
    )


def test_an_engineer_does_not_read_what_was_said_about_them(house: TestHouse) -> None:
    story = an_answered_call(house)
    assert house.visible(story.staff.engineer, "follow_up") == set()
    assert house.visible(story.staff.finance, "follow_up") == {story.call}


def test_three_tries_without_an_answer_allow_giving_up_and_the_customer_may_still_call_back(
    house: TestHouse,
) -> None:
    story = a_closed_job(house)
    desk = story.staff.dispatcher
    for _ in range(3):
        assert refusal(house, desk, "follow_up.give_up", row=story.call) == "follow_up.give_up.tried_enough"
        house.later(hours=4)
        house.do(desk, "follow_up.log_try", {"last_try": "not_reached"}, row=story.call)
    house.do(desk, "follow_up.give_up", row=story.call)
    call = house.read("follow_up", story.call)
    assert (call["state"], call["tries"], call["last_try_at"]) == ("unreachable", 3, house.now)
    house.do(desk, "follow_up.answer", CONTENT, row=story.call)
    assert house.read("follow_up", story.call)["state"] == "done"


def test_an_answer_keeps_scores_time_and_caller(house: TestHouse) -> None:
    story = an_answered_call(house)
    call = house.read("follow_up", story.call)
    assert {name: call[name] for name in CONTENT} == CONTENT
    assert (call["answered_at"], call["called_by_id"]) == (house.now, story.staff.dispatcher.id)
    assert told(house, story.staff.supervisor.id, "follow_up.complained") == []


@pytest.mark.parametrize(
    "args",
    [{"complained": False}, {"overall": 6, "complained": False}, {"overall": 3}, {"overall": 0, "complained": False},
     {"overall": 3, "complained": False, "recommend": 11}],
)  # fmt: skip
def test_an_answer_outside_the_scale_changes_nothing(house: TestHouse, args: dict) -> None:
    story = a_closed_job(house)
    assert (
        refusal(house, story.staff.dispatcher, "follow_up.answer", args, row=story.call) == "command.invalid"
    )
    assert house.read("follow_up", story.call)["state"] == "due"


def test_a_complaining_customer_is_told_on(house: TestHouse) -> None:
    story = an_answered_call(house, ANGRY)
    number = house.read("job", story.job)["number"]
    assert told(house, story.staff.supervisor.id, "follow_up.complained") == [
        {"number": number, "overall": 2}
    ]


def test_only_the_desk_calls(house: TestHouse) -> None:
    story = a_closed_job(house)
    code = refusal(house, story.staff.finance, "follow_up.answer", CONTENT, row=story.call)
    assert code == "follow_up.answer.wrong_role"
    assert refusal(house, story.staff.engineer, "follow_up.answer", CONTENT, row=story.call) == "row.missing"


def test_dispatchers_are_reminded_once_a_day_from_the_hour_of_the_setting(house: TestHouse) -> None:
    first = a_closed_job(house)
    house.later(days=3)
    a_closed_job(house)
    house.now = (
        "2026-03-08T23:30:00.000Z"  # 07:30 of the 9th where the people are; the first call is due at 09:00
    )
    run_ticks(house.registry, house.now)
    assert told(house, first.staff.dispatcher.id, "follow_up.remind") == []
    house.later(hours=1)
    run_ticks(house.registry, house.now)
    house.later(hours=6)
    run_ticks(house.registry, house.now)
    assert told(house, first.staff.dispatcher.id, "follow_up.remind") == [{"overdue": 0, "due_soon": 1}]
    house.later(days=2)
    run_ticks(house.registry, house.now)
    reminders = told(house, first.staff.dispatcher.id, "follow_up.remind")
    assert reminders[1:] == [{"overdue": 1, "due_soon": 1}]
