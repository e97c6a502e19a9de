"""The door before the application: what is answered there, an idle poll from how little, what is left to the ordinary door."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import OperationalError

from app.kernel.clock import plus
from app.kernel.ids import uuid7
from app.platform.auth.sessions import the_question, token_hash
from app.platform.auth.tables import DeviceSession
from app.platform.db import db, writing
from app.platform.db.quick import Quick
from app.sync import conversation
from app.web import sync_door
from tests.house import TestHouse
from tests.sync.phone import Phone, bulletin

Change = Callable[[TestHouse, Phone], dict[str, Any]]


@pytest.fixture
def passed_on(house: TestHouse, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each request that reached the ordinary door."""
    came: list[str] = []
    views = house.app.view_functions
    ordinary = views["sync.sync"]

    def door() -> Any:
        came.append("sync")
        return ordinary()

    monkeypatch.setitem(views, "sync.sync", door)
    return came


@pytest.fixture
def idle(house: TestHouse, phone: Phone, passed_on: list[str]) -> Phone:
    """A phone that has everything and has told of itself."""
    for _ in range(3):
        phone.pull()
    passed_on.clear()
    return phone


def words(phone: Phone) -> dict[str, Any]:
    """What the app says when it has nothing to say."""
    return {"scope_hash": phone.scope_hash}


