"""Trying held commands again without being asked, in the name of the person who gave them (SY-20).

A tick asks for it while anything is held; the work is an effect, so that each command has a commit of its own and one that
still fails stands in nobody's way.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from app.kernel.actor import Actor
from app.platform.db import reading, table_of
from app.platform.house import the_house
from app.platform.unit_of_work import UnitOfWork
from app.sync.inbox import HELD
from app.sync.protocol import read_mutation
from app.sync.push import Batch, Push
from app.sync.tables import Inbox

EVERY_S = 300


def ask_to_retry(uow: UnitOfWork) -> None:
    """The tick: the worker is to try again, when there is anything."""
    if uow.session.scalar(select(Inbox.id).where(Inbox.status == HELD).limit(1)) is not None:
        uow.effect("sync.retry_held", {})


def retry_held() -> None:
    """The effect: every held command once, each installation's in the order of their numbers.

    One whose person is no longer active stays held: nobody may act for them.
    """
    house = the_house()
    for client_id, n, raw, actor in _held():
        Push(house.registry, house.now).run(Batch(actor, client_id, [read_mutation(n, raw)]))


def _held() -> list[tuple[str, int, str, Actor]]:
    with reading() as session:
        person = table_of("person")
        query = (
            select(Inbox, person)
            .join(person, person.id == Inbox.person_id)
            .where(Inbox.status == HELD, person.active.is_(True), person.removed.is_(False))
            .order_by(Inbox.received_at, Inbox.client_id, Inbox.n)
        )
        return [
            (str(entry.client_id), int(entry.n), str(entry.payload), _actor(entry, who))
            for entry, who in session.execute(query)
        ]


def _actor(entry: Inbox, person: Any) -> Actor:
    return Actor(id=person.id, roles=tuple(person.roles or ()), device_id=entry.device_id,
                 language=person.language or "zh-CN", name=person.name_zh)  # fmt: skip
