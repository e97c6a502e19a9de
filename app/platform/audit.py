"""The audit log: one entry per command, each carrying the hash of the one before. Append only; the chain can be checked."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.platform.db.system_tables import Audit
from app.platform.unit_of_work import UnitOfWork

BEGINNING = "0" * 64
AS_TEXT = orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS
INTO = insert(Audit.__table__)  # type: ignore[arg-type]  # a mapped class has a table, which its type calls a FromClause
NEWEST = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)


def entry_hash(seq: int, previous: str, at: str, actor_id: str, type_: str, row_id: str, content: str) -> str:
    """SHA-256 over the entry and the hash before it."""
    joined = "\n".join((str(seq), previous, at, actor_id, type_, row_id, content))
    return hashlib.sha256(joined.encode()).hexdigest()


def append(uow: UnitOfWork, clock: int) -> None:
    """Writes the gathered notes of a unit of work to the chain. Called with the clock row taken."""
    last = uow.session.execute(NEWEST).first()
    seq, previous = (last[0], last[1]) if last else (0, BEGINNING)
    entries = []
    for note in uow.work.notes:
        seq += 1
        content = orjson.dumps(note["content"], default=str, option=AS_TEXT).decode()
        actor = note["content"].get("actor", uow.actor.id)
        digest = entry_hash(seq, previous, note["at"], actor, note["type"], note["row"], content)
        entries.append({
            "seq": seq, "clock": clock, "at": note["at"], "actor_id": actor, "device_id": note["device"],
            "command_id": note["content"].get("command"), "type": note["type"], "entity": note["entity"],
            "row_id": note["row"], "content": content, "previous": previous, "hash": digest,
        })  # fmt: skip
        previous = digest
    if entries:
        uow.session.connection().execute(INTO, entries)


def first_break(session: Session) -> int | None:
    """The number of the first entry whose hash or place in the chain is wrong; None when the whole chain holds."""
    previous, expected = BEGINNING, 1
    for entry in session.scalars(select(Audit).order_by(Audit.seq).execution_options(yield_per=500)):
        told: tuple[Any, ...] = (
            entry.seq,
            entry.previous,
            entry.at,
            entry.actor_id,
            entry.type,
            entry.row_id,
            entry.content,
        )
        if entry.seq != expected or entry.previous != previous or entry.hash != entry_hash(*told):
            return int(expected)
        previous, expected = str(entry.hash), expected + 1
    return None
