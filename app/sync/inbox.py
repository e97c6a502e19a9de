"""The inbox: looking up what is known already, and keeping every command with its verdict (SY-3, SY-4, SY-18)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, select, tuple_
from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.sync.protocol import Mutation, Verdict
from app.sync.tables import Inbox

HELD = "held"
BY_ID = select(Inbox).where(Inbox.id.in_(bindparam("ids", expanding=True)))
BY_NUMBER = select(Inbox).where(
    tuple_(Inbox.client_id, Inbox.n).in_(bindparam("numbers", expanding=True)),
    Inbox.id.not_in(bindparam("found", expanding=True)),
)  # fmt: skip
INTO = insert(Inbox.__table__)  # type: ignore[arg-type]  # a mapped class has a table, which its type calls a FromClause


@dataclass
class New:
    """A command that has not been received before: an entry of the inbox that is not written yet, by the inbox's names."""

    id: str
    client_id: str
    n: int
    person_id: str
    device_id: str | None
    type: str
    row: str
    payload: str
    payload_hash: str
    received_at: str
    made_at: str | None
    replayed: str | None
    status: str = HELD
    code: str | None = None
    detail: Any = None
    conflict_id: str | None = None
    row_rev: int | None = None


Entry = Inbox | New


class Received:
    """What the inbox holds already of commands that come now. asked: [(installation, its commands)]."""

    def __init__(self, uow: UnitOfWork, asked: Sequence[tuple[str, Sequence[Mutation]]]) -> None:
        ids = [mutation.id for _, mutations in asked for mutation in mutations]
        numbers = [(client_id, mutation.n) for client_id, mutations in asked for mutation in mutations]
        self._by_id = {str(entry.id): entry for entry in uow.session.scalars(BY_ID, {"ids": ids})}
        others = uow.session.scalars(BY_NUMBER, {"numbers": numbers, "found": list(self._by_id)})
        self._by_number = {(str(e.client_id), int(e.n)): e for e in (*self._by_id.values(), *others)}

    def of(self, actor: Actor, client_id: str, mutations: Sequence[Mutation]) -> dict[int, Inbox]:
        """{number: entry} of one installation, also of what stands there under the command's id but is another's.

        Refused sync.client_forked: our number, with another payload or from another person.
        """
        found = {}
        for mutation in mutations:
            entry = self._by_number.get((client_id, mutation.n))
            if entry is not None and not is_repeated(actor, entry, mutation):
                raise Refused("sync.client_forked", n=mutation.n)
            entry = entry or self._by_id.get(mutation.id)
            if entry is not None:
                found[mutation.n] = entry
        return found


def is_repeated(actor: Actor, entry: Entry, mutation: Mutation) -> bool:
    """Whether the entry is this very command of this person, and not another one that bears its id or number."""
    return entry.person_id == actor.id and entry.payload_hash == mutation.digest


def keep(uow: UnitOfWork, client_id: str, mutation: Mutation, *, own_id: bool = True) -> New:
    """The entry of a new command, raw as it came; it is written with its verdict, in the transaction in which it ran.

    own_id: False when another command has taken its id already: it is kept under an id of the inbox's own.
    """
    return New(
        id=mutation.id if own_id else uuid7(), client_id=client_id, n=mutation.n, person_id=uow.actor.id,
        device_id=uow.actor.device_id, type=mutation.type, row=mutation.row, payload=mutation.raw,
        payload_hash=mutation.digest, received_at=uow.now, made_at=mutation.told_moment, replayed=mutation.replayed,
    )  # fmt: skip


def write(session: Session, entries: Iterable[Entry]) -> None:
    """Writes the new ones among the entries; the caller commits."""
    new = [vars(entry) for entry in entries if isinstance(entry, New)]
    if new:
        session.connection().execute(INTO, new)


def write_verdict(entry: Entry, verdict: Verdict) -> None:
    """The verdict beside the command."""
    entry.status = verdict.status
    entry.code = verdict.code
    entry.detail = verdict.detail
    entry.conflict_id = verdict.conflict_id
    entry.row_rev = verdict.row_rev


def verdict_of(entry: Entry, mutation: Mutation) -> Verdict:
    """The first verdict again, under the number by which it is asked for now."""
    return Verdict(n=mutation.n, id=mutation.id, status=str(entry.status), code=entry.code, detail=entry.detail,
                   conflict_id=entry.conflict_id, row_rev=entry.row_rev)  # fmt: skip
