"""Nothing that was received is lost: kept as it came, refused with a reason, no outage blamed on it (SY-18, SY-19, SY-20)."""

from __future__ import annotations

import sqlite3
from itertools import chain, repeat
from typing import Any

import orjson
import pytest
from sqlalchemy.exc import OperationalError

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.ids import uuid7
from app.platform import execution
from app.platform.wire import Wire, text
from app.sync import push as pushing
from tests.house import TestHouse
from tests.samples import Samples
from tests.stories.dispatch import an_opened_job
from tests.sync.conftest import learn
from tests.sync.phone import Phone, bulletin, inbox


def test_sy_18_whatever_becomes_of_a_command_it_is_in_the_inbox_as_it_came(
    house: TestHouse, phone: Phone
) -> None:
    row = uuid7()
    sent = [
        phone.command("bulletin.create", row, bulletin("B-1"), made_at=house.now, clock_offset_ms=40),
        phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}, base_rev=3),
        phone.patch("bulletin", row, {"title_zh": "x"}, {"title_zh": "二"}),
        phone.command("bulletin.create", row, bulletin("B-2")),
        phone.command("bulletin.praise", args={"deep": [{"er": 1}]}),
    ]
    verdicts = phone.push(*sent)
    assert [one["status"] for one in verdicts] == ["applied", "applied", "conflict", "rejected", "held"]
    kept = {entry.id: entry for entry in inbox()}
    for command, verdict in zip(sent, verdicts, strict=True):
        entry = kept[command["id"]]
        assert (entry.status, entry.code, entry.n) == (verdict["status"], verdict["code"], command["n"])
        raw = orjson.loads(entry.payload)
        assert {name: raw[name] for name in command if name != "n"} == {
            k: v for k, v in command.items() if k != "n"
        }
    assert kept[sent[0]["id"]].made_at == house.now


def test_sy_19_two_rows_with_the_same_unique_field_are_a_known_violation(
    house: TestHouse, phone: Phone
) -> None:
    first, second = (phone.command("bulletin.create", args=bulletin("B-1")) for _ in range(2))
    one, two = phone.push(first, second)
    assert (one["status"], two["status"], two["code"]) == ("applied", "rejected", "row.exists")
    assert two["detail"] == {"entity": "bulletin"}


def test_sy_19_a_row_that_is_there_is_not_made_again(house: TestHouse, phone: Phone) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    again = phone.command("bulletin.create", create["row"], bulletin("B-2"))
    assert [one["code"] for one in phone.push(create, again)] == [None, "row.exists"]
    later = phone.command("bulletin.create", create["row"], bulletin("B-3"))
    assert phone.push_one(later)["code"] == "row.exists"


def test_sy_19_a_reference_to_what_is_not_there_is_refused(house: TestHouse, phone: Phone) -> None:
    person = Samples(house).row("person", set())
    row = Samples(house).row("qualification", set(), person_id=person)
    verdict = phone.push_one(phone.patch("qualification", row, {"person_id": person}, {"person_id": uuid7()}))
    assert (verdict["status"], verdict["code"]) == ("rejected", "row.reference_missing")


def test_sy_19_what_is_wrong_inside_a_list_is_told_by_its_place_and_told_again_alike(
    house: TestHouse,
) -> None:
    job = an_opened_job(house)
    desk = Phone(house, job.staff.dispatcher)
    bad = desk.command(
        "job.assign", job.id, {"engineers": [{"engineer_id": job.engineer.id, "lead": True}, {}]}
    )
    first, again = desk.push_one(bad), desk.push_one(bad)
    assert first == again
    assert first["code"] == "command.invalid"
    assert set(first["detail"]["errors"]["engineers"]) == {"1"}


def test_sy_19_a_refused_command_leaves_nothing_of_what_its_handler_had_begun(
    house: TestHouse, phone: Phone
) -> None:
    teach(house)
    before = phone.command("bulletin.create", args=bulletin("B-1"))
    half = phone.command("bulletin.copy", args={"number": "B-1"})
    after = phone.command("bulletin.copy", args={"number": "B-3"})
    assert [one["code"] for one in phone.push(before, half, after)] == [None, "row.exists", None]
    assert {one["number"] for one in house.list("bulletin")} == {"B-1", "B-3-first", "B-3"}


class CopyArgs(Wire):
    """number: of the copy."""

    number = text(30, required=True)


def copy(uow: Any, row: Any, args: dict[str, Any], command: Any) -> None:
    """Two new rows; the second one's number may be taken."""
    uow.add("bulletin", **bulletin(f"{args['number']}-first"))
    uow.add("bulletin", command.row, **bulletin(args["number"]))


def stumble(uow: Any, row: Any, args: dict[str, Any], command: Any) -> None:
    """Changes something, then fails in a way that nobody foresaw."""
    uow.add("bulletin", **bulletin("half"))
    raise ZeroDivisionError


