"""Notices: the inbox that sync fills for each person, and the push that hints at it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.guard import Guard
from app.kernel.machine import Machine, Move
from app.platform import push
from app.platform.db import record_table
from app.platform.unit_of_work import UnitOfWork
from app.platform.wire import Wire, document, moment, record, text


class NoticeWire(Wire):
    """kind: the word whose translation is shown; about/row: what it is about; args: values for its words."""

    person_id = text(36, owner="server", required=True)
    kind = text(80, owner="server", required=True)
    about = text(40, owner="server", required=True)
    row = text(36, owner="server", required=True)
    args = document(owner="server")
    read_at = moment(owner="field")


MINE = Guard("mine", {"same": ["person_id", "actor.id"]})
EVERYBODY = ("engineer", "dispatcher", "supervisor", "warehouse", "claims_clerk", "finance", "administrator")
MACHINE = Machine(
    entity="notice",
    states=("unread", "read"),
    initial="unread",
    moves=(Move("read", ("unread",), "read", EVERYBODY, (MINE,)),),
)
NOTICE = record("notice", NoticeWire, machine=MACHINE, scopes=lambda reader, row: {f"user:{row.person_id}"})
record_table(NOTICE)


def notify(uow: UnitOfWork, people: Iterable[str], kind: str, about: Any, *, even_actor: bool = False,
           **args: Any) -> None:  # fmt: skip
    """Puts a notice into each person's inbox and hints at it by push. Nobody is told of what they did themselves.

    even_actor: what is told is not what they did but what came of it (a part ran low), so they hear of it too.
    """
    for person_id in dict.fromkeys(people):
        if person_id == uow.actor.id and not even_actor:
            continue
        row = uow.add("notice", person_id=person_id, kind=kind, about=about.entity, row=about.id, args=args)
        uow.effect("notice.push", {"person_id": person_id, "notice_id": row.id, "kind": kind, "about": about.entity,
                                   "row": about.id, "args": args})  # fmt: skip


def push_notice(person_id: str, **message: Any) -> None:
    """The effect: the service worker translates `kind` and links to `about`/`row`."""
    push.send(person_id, message)


def read(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Remembers when it was read."""
    uow.set(row, read_at=uow.at)


FEATURE = Feature(
    name="notices",
    records=(NOTICE,),
    commands=(CommandSpec("notice.read", "notice", read, move="read"),),
    effects={"notice.push": push_notice},
)
