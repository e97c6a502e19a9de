"""The cursor: commits in their order, whole, in one snapshot, and cheap (SY-5, SY-6, SY-7, SY-8)."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, func, select

from app.kernel.actor import Actor
from app.kernel.ids import uuid7
from app.platform import commit as committing
from app.platform.db import db, reading
from app.platform.db.quick import at_one_moment
from app.platform.db.system_tables import Change, Clock
from app.sync import pull as pulling
from app.sync.cursor import the_clock
from app.sync.protocol import parse_mutation
from app.sync.pull import pull
from app.sync.push import Batch, Push
from app.sync.sight import Sight
from tests.house import TestHouse
from tests.sync.phone import Phone, bulletin

WRITERS, BATCHES, EACH = 8, 6, 3


def write(house: TestHouse, who: Actor, count: int, name: str) -> list[str]:
    """One batch of new bulletins, without HTTP; returns their ids."""
    client_id, rows = uuid7(), [uuid7() for _ in range(count)]
    commands = [
        parse_mutation({"n": n, "id": uuid7(), "type": "bulletin.create", "row": row,
                        "args": bulletin(f"{name}-{n}")}, "test")
        for n, row in enumerate(rows, 1)
    ]  # fmt: skip
    verdicts = Push(house.registry, lambda: house.now).run(Batch(who, client_id, commands))
    assert {one.status for one in verdicts} == {"applied"}
    return rows


class Follower:
    """Reads on from its cursor, again and again, as any phone does."""

    def __init__(self, house: TestHouse, who: Actor) -> None:
        self.house, self.who = house, who
        self.cursor = self._read(None)[0]
        self.seen: list[str] = []

    def step(self) -> None:
        """One page of at most four entries."""
        self.cursor, ids = self._read(self.cursor)
        self.seen += ids

    def _read(self, cursor: Any) -> tuple[Any, list[str]]:
        with at_one_moment(db.engine) as driver:
            page = pull(Sight(driver, self.house.registry, self.who), the_clock(driver), cursor, 4)
            return page.cursor, [row["id"] for row in page.rows if row["entity"] == "bulletin"]


def in_thread(app: Flask, work: Callable[[], None]) -> threading.Thread:
    """The work in a thread with a session of its own, started."""

    def run() -> None:
        with app.app_context():
            work()
            db.session.remove()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_sy_5_who_follows_the_cursor_misses_no_row_of_eight_writers(
    app: Flask, house: TestHouse, admin: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    dawdle(monkeypatch)
    reader = house.person("E1", "engineer")
    written: list[str] = []

    def keep_writing(name: int) -> Callable[[], None]:
        return lambda: written.extend(
            row for batch in range(BATCHES) for row in write(house, admin, EACH, f"{name}-{batch}")
        )

    follower = Follower(house, reader)
    while follower._read(follower.cursor)[0] != follower.cursor:
        follower.step()
    threads = [in_thread(app, keep_writing(name)) for name in range(WRITERS)]
    while any(thread.is_alive() for thread in threads):
        follower.step()
    for _ in range(WRITERS * BATCHES):
        follower.step()
    assert len(written) == WRITERS * BATCHES * EACH
    assert sorted(follower.seen) == sorted(written)


def dawdle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between its count and its commit each writer takes its time, so that one can overtake another where nothing forbids it."""
    really, times = committing._tell_scopes, random.Random(5)

    def slowly(*args: Any) -> None:
        time.sleep(times.random() * 0.02)
        really(*args)

    monkeypatch.setattr(committing, "_tell_scopes", slowly)


def test_sy_5_the_clock_counts_one_for_each_commit(house: TestHouse, admin: Actor) -> None:
    def value() -> int:
        with reading() as session:
            return int(session.scalar(select(Clock.value)) or 0)

    before = value()
    for n in range(4):
        write(house, admin, 2, f"B-{n}")
    assert value() == before + 4


def test_sy_6_a_batch_is_one_commit_and_a_refused_command_leaves_nothing_in_it(
    house: TestHouse, phone: Phone
) -> None:
    good = [phone.command("bulletin.create", args=bulletin(f"B-{n}")) for n in range(2)]
    bad = phone.command("bulletin.create", args=bulletin("", supplier_id=None))
    verdicts = phone.push(good[0], bad, phone.command("bulletin.create", args=bulletin("B-9")))
    assert [one["status"] for one in verdicts] == ["applied", "rejected", "applied"]
    revisions = {one["rev"] for one in house.list("bulletin")}
    assert revisions == {verdicts[0]["row_rev"]} == {verdicts[2]["row_rev"]}
    assert verdicts[1]["row_rev"] is None


@pytest.mark.parametrize("limit", [1, 3, 4, 7])
def test_sy_6_a_page_never_splits_a_commit(house: TestHouse, admin: Actor, phone: Phone, limit: int) -> None:
    phone.pull()
    commits = [set(write(house, admin, count, f"B-{count}")) for count in (3, 1, 5, 2)]
    before = set(phone.rows)
    pages = [{row["id"] for row in page["rows"]} for page in phone.pull(limit)]
    for commit in commits:
        assert sum(1 for page in pages if page & commit) == 1
    assert {row for _, row in set(phone.rows) - before} == set().union(*commits)
    assert all(len(page) <= max(limit, 5) for page in pages)


def test_sy_7_a_page_is_of_one_moment_though_others_write_meanwhile(
    app: Flask, house: TestHouse, admin: Actor, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.pull()
    first = write(house, admin, 1, "B")
    read, threads, late = pulling._entries, [], []

    def slowly(*args: Any) -> Any:
        threads.append(in_thread(app, lambda: late.extend(write(house, admin, 1, "late"))))
        threads[0].join(
            2
        )  # where readers and writers share no moment, the writer waits for the reader instead
        return read(*args)

    monkeypatch.setattr(pulling, "_entries", slowly)
    page = phone.page()
    monkeypatch.undo()
    threads[0].join()
    assert [row["id"] for row in page["rows"]] == first
    assert page["cursor"] == page["rows"][0]["rev"]
    assert [row["id"] for row in phone.page()["rows"]] == late


def test_sy_8_the_index_keeps_the_newest_entry_of_a_row_however_often_it_changed(
    house: TestHouse, phone: Phone
) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    phone.pull()
    for n in range(12):
        phone.push(phone.patch("bulletin", create["row"], {"title_en": "Pump"}, {"title_en": f"{n}"}))
    with reading() as session:
        query = select(func.count()).where(Change.row_id == create["row"])
        assert session.scalar(query) == 1
    assert len([row for row in phone.page()["rows"] if row["id"] == create["row"]]) == 1


def test_sy_8_a_pull_asks_as_much_of_a_full_database_as_of_an_empty_one(
    house: TestHouse, admin: Actor, phone: Phone
) -> None:
    phone.pull()
    counts = []
    for stock in (0, 150):
        write(house, admin, stock, "stock") if stock else None
        phone.pull()
        write(house, admin, 5, f"new-{stock}")
        with statements() as asked:
            phone.page()
        counts.append(len(asked))
    assert counts[0] == counts[1]


@contextmanager
def statements() -> Iterator[list[str]]:
    """The SQL that is sent inside."""
    asked: list[str] = []

    def note(*args: Any) -> None:
        asked.append(args[2])

    event.listen(db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(db.engine, "before_cursor_execute", note)
