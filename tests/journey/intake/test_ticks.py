"""A first answer that is nearly due, or late, is told once each; an answered call is let alone."""

from __future__ import annotations

from tests.house import TestHouse
from tests.stories.intake import a_call
from tests.stories.promises import tick, told


def test_the_desk_is_told_before_and_the_supervisor_after(house: TestHouse) -> None:
    people = a_call(house).staff
    for _ in range(60):
        house.later(minutes=15)
        tick(house)
    assert told(house, people.dispatcher) == ["call_entry.reply_nearly_due", "call_entry.reply_late"]
    assert told(house, people.supervisor) == ["call_entry.reply_late"]


def test_what_is_to_be_clarified_waits_for_its_answer_too(house: TestHouse) -> None:
    story = a_call(house)
    house.do(story.staff.dispatcher, "call_entry.mark_unclear", {"unclear": "哪一辆？"}, row=story.entry)
    house.later(hours=13)
    tick(house)
    (notice,) = house.list("notice", person_id=story.staff.supervisor.id)
    assert (notice["kind"], notice["row"]) == ("call_entry.reply_late", story.entry)


def test_an_answered_call_warns_nobody(house: TestHouse) -> None:
    story = a_call(house)
    reply = {"reply": "明日到", "reply_channel": "phone", "outcome": "advice"}
    house.do(story.staff.dispatcher, "call_entry.reply", reply, row=story.entry)
    house.later(hours=20)
    tick(house)
    assert house.list("notice") == []
