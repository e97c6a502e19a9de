"""Clarifying and answering: nothing unclear is answered, nothing that was said is changed, replies carry date and name."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.intake import CallStory, a_call

REPLY = {"reply": "明日上午到场", "reply_channel": "phone", "outcome": "job"}


def _do(house: TestHouse, story: CallStory, verb: str, **args: str) -> None:
    house.do(story.staff.dispatcher, f"call_entry.{verb}", args, row=story.entry)


def _code(house: TestHouse, story: CallStory, verb: str, **args: str) -> str:
    before = house.read("call_entry", story.entry)
    with pytest.raises(Refused) as refused:
        _do(house, story, verb, **args)
    assert house.read("call_entry", story.entry) == before
    return refused.value.code


def test_a_reply_is_dated_and_signed_with_who_gave_it(house: TestHouse) -> None:
    story = a_call(house)
    house.later(hours=2)
    _do(house, story, "reply", **REPLY)
    entry = house.read("call_entry", story.entry)
    assert entry["state"] == "answered"
    assert (entry["replied_at"], entry["replied_by_id"]) == (house.now, story.staff.dispatcher.id)
    assert (entry["outcome"], entry["said"]) == ("job", "前乘客门关不严，漏气")


def test_an_unclear_entry_is_not_answered_before_it_is_clarified(house: TestHouse) -> None:
    story = a_call(house)
    _do(house, story, "mark_unclear", unclear="哪一个门？")
    assert _code(house, story, "reply", **REPLY) == "call_entry.reply.wrong_state"
    house.later(minutes=20)
    _do(house, story, "clarify", clarification="前门")
    assert house.read("call_entry", story.entry)["clarified_at"] == house.now
    _do(house, story, "reply", **REPLY)
    entry = house.read("call_entry", story.entry)
    assert (entry["state"], entry["unclear"], entry["clarification"]) == ("answered", "哪一个门？", "前门")


def test_a_second_question_stands_beneath_the_first(house: TestHouse) -> None:
    story = a_call(house)
    for question, answer in (("哪一个门？", "前门"), ("哪一辆车？", "尾号 123")):
        _do(house, story, "mark_unclear", unclear=question)
        _do(house, story, "clarify", clarification=answer)
    entry = house.read("call_entry", story.entry)
    assert entry["unclear"] == "哪一个门？\n哪一辆车？"
    assert entry["clarification"] == "前门\n尾号 123"
    assert entry["said"] == "前乘客门关不严，漏气"


def test_clarifying_may_find_the_vehicle_but_never_loses_it(house: TestHouse) -> None:
    story = a_call(house, vehicle_id=None)
    _do(house, story, "mark_unclear", unclear="哪一辆车？")
    _do(house, story, "clarify", clarification="这一辆", vehicle_id=story.things.vehicle)
    _do(house, story, "mark_unclear", unclear="还有呢？")
    house.do(
        story.staff.dispatcher,
        "call_entry.clarify",
        {"clarification": "没有了", "vehicle_id": None},
        row=story.entry,
    )
    assert house.read("call_entry", story.entry)["vehicle_id"] == story.things.vehicle


def test_a_clear_entry_is_not_clarified_and_an_answered_one_not_answered_again(house: TestHouse) -> None:
    story = a_call(house)
    assert _code(house, story, "clarify", clarification="前门") == "call_entry.clarify.wrong_state"
    _do(house, story, "reply", **REPLY)
    assert _code(house, story, "reply", **REPLY) == "call_entry.reply.wrong_state"
    assert _code(house, story, "mark_unclear", unclear="？") == "call_entry.mark_unclear.wrong_state"


def test_remarks_gather_and_leave_the_rest_alone(house: TestHouse) -> None:
    story = a_call(house)
    _do(house, story, "reply", **REPLY)
    _do(house, story, "add_note", note="客户又来电催")
    _do(house, story, "add_note", note="已转告工程师")
    entry = house.read("call_entry", story.entry)
    assert entry["note"] == "客户又来电催\n已转告工程师"
    assert (entry["state"], entry["reply"]) == ("answered", REPLY["reply"])


@pytest.mark.parametrize("missing", ["reply", "reply_channel", "outcome"])
def test_half_a_reply_is_none(house: TestHouse, missing: str) -> None:
    story = a_call(house)
    args = {name: value for name, value in REPLY.items() if name != missing}
    assert _code(house, story, "reply", **args) == "command.invalid"


def test_the_words_of_the_caller_cannot_be_written_over(house: TestHouse) -> None:
    story = a_call(house)
    assert _code(house, story, "reply", **REPLY, said="别的") == "command.invalid"
    assert _code(house, story, "patch", said="别的") == "command.unknown"
    assert _code(house, story, "remove") == "command.unknown"


def test_a_first_answer_after_its_time_says_why(house: TestHouse) -> None:
    story = a_call(house)
    house.later(hours=12, minutes=1)
    assert _code(house, story, "reply", **REPLY) == "call_entry.reply.reason_wanted"
    _do(house, story, "reply", **REPLY, late_reason="夜班漏看留言")
    entry = house.read("call_entry", story.entry)
    assert (entry["state"], entry["late_reason"]) == ("answered", "夜班漏看留言")