def teach(house: TestHouse) -> None:
    """A build with a command that writes twice and one that fails."""
    commands = (
        CommandSpec("bulletin.copy", "bulletin", copy, CopyArgs, creates=True),
        CommandSpec("bulletin.stumble", "bulletin", stumble, creates=True),
    )
    learn(house, Feature("toy", commands=commands))


def test_sy_20_a_command_on_which_the_server_fails_is_held_and_stops_no_other_row(
    house: TestHouse, phone: Phone
) -> None:
    teach(house)
    bad = phone.command("bulletin.stumble")
    verdicts = phone.push(bad, phone.command("bulletin.create", args=bulletin("B-1")))
    assert [(one["status"], one["code"]) for one in verdicts] == [("held", "sync.failed"), ("applied", None)]
    assert verdicts[0]["detail"] == {"reference": "ZeroDivisionError"}
    assert {one["number"] for one in house.list("bulletin")} == {"B-1"}


@pytest.mark.parametrize(
    "error", [ZeroDivisionError(), OperationalError("x", {}, Exception("too many terms"))]
)
def test_sy_20_a_command_that_cannot_be_committed_is_held_and_the_rest_of_its_batch_goes_on(
    house: TestHouse, phone: Phone, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    really = pushing.commit

    def commit(uow: Any, **more: Any) -> int:
        if any(getattr(row, "number", "") == "B-bad" for row in uow.work.changed.values()):
            raise error
        return really(uow, **more)

    monkeypatch.setattr(pushing, "commit", commit)
    numbers = ("B-1", "B-bad", "B-2")
    sent = [phone.command("bulletin.create", args=bulletin(number)) for number in numbers]
    verdicts = phone.push(*sent)
    assert [one["status"] for one in verdicts] == ["applied", "held", "applied"]
    assert {one["number"] for one in house.list("bulletin")} == {"B-1", "B-2"}
    assert [entry.status for entry in inbox()] == ["applied", "held", "applied"]
    monkeypatch.undo()
    assert phone.push_one(sent[1])["status"] == "applied"


@pytest.mark.parametrize("count", [1, 3])
def test_sy_19_an_outage_of_the_database_is_an_outage_and_nobodys_fault(
    house: TestHouse, phone: Phone, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    def out() -> Any:
        raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))

    sent = [phone.command("bulletin.create", args=bulletin(f"B-{n}")) for n in range(count)]
    monkeypatch.setattr(pushing, "writing", out)
    answer = phone.talk(*sent)
    assert (answer.status_code, answer.json["code"]) == (503, "server.busy")
    assert answer.headers["Retry-After"]
    monkeypatch.undo()
    assert inbox() == []
    assert {one["status"] for one in phone.push(*sent)} == {"applied"}


class NoRoom(sqlite3.OperationalError):
    """As SQLite says it."""

    sqlite_errorname = "SQLITE_FULL"


@pytest.mark.parametrize("place", ["commit", "settle", "keep"])
@pytest.mark.parametrize("count", [1, 3])
def test_sy_19_a_full_disk_is_told_as_such_and_nothing_is_judged_by_it(
    house: TestHouse, phone: Phone, monkeypatch: pytest.MonkeyPatch, count: int, place: str
) -> None:
    def full(*_: Any, **__: Any) -> Any:
        try:
            raise OperationalError("INSERT", {}, NoRoom("database or disk is full"))
        finally:  # SQLite has rolled everything back by itself
            raise OperationalError("ROLLBACK TO", {}, sqlite3.OperationalError("no such savepoint"))

    sent = [phone.command("bulletin.create", args=bulletin(f"B-{n}")) for n in range(count)]
    monkeypatch.setattr({"commit": pushing, "settle": execution, "keep": pushing}[place], place, full)
    answer = phone.talk(*sent)
    assert (answer.status_code, answer.json["code"]) == (507, "server.full")
    assert answer.headers["Retry-After"]
    monkeypatch.undo()
    assert inbox() == []
    assert {one["status"] for one in phone.push(*sent)} == {"applied"}


@pytest.mark.parametrize(("place", "faults"), [("settle", 1), ("commit", 1), ("commit", 2), ("commit", 3)])
def test_sy_19_a_disk_that_fills_up_while_a_fault_is_looked_into_is_an_outage_too(
    house: TestHouse, phone: Phone, monkeypatch: pytest.MonkeyPatch, place: str, faults: int
) -> None:
    full = OperationalError("COMMIT", {}, NoRoom("database or disk is full"))
    errors = chain(repeat(ZeroDivisionError(), faults), repeat(full))

    def fails(*_: Any, **__: Any) -> Any:
        raise next(errors)

    sent = phone.command("bulletin.create", args=bulletin("B-1"))
    monkeypatch.setattr({"commit": pushing, "settle": execution}[place], place, fails)
    assert phone.talk(sent).status_code == 507
    monkeypatch.undo()
    assert inbox() == []
    assert phone.push_one(sent)["status"] == "applied"
