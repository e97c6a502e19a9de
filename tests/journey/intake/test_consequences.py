"""What an entry leads to comes back to it by event."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import an_opened_job
from tests.stories.intake import CallStory, a_call


def test_a_job_opened_from_an_entry_is_named_in_it(house: TestHouse) -> None:
    story = a_call(house)
    job = an_opened_job(house, call_entry_id=story.entry)
    entry = house.read("call_entry", story.entry)
    assert (entry["job_id"], entry["outcome"], entry["state"]) == (job.id, "job", "received")


def test_of_several_jobs_the_entry_names_the_first(house: TestHouse) -> None:
    story = a_call(house)
    first = an_opened_job(house, call_entry_id=story.entry)
    second = an_opened_job(house, call_entry_id=story.entry, reported="另一处")
    assert house.read("call_entry", story.entry)["job_id"] == first.id
    assert house.read("job", second.id)["call_entry_id"] == story.entry


def test_a_job_without_a_call_touches_no_entry(house: TestHouse) -> None:
    story = a_call(house)
    before = house.read("call_entry", story.entry)
    an_opened_job(house)
    assert house.read("call_entry", story.entry) == before


def test_an_entry_that_led_to_a_job_was_not_advice_only(house: TestHouse) -> None:
    story = a_call(house)
    an_opened_job(house, call_entry_id=story.entry)
    reply = {"reply": "重启即可", "reply_channel": "phone", "outcome": "advice"}
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "call_entry.reply", reply, row=story.entry)
    assert refused.value.code == "call_entry.reply.not_only_advice"
    house.do(story.staff.dispatcher, "call_entry.reply", reply | {"outcome": "job"}, row=story.entry)


def test_advice_that_did_not_help_may_still_lead_to_a_job(house: TestHouse) -> None:
    story = a_call(house)
    reply = {"reply": "重启即可", "reply_channel": "phone", "outcome": "advice"}
    house.do(story.staff.dispatcher, "call_entry.reply", reply, row=story.entry)
    an_opened_job(house, call_entry_id=story.entry)
    entry = house.read("call_entry", story.entry)
    assert (entry["outcome"], entry["state"], entry["reply"]) == ("job", "answered", "重启即可")


def _complain(house: TestHouse, story: CallStory, **more: str) -> None:
    args = {"customer_id": story.things.customer, "kind": "delay", "said": "等了两天没人来"} | more
    house.do(story.staff.dispatcher, "complaint.open", args)


def test_a_complaint_taken_from_an_entry_is_its_outcome(house: TestHouse) -> None:
    story = a_call(house)
    _complain(house, story, call_entry_id=story.entry)
    assert house.read("call_entry", story.entry)["outcome"] == "complaint"


def test_a_complaint_from_elsewhere_touches_no_entry(house: TestHouse) -> None:
    story = a_call(house)
    before = house.read("call_entry", story.entry)
    _complain(house, story)
    assert house.read("call_entry", story.entry) == before
