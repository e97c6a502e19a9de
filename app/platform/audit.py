"""The audit log: one entry per command, each carrying the hash of the one before. Append only; the chain can be checked.

What the chain cannot tell by itself, that its end was cut off, the anchors tell (`anchors`); whether the records are what
the log says, the replay (`replay`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.platform.db.system_tables import Audit, Clock
from app.platform.unit_of_work import UnitOfWork

BEGINNING = "0" * 64
AS_TEXT = orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS
INTO = insert(Audit.__table__)  # type: ignore[arg-type]  # a mapped class has a table, which its type calls a FromClause
AT_ONCE = 500  # entries in memory
NEWEST = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)
WHOLE = select(
    Audit.seq, Audit.previous, Audit.at, Audit.actor_id, Audit.type, Audit.row_id, Audit.content, Audit.hash,
    Audit.clock, Audit.entity, Audit.device_id, Audit.command_id,
).order_by(Audit.seq)  # fmt: skip


@dataclass(frozen=True)
class Break:
    """The first place at which something is not what was written: seq of the entry, entity and row, and how it differs."""

    seq: int
    says: str
    entity: str = ""
    row: str = ""


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
        # What stands in columns of its own stands in the content too, so that the hash covers it.
        told = note["content"] | {"entity": note["entity"], "device": note["device"], "clock": clock}
        content = orjson.dumps(told, default=str, option=AS_TEXT).decode()
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


def head(session: Session) -> tuple[int, str]:
    """Number and hash of the newest entry; 0 and zeros of an empty log."""
    last = session.execute(NEWEST).first()
    return (int(last[0]), str(last[1])) if last else (0, BEGINNING)


def first_break(session: Session, each: Callable[[Any], None] | None = None) -> Break | None:
    """The first entry that is not in its place or not what was written; None when the whole chain holds.

    Reads AT_ONCE entries at a time. each: called with every entry that holds, in order. What cannot be seen: that the end
    was cut off together with the count of commits (see `anchors`).
    """
    previous, expected, clock = BEGINNING, 1, 0
    with session.execute(WHOLE, execution_options={"yield_per": AT_ONCE}) as entries:
        for entry in entries:
            says = _wrong(entry, expected, previous, clock)
            if says:
                return Break(expected, says, entry.entity, entry.row_id)
            if each is not None:
                each(entry)
            previous, expected, clock = str(entry.hash), expected + 1, int(entry.clock)
    counted = int(session.scalar(select(Clock.value)) or 0)
    if counted != clock:
        return Break(
            expected,
            f"entry {expected} and what follows are missing: {counted} commits, the log ends at {clock}",
        )
    return None


def _wrong(entry: Any, expected: int, previous: str, clock: int) -> str | None:
    """What is wrong with the entry that should be number `expected`, in words; None when nothing is."""
    if entry.seq != expected:
        return f"entry {expected} is missing, {entry.seq} follows {expected - 1}"
    if entry.previous != previous:
        return f"entry {expected} does not follow entry {expected - 1}: it names another hash before it"
    told = (entry.seq, entry.previous, entry.at, entry.actor_id, entry.type, entry.row_id, entry.content)
    if entry.hash != entry_hash(*told):
        return f"entry {expected} is not what was written: its content and its hash differ"
    content = orjson.loads(entry.content)
    columns = {
        "command": entry.command_id,
        "entity": entry.entity,
        "device": entry.device_id,
        "clock": entry.clock,
    }
    apart = [name for name, value in columns.items() if content.get(name, value) != value]
    if apart or entry.clock < clock:
        return f"entry {expected} is not what was written: {', '.join(apart or ['clock'])}"
    return None
