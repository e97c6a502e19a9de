"""Pull: what changed in the person's scopes since their cursor, whole commits at a time, in one snapshot (SY-6, SY-7, SY-8)."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select, union_all

from app.kernel.actor import Actor
from app.platform.db.quick import Quick
from app.platform.db.system_tables import Change
from app.platform.reader import Reader
from app.sync.cursor import Cursor, Place, TheClock
from app.sync.page import Page, fill
from app.sync.snapshot import COLUMNS, snapshot


class Entry(NamedTuple):
    """Of the change index; gone: the row left the scope."""

    scope: str
    entity: str
    row_id: str
    clock: int
    gone: bool


def scope_hash(actor: Actor) -> str:
    """A digest of the scopes: another one means that the person's roles changed, and the device starts afresh."""
    return hashlib.sha256("\n".join(sorted(actor.scopes())).encode()).hexdigest()[:16]


def pull(reader: Reader, clock: TheClock, cursor: Cursor, limit: int) -> Page:
    """The page after the cursor (None: a first snapshot). A commit is never split, so a page may exceed the limit."""
    now = clock.value
    start = cursor.top if isinstance(cursor, Place) else cursor
    if start is not None and not clock.kept_after <= start <= now:
        return Page(
            cursor=now, afresh=True
        )  # older than what is remembered of rows that left, or of a lost future
    if cursor is None or isinstance(cursor, Place):
        return snapshot(reader, cursor, now, limit)
    if cursor == now:
        return Page(cursor=now)
    return _changes(reader, cursor, now, limit)


def _changes(reader: Reader, start: int, now: int, limit: int) -> Page:
    entries = _entries(reader, start, limit)
    if len(entries) <= limit:
        return fill(reader, Page(cursor=now), entries)
    last = entries[limit].clock
    entries = [entry for entry in entries if entry.clock < last] or _commit(reader, last)
    end = int(entries[-1].clock)
    return fill(reader, Page(cursor=end, more=end < now), entries)


def _entries(reader: Reader, start: int, limit: int) -> list[Any]:
    """The next entries of all scopes in order of the clock, at least limit + 1 of them when there are as many."""
    scopes = sorted(reader.actor.scopes())
    values = {f"scope_{i}": scope for i, scope in enumerate(scopes)} | {"start": start, "most": limit + 1}
    return [Entry(*row) for row in _of_scopes(len(scopes)).all(reader.connection, values)]


@cache
def _of_scopes(count: int) -> Quick:
    """One statement for so many scopes: each is read along the index and no further than needed, then they are merged."""
    parts = []
    for i in range(count):
        one = (
            select(*COLUMNS)
            .where(Change.scope == bindparam(f"scope_{i}"), Change.clock > bindparam("start"))
            .order_by(Change.clock)
            .limit(bindparam("most"))
            .subquery()
        )
        parts.append(select(one))
    return Quick(union_all(*parts).order_by("clock").limit(bindparam("most")))


def _commit(reader: Reader, clock: int) -> list[Any]:
    query = select(*COLUMNS).where(Change.scope.in_(reader.actor.scopes()), Change.clock == clock)
    return list(reader.session.execute(query))
