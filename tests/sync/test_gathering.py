"""Batches that come while another one writes share its successor's commit, and are answered as if each had come alone."""

from __future__ import annotations

import errno
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.platform.db import db, reading, writing
from app.platform.db.system_tables import Audit
from app.sync import gathering
from app.sync import push as pushing
from app.sync.tables import Inbox
from tests.house import TestHouse
from tests.sync.conftest import learn
from tests.sync.phone import Phone, Told, bulletin

Work = Callable[[], Any]


def while_somebody_writes(house: TestHouse, works: Sequence[Work]) -> list[Any]:
    """The results of works that are begun one after another while the database is held, so that all of them wait."""
    waiting = gathering.gathering_of(house.inside)

    def run(work: Work) -> Any:
        with house.app.app_context():
            try:
                return work()
            finally:
                db.session.remove()

    with ThreadPoolExecutor(len(works)) as pool:
        with writing():
            futures: list[Future[Any]] = []
            for work in works:
                futures.append(pool.submit(run, work))
                while len(waiting._queue) < len(futures):
                    assert not futures[-1].done(), futures[-1].result()
                    time.sleep(0.002)
        return [future.result(30) for future in futures]


@pytest.fixture
def phones(house: TestHouse) -> list[Phone]:
    admin = house.person("A1", "administrator")
    phones = [Phone(house, admin) for _ in range(5)]
    phones[0].push_one(phones[0].command("bulletin.create", args=bulletin("first")))
    return phones


def revisions(verdicts: Sequence[Told]) -> set[int]:
    return {verdict["row_rev"] for verdict in verdicts}


def creations(phones: Sequence[Phone]) -> list[Told]:
    return [phone.command("bulletin.create", args=bulletin(f"B-{at}")) for at, phone in enumerate(phones)]


def pushes(phones: Sequence[Phone], commands: Sequence[Told]) -> list[Work]:
    return [
        lambda phone=phone, command=command: phone.push_one(command)  # type: ignore[misc]
        for phone, command in zip(phones, commands, strict=True)
    ]


def test_sy_6_batches_that_wait_share_one_commit_in_the_order_of_their_arrival(
    house: TestHouse, phones: list[Phone]
) -> None:
    commands = creations(phones)
    told = while_somebody_writes(house, pushes(phones, commands))
    assert {verdict["status"] for verdict in told} == {"applied"}
    assert len(revisions(told)) == 1
    with reading() as session:
        kept = session.scalars(select(Audit.command_id).order_by(Audit.seq)).all()
        devices = session.scalar(select(func.count()).select_from(Inbox))
    assert [one for one in kept if one in {c["id"] for c in commands}] == [c["id"] for c in commands]
    assert devices == 1 + len(phones)


def test_sy_20_one_that_is_refused_keeps_nobody_from_being_written(
    house: TestHouse, phones: list[Phone]
) -> None:
    commands = creations(phones)
    commands[1]["args"] = commands[1]["args"] | {"title_zh": ""}
    commands[3]["type"] = "bulletin.praise"
    told = while_somebody_writes(house, pushes(phones, commands))
    assert [verdict["status"] for verdict in told] == ["applied", "rejected", "applied", "held", "applied"]
    assert len(revisions([told[0], told[2], told[4]])) == 1


def test_sy_4_a_cloned_phone_is_told_so_and_the_others_go_on(house: TestHouse, phones: list[Phone]) -> None:
    commands = creations(phones)
    commands[0]["n"] = 1  # this number was the first bulletin's
    works = pushes(phones, commands)

    def cloned() -> str:
        return str(phones[0].talk(commands[0]).json["code"])

    told = while_somebody_writes(house, [cloned, *works[1:]])
    assert told[0] == "sync.client_forked"
    assert [verdict["status"] for verdict in told[1:]] == ["applied"] * 4


def test_sy_3_the_same_batch_twice_at_once_takes_effect_once(house: TestHouse, phones: list[Phone]) -> None:
    command = phones[0].command("bulletin.create", args=bulletin("twice"))
    told = while_somebody_writes(house, pushes([phones[0], phones[0]], [command, command]))
    assert told[0] == told[1]
    assert told[0]["status"] == "applied"


def test_sy_3_two_phones_that_bring_the_same_command_are_answered_in_turn(
    house: TestHouse, phones: list[Phone]
) -> None:
    command = phones[0].command("bulletin.create", args=bulletin("carried"))
    told = while_somebody_writes(house, pushes(phones[:2], [command, command]))
    assert [verdict["status"] for verdict in told] == ["applied", "applied"]
    assert len(revisions(told)) == 1


def test_sy_17_what_waited_beside_it_makes_the_revision_that_was_looked_at_an_old_one(
    house: TestHouse, phones: list[Phone]
) -> None:
    confirm = CommandSpec("bulletin.confirm", "bulletin", handler=lambda *_: None, names_revision=True)
    learn(house, Feature("toy", commands=(confirm,)))
    made = phones[0].command("bulletin.create", args=bulletin("looked-at"))
    seen = phones[0].push_one(made)["row_rev"]
    edit = phones[1].patch("bulletin", made["row"], {"title_en": "Pump"}, {"title_en": "Pumps"})
    approval = phones[2].command("bulletin.confirm", made["row"], base_rev=seen)
    others = creations(phones[3:])
    told = while_somebody_writes(house, pushes(phones[1:], [edit, approval, *others]))
    assert [(one["status"], one["code"]) for one in told] == [
        ("applied", None),
        ("rejected", "row.changed"),
        ("applied", None),
        ("applied", None),
    ]
    assert len(revisions([told[0], *told[2:]])) == 1


def test_sy_20_when_the_group_fails_each_is_tried_by_itself(
    house: TestHouse, phones: list[Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pushing.commit

    def only_one(uow: Any, **rest: Any) -> int:
        if len(uow.work.notes) > 1:
            raise RuntimeError("the commit of several fails")
        return whole(uow, **rest)

    monkeypatch.setattr(pushing, "commit", only_one)
    told = while_somebody_writes(house, pushes(phones, creations(phones)))
    assert {verdict["status"] for verdict in told} == {"applied"}
    assert len(revisions(told)) == len(phones)


def test_sy_19_an_outage_is_told_to_each_that_waited_and_stops_nobody_later(
    house: TestHouse, phones: list[Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, "no room")

    commands = creations(phones)
    asking: list[Work] = [
        lambda phone=phone, command=command: phone.talk(command)  # type: ignore[misc]
        for phone, command in zip(phones, commands, strict=True)
    ]
    with monkeypatch.context() as patch:
        patch.setattr(pushing, "commit", full)
        answers = while_somebody_writes(house, asking)
    assert [(one.status_code, one.json["code"]) for one in answers] == [(507, "server.full")] * len(phones)
    told = while_somebody_writes(house, pushes(phones, commands))
    assert {verdict["status"] for verdict in told} == {"applied"}


def test_sy_6_of_many_waiting_batches_no_more_than_fit_share_a_commit(
    house: TestHouse, phones: list[Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_MUTATIONS", 2)
    told = while_somebody_writes(house, pushes(phones, creations(phones)))
    assert sorted(Counter(verdict["row_rev"] for verdict in told).values()) == [1, 2, 2]


def test_sy_20_a_group_that_goes_on_stumbling_is_given_up_and_each_goes_by_itself(
    house: TestHouse, phones: list[Phone]
) -> None:
    commands = creations(phones)
    for command in commands[:4]:
        command["args"] |= {"title_zh": ""}
    told = while_somebody_writes(house, pushes(phones, commands))
    assert [verdict["status"] for verdict in told] == ["rejected"] * 4 + ["applied"]
