"""The inbox: looking up what is known already, and keeping every command before it is tried (SY-3, SY-4, SY-18)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select

from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.sync.protocol import Mutation, Verdict
from app.sync.tables import Inbox

HELD = "held"


def known(uow: UnitOfWork, client_id: str, mutations: Sequence[Mutation]) -> dict[str, Inbox]:
    """{command id: entry} of what was received before. Refused sync.client_forked: our number, another payload."""
    if not mutations:
        return {}
    ids, numbers = [m.id for m in mutations], [m.n for m in mutations]
    query = select(Inbox).where(
        or_(Inbox.id.in_(ids), (Inbox.client_id == client_id) & Inbox.n.in_(numbers)),
    )
    entries = list(uow.session.scalars(query))
    by_id = {str(entry.id): entry for entry in entries}
    by_number = {int(entry.n): entry for entry in entries if entry.client_id == client_id}
    for mutation in mutations:
        same_number = by_number.get(mutation.n)
        if same_number is not None and same_number.payload_hash != mutation.digest:
            raise Refused("sync.client_forked", n=mutation.n)
    return {key: entry for key, entry in by_id.items() if entry.person_id == uow.actor.id}


def keep(uow: UnitOfWork, client_id: str, mutation: Mutation) -> Inbox:
    """Stores the raw command; its verdict follows in the same transaction."""
    entry = Inbox(
        id=mutation.id, client_id=client_id, n=mutation.n, person_id=uow.actor.id, device_id=uow.actor.device_id,
        type=mutation.type, row=mutation.row, payload=mutation.payload, payload_hash=mutation.digest,
        received_at=uow.now, made_at=(mutation.made_at or "")[:24] or None, status=HELD,
    )  # fmt: skip
    uow.session.add(entry)
    uow.session.flush()
    return entry


def write_verdict(entry: Inbox, verdict: Verdict) -> None:
    """The verdict beside the command."""
    entry.status = verdict.status
    entry.code = verdict.code
    entry.detail = verdict.detail
    entry.conflict_id = verdict.conflict_id
    entry.row_rev = verdict.row_rev


def verdict_of(entry: Inbox, n: int) -> Verdict:
    """The first verdict again, under the number by which it is asked for now."""
    return Verdict(n=n, id=str(entry.id), status=str(entry.status), code=entry.code, detail=entry.detail,
                   conflict_id=entry.conflict_id, row_rev=entry.row_rev)  # fmt: skip


def held_before(uow: UnitOfWork, entry: Inbox) -> bool:
    """Whether an earlier command of this person on the same row is held, so that this one has to wait behind it (SY-20)."""
    same_phone = (Inbox.client_id == entry.client_id) & (Inbox.n < entry.n)
    another_phone = (Inbox.client_id != entry.client_id) & (Inbox.received_at < entry.received_at)
    query = (
        select(Inbox.id)
        .where(Inbox.row == entry.row, Inbox.status == HELD, Inbox.person_id == entry.person_id)
        .where(same_phone | another_phone)
        .limit(1)
    )
    return uow.session.scalar(query) is not None
