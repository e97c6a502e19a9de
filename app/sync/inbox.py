"""The inbox: looking up what is known already, and keeping every command with its verdict (SY-3, SY-4, SY-18)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, or_, select

from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.sync.protocol import Mutation, Verdict
from app.sync.tables import Inbox

HELD = "held"
RECEIVED = select(Inbox).where(or_(
    Inbox.id.in_(bindparam("ids", expanding=True)),
    (Inbox.client_id == bindparam("client")) & Inbox.n.in_(bindparam("numbers", expanding=True)),
))  # fmt: skip


def known(uow: UnitOfWork, client_id: str, mutations: Sequence[Mutation]) -> dict[int, Inbox]:
    """{number: entry} of what was received before, also of what stands there under the command's id but is another's.

    Refused sync.client_forked: our number, with another payload or from another person.
    """
    ids, numbers = [m.id for m in mutations], [m.n for m in mutations]
    entries = list(uow.session.scalars(RECEIVED, {"ids": ids, "client": client_id, "numbers": numbers}))
    by_id = {str(entry.id): entry for entry in entries}
    by_number = {int(entry.n): entry for entry in entries if entry.client_id == client_id}
    found = {}
    for mutation in mutations:
        entry = by_number.get(mutation.n)
        if entry is not None and not is_repeated(uow, entry, mutation):
            raise Refused("sync.client_forked", n=mutation.n)
        entry = entry or by_id.get(mutation.id)
        if entry is not None:
            found[mutation.n] = entry
    return found


def is_repeated(uow: UnitOfWork, entry: Inbox, mutation: Mutation) -> bool:
    """Whether the entry is this very command of this person, and not another one that bears its id or number."""
    return entry.person_id == uow.actor.id and entry.payload_hash == mutation.digest


def keep(uow: UnitOfWork, client_id: str, mutation: Mutation, *, own_id: bool = True) -> Inbox:
    """The entry of a new command, raw as it came; it is written with its verdict, in the transaction in which it ran.

    own_id: False when another command has taken its id already: it is kept under an id of the inbox's own.
    """
    return Inbox(
        id=mutation.id if own_id else uuid7(), client_id=client_id, n=mutation.n, person_id=uow.actor.id,
        device_id=uow.actor.device_id, type=mutation.type, row=mutation.row, payload=mutation.raw,
        payload_hash=mutation.digest, received_at=uow.now, made_at=mutation.told_moment, status=HELD,
        replayed=mutation.replayed,
    )  # fmt: skip


def write_verdict(entry: Inbox, verdict: Verdict) -> None:
    """The verdict beside the command."""
    entry.status = verdict.status
    entry.code = verdict.code
    entry.detail = verdict.detail
    entry.conflict_id = verdict.conflict_id
    entry.row_rev = verdict.row_rev


def verdict_of(entry: Inbox, mutation: Mutation) -> Verdict:
    """The first verdict again, under the number by which it is asked for now."""
    return Verdict(n=mutation.n, id=mutation.id, status=str(entry.status), code=entry.code, detail=entry.detail,
                   conflict_id=entry.conflict_id, row_rev=entry.row_rev)  # fmt: skip
