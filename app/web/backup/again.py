"""A new life of the server after a restore (SY-33): phones are told by a new epoch, people by a notice, the log by an entry."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import PEOPLE_ZONE, Times, parse
from app.kernel.ids import uuid7
from app.platform import anchors
from app.platform.commit import commit
from app.platform.db import reading, writing
from app.platform.db.system_tables import Audit, Clock
from app.platform.execution import told
from app.platform.files import StoredFile
from app.platform.house import House
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

TOLD = ("administrator", "supervisor")


@dataclass(frozen=True)
class Life:
    """What the notice and the entry are about: the server from this restore on. Its id is the epoch."""

    id: str
    entity: str = "server"


def begin_again(house: House, state_of: str | None = None, files: Collection[str] | None = None) -> str:
    """A new epoch, an audit entry and a notice to administrators and supervisors, in one commit; returns the epoch.

    state_of: the moment whose state was restored; None: that of the last entry of the log. files: the digests that were
    restored too; None: nothing is known of them.
    """
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now()))
        life, before = Life(uuid7()), session.get_one(Clock, 1).epoch
        state_of = state_of or session.scalar(select(func.max(Audit.at))) or uow.now
        session.execute(update(Clock).where(Clock.id == 1).values(epoch=life.id))
        if files is not None:
            _ask_again(session, files)
        state = _for_people(parse(state_of))
        notify(uow, people_with_role(uow, *TOLD), "server.restored", life, at=state)
        fields = {"state_of": [None, state], "epoch": [before, life.id]}
        changes = [{"entity": life.entity, "row": life.id, "fields": fields}, *told(uow)]
        uow.note("server.restored", life.entity, life.id, actor=THE_SYSTEM.id, at=uow.now, args={"state_of": state_of},
                 events=[], changes=changes)  # fmt: skip
        commit(uow)
    with reading() as session:
        anchors.sign_off(house, session, life.id, uow.now)
    return life.id


def _ask_again(session: Session, files: Collection[str]) -> None:
    """What was half uploaded begins anew, and what the backup lacks is taken from the phones that still have it."""
    session.execute(delete(StoredFile).where(StoredFile.verified_at.is_(None)))
    whole = set(session.scalars(select(StoredFile.sha256)))
    for sha256 in whole - set(files):
        session.execute(
            update(StoredFile).where(StoredFile.sha256 == sha256).values(received=0, verified_at=None)
        )


def _for_people(moment: datetime) -> str:
    return moment.astimezone(PEOPLE_ZONE).strftime("%Y-%m-%d %H:%M")