@pytest.fixture
def conversed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each conversation that was more than an idle poll."""
    had: list[str] = []

    def have(*told: Any) -> Any:
        had.append("conversation")
        return conversation.converse(*told)

    monkeypatch.setattr(sync_door, "converse", have)
    return had


def test_sy_8_it_is_answered_from_one_question_and_as_by_the_ordinary_door(
    house: TestHouse, idle: Phone, passed_on: list[str], conversed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = idle.talk(**words(idle))
    assert (passed_on, conversed) == ([], [])
    assert_equal(quick, slowly(idle, monkeypatch, words(idle)))


def slowly(phone: Phone, monkeypatch: pytest.MonkeyPatch, words: dict[str, Any]) -> Any:
    """The answer of the ordinary door to the same."""
    with monkeypatch.context() as patch:
        patch.setattr(sync_door, "PLACES", {})
        return phone.talk(**words)


def assert_equal(quick: Any, slow: Any) -> None:
    """But for how the id of a conflict or the like came about."""
    assert quick.status_code == slow.status_code
    assert quick.data == slow.data
    assert sorted(quick.headers) == sorted(slow.headers)


def _a_command(_house: TestHouse, phone: Phone) -> dict[str, Any]:
    return {"mutations": [phone.command("bulletin.create", args=bulletin("B-1"))]}


def _another_life(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"epoch": uuid7()}


def _no_life(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"epoch": None}


def _a_digest(_house: TestHouse, phone: Phone) -> dict[str, Any]:
    return {"pull": {"cursor": phone.cursor, "limit": 1000, "digest": True}}


def _a_snapshot(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"pull": {"cursor": None, "limit": 1000}}


def _something_new(house: TestHouse, _phone: Phone) -> dict[str, Any]:
    house.person("E9", "engineer")
    return {}


def _other_roles(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"scope_hash": "0" * 16}


def _another_build(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"schema": "next"}


def _an_hour_later(house: TestHouse, _phone: Phone) -> dict[str, Any]:
    house.now = plus(house.now, hours=1, minutes=5)
    return {}


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize(
    "change",
    [_a_command, _no_life, _a_digest, _a_snapshot, _something_new, _other_roles, _another_build],
)
def test_sy_8_a_conversation_is_had_there_too_and_answered_as_by_the_ordinary_door(
    house: TestHouse, idle: Phone, passed_on: list[str], conversed: list[str], monkeypatch: pytest.MonkeyPatch,
    change: Change, encoding: str,
) -> None:  # fmt: skip
    idle.browser.environ_base["HTTP_ACCEPT_ENCODING"] = encoding
    said = words(idle) | change(house, idle)
    quick = idle.talk(**said)
    assert (passed_on, conversed) == ([], ["conversation"])
    assert_equal(quick, slowly(idle, monkeypatch, said))


def test_sy_3_a_single_command_is_done_there_too_and_told_as_by_the_ordinary_door(
    idle: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = idle.command("bulletin.create", args=bulletin("B-1"))
    del command["n"]
    quick = idle.ask("POST", "/api/commands", json=command)
    with monkeypatch.context() as patch:
        patch.setattr(sync_door, "PLACES", {})
        slow = idle.ask("POST", "/api/commands", json=command)
    assert quick.json["status"] == "applied"
    assert_equal(quick, slow)


def test_sy_20_a_single_command_that_is_held_is_told_by_the_ordinary_door(idle: Phone) -> None:
    command = idle.command("bulletin.praise")
    del command["n"]
    told = idle.ask("POST", "/api/commands", json=command)
    assert (told.status_code, told.json["status"]) == (202, "held")


def test_sy_24_a_packed_conversation_is_unpacked_there(idle: Phone, passed_on: list[str]) -> None:
    body = {"proto": 1, "client_id": idle.client_id, "epoch": idle.epoch, "mutations": [
        idle.command("bulletin.create", args=bulletin("B-1"))], "pull": {"cursor": idle.cursor}}  # fmt: skip
    packed = gzip.compress(orjson.dumps(body))
    told = idle.ask("POST", "/api/sync", data=packed, headers={"Content-Encoding": "gzip"})
    assert told.json["verdicts"][0]["status"] == "applied"
    assert passed_on == []


def _no_sense(_house: TestHouse, _phone: Phone) -> dict[str, Any]:
    return {"proto": 7}


@pytest.mark.parametrize("change", [_another_life, _an_hour_later, _no_sense])
def test_sy_8_what_is_wrong_or_out_of_order_goes_to_the_ordinary_door(
    house: TestHouse, idle: Phone, passed_on: list[str], change: Change
) -> None:
    idle.talk(**(words(idle) | change(house, idle)))
    assert passed_on == ["sync"]


def test_sy_8_a_large_conversation_goes_to_the_ordinary_door(
    idle: Phone, passed_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_door, "LONGEST", 100)
    assert idle.talk(**words(idle)).status_code == 200
    assert passed_on == ["sync"]


def test_sy_29_it_answers_only_who_is_signed_in_here_and_now(
    house: TestHouse, idle: Phone, passed_on: list[str]
) -> None:
    other = Phone(house, house.person("A2", "administrator"))
    idle.pull()
    passed_on.clear()
    mine, idle.browser = idle.browser, other.browser
    assert idle.talk(**words(idle)).json["code"] == "session.other_person"
    idle.browser = house.app.test_client()
    assert idle.talk(**words(idle)).json["code"] == "access.signed_out"
    idle.browser.set_cookie("wayside", "guessed")
    assert idle.talk(**words(idle)).json["code"] == "access.signed_out"
    idle.browser = mine
    _set_back(house, idle, days=91)
    assert idle.talk(**words(idle)).json["code"] == "access.signed_out"
    assert passed_on == ["sync"] * 4


def test_sy_29_a_changed_setting_decides_how_long_a_session_lasts(
    house: TestHouse, idle: Phone, passed_on: list[str]
) -> None:
    house.do(idle.who, "setting.change", {"name": "access.session_days", "value": 1})
    idle.pull()
    passed_on.clear()
    assert idle.talk(**words(idle)).status_code == 200
    assert passed_on == []
    _set_back(house, idle, days=2)
    assert idle.talk(**words(idle)).json["code"] == "access.signed_out"


def _set_back(house: TestHouse, phone: Phone, days: int) -> None:
    """The phone was last seen so many days ago."""
    cookie = phone.browser.get_cookie("wayside")
    assert cookie is not None
    with writing() as session:
        session.execute(
            update(DeviceSession)
            .where(DeviceSession.token_hash == token_hash(cookie.value))
            .values(seen_at=plus(house.now, days=-days))
        )
        session.commit()


@pytest.mark.parametrize("told", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}])
def test_another_sites_page_gets_no_answer(idle: Phone, told: dict[str, str]) -> None:
    body = {"proto": 1, "client_id": idle.client_id, "epoch": idle.epoch, "scope_hash": idle.scope_hash,
            "pull": {"cursor": idle.cursor}}  # fmt: skip
    answer = idle.ask("POST", "/api/sync", json=body, headers=told)
    assert (answer.status_code, answer.json["code"]) == (403, "request.forged")


def test_sy_20_when_the_database_does_not_answer_the_ordinary_door_says_so(
    idle: Phone, passed_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def out(*_: Any) -> None:
        raise OperationalError("select", {}, Exception("gone"))

    monkeypatch.setattr(Quick, "one", out)
    answer = idle.talk(**words(idle))
    assert (answer.status_code, answer.json["code"]) == (503, "server.busy")
    assert passed_on == ["sync"]


def test_sy_8_it_reads_by_index_alone(house: TestHouse) -> None:
    asked = (
        the_question().statement.params(hash="0").compile(db.engine, compile_kwargs={"literal_binds": True})
    )
    with db.engine.connect() as connection:
        if db.engine.dialect.name == "postgresql":
            connection.execute(
                text("SET enable_seqscan = off")
            )  # its tables here are too small to be worth an index
            plan = connection.exec_driver_sql(f"EXPLAIN {asked}").all()
        else:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").all()
    assert len(plan) >= 4  # session, person, clock, setting
    assert not [line for line in plan if re.search(r"\bSCAN\b|Seq Scan", str(line))]
