"""The door itself: whose queue it is, whose clock counts, which life of the server (SY-29, SY-32, SY-33)."""

from __future__ import annotations

import gzip
import json

import orjson
import pytest
from sqlalchemy import select, update

from app.kernel.clock import plus
from app.kernel.ids import uuid7
from app.platform.db import reading, writing
from app.platform.db.system_tables import Audit, Clock
from app.sync.conversation import LARGEST
from tests.house import TestHouse
from tests.sync.phone import Phone, bulletin, inbox


def test_sy_29_the_queue_of_another_person_is_refused_whole_and_nothing_of_it_is_kept(
    house: TestHouse, phone: Phone
) -> None:
    other = Phone(house, house.person("A2", "administrator"))
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.browser = other.browser  # the tab was signed in anew by somebody else
    answer = phone.talk(create)
    assert (answer.status_code, answer.json["code"]) == (401, "session.other_person")
    assert inbox() == []


def test_sy_29_signed_out_nothing_is_taken_and_after_signing_in_the_same_queue_goes_through(
    house: TestHouse, phone: Phone
) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    assert phone.ask("DELETE", "/api/session").status_code == 204
    assert phone.talk(create).json["code"] == "access.signed_out"
    assert inbox() == []
    phone.sign_in()
    assert phone.push_one(create)["status"] == "applied"


@pytest.mark.parametrize(
    "made_at", ["2099-01-01T00:00:00.000Z", "1970-01-01T00:00:00.000Z", "yesterday", "x" * 90]
)
def test_sy_32_a_wrong_device_clock_blocks_nothing(house: TestHouse, phone: Phone, made_at: str) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"), made_at=made_at)
    assert phone.push_one(create)["status"] == "applied"
    (entry,) = inbox(create["row"])
    assert (entry.received_at, orjson.loads(entry.payload)["made_at"]) == (house.now, made_at)


def test_sy_32_what_arrives_later_is_later_whatever_the_clocks_say(house: TestHouse, phone: Phone) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    row, past = create["row"], plus(house.now, days=-2)
    phone.push(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}, made_at=house.now))
    phone.push(phone.patch("bulletin", row, {"title_zh": "一"}, {"title_zh": "二"}, made_at=past))
    assert house.read("bulletin", row)["title_zh"] == "二"


def test_sy_32_the_time_of_the_event_is_the_devices_time_corrected_and_never_after_now(
    house: TestHouse, phone: Phone
) -> None:
    hour = 3_600_000
    told = [(plus(house.now, hours=-3), hour), (plus(house.now, hours=5), 0), (None, 0)]
    sent = [
        phone.command("bulletin.create", args=bulletin(f"B-{n}"), made_at=made_at, clock_offset_ms=offset)
        for n, (made_at, offset) in enumerate(told)
    ]
    phone.push(*sent)
    with reading() as session:
        notes = {one.command_id: json.loads(one.content) for one in session.scalars(select(Audit))}
    at = [notes[one["id"]]["at"] for one in sent]
    assert at == [plus(house.now, hours=-2), house.now, house.now]


def test_sy_33_neither_push_nor_pull_of_another_life_of_the_server_is_answered(
    house: TestHouse, phone: Phone
) -> None:
    phone.pull()
    assert phone.push_one(phone.command("bulletin.create", args=bulletin("B-1")))["status"] == "applied"
    new = uuid7()
    with writing() as session:
        session.execute(update(Clock).values(epoch=new))
        session.commit()
    late = phone.command("bulletin.create", args=bulletin("B-2"))
    for answer in (phone.talk(late), phone.talk()):
        assert (answer.status_code, answer.json["code"]) == (409, "sync.epoch_changed")
        assert answer.json["detail"] == {"epoch": new}
    assert len(inbox()) == 1
    phone.epoch, phone.cursor = None, None
    phone.pull()
    assert phone.epoch == new
    assert phone.push_one(late)["status"] == "applied"


def test_sy_33_what_a_backup_had_lost_comes_back_and_what_it_had_is_not_done_twice(
    house: TestHouse, phone: Phone
) -> None:
    """The phone replays what it kept: the backup knows the first of two commands."""
    first = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(first)
    lost = phone.command("bulletin.create", args=bulletin("B-2"))
    verdicts = phone.push(first, lost)
    assert [one["status"] for one in verdicts] == ["applied", "applied"]
    assert {one["number"] for one in house.list("bulletin")} == {"B-1", "B-2"}


@pytest.mark.parametrize(
    ("body", "headers", "number", "code"),
    [
        (b"{", {}, 422, "request.invalid"),
        (b"[]", {}, 422, "request.invalid"),
        (b"no gzip", {"Content-Encoding": "gzip"}, 422, "request.invalid"),
        (b'{"proto": 2}', {}, 422, "sync.protocol"),
        (gzip.compress(b" " * (LARGEST + 1)), {"Content-Encoding": "gzip"}, 413, "request.too_large"),
    ],
)
def test_what_is_no_conversation_is_refused_with_a_reason(
    phone: Phone, body: bytes, headers: dict[str, str], number: int, code: str
) -> None:
    answer = phone.ask("POST", "/api/sync", data=body, headers=headers)
    assert (answer.status_code, answer.json["code"]) == (number, code)


@pytest.mark.parametrize(
    "change",
    [
        {"n": 0}, {"n": True}, {"id": "x"}, {"row": uuid7() + "\n"}, {"type": ""}, {"type": "a\0b"}, {"set": 1},
        {"base_rev": -1}, {"made_at": 1}, {"deps": ["x"]}, {"deps": [uuid7()] * 51}, {"clock_offset_ms": 1e14},
        {"replayed": "held"},
    ],
)  # fmt: skip
def test_a_command_of_another_shape_is_refused_with_its_place(
    phone: Phone, change: dict[str, object]
) -> None:
    answer = phone.talk(phone.command("bulletin.create", args=bulletin("B-1")) | change)
    (name,) = change
    assert (answer.status_code, answer.json["detail"]) == (
        422,
        {"errors": {f"mutations.0.{name}": ["invalid"]}},
    )


def test_a_command_nested_deeper_than_can_be_kept_is_refused(phone: Phone) -> None:
    deep: object = 1
    for _ in range(300):
        deep = [deep]
    answer = phone.talk(phone.command("bulletin.create", args={"x": deep}))
    assert answer.json["detail"] == {"errors": {"mutations.0": ["too_deep"]}}


def test_more_commands_than_a_batch_may_have_are_refused(phone: Phone) -> None:
    answer = phone.talk(*(phone.command("x.y") for _ in range(501)))
    assert (answer.status_code, answer.json["code"]) == (413, "request.too_large")
