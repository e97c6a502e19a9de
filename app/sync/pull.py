"""Pull: what changed in the person's scopes since their cursor, whole commits at a time, in one snapshot (SY-6, SY-7, SY-8)."""

from __future__ import annotations

import hashlib
from functools import cache

from sqlalchemy import ColumnElement, SelectBase, bindparam, select, union_all

from app.kernel.actor import Actor
from app.platform.db.quick import Quick
from app.platform.db.system_tables import Change
from app.sync.cursor import Cursor, Place, TheClock
from app.sync.page import Page, fill
from app.sync.sight import COLUMNS, Entry, Sight, numbered
from app.sync.snapshot import snapshot


def scope_hash(actor: Actor) -> str:
    """A digest of the scopes: another one means that the person's roles changed, and the device starts afresh."""
    return hashlib.sha256("\n".join(sorted(actor.scopes())).encode()).hexdigest()[:16]


def pull(sight: Sight, clock: TheClock, cursor: Cursor, limit: int) -> Page:
    """The page after the cursor (None: a first snapshot). A commit is never split, so a page may exceed the limit."""
    now = clock.value
    start = cursor.top if isinstance(cursor, Place) else cursor
    if start is not None and not clock.kept_after <= start <= now:
        return Page(
            cursor=now, afresh=True
        )  # older than what is remembered of rows that left, or of a lost future
    if cursor is None or isinstance(cursor, Place):
        return snapshot(sight, cursor, now, limit)
    if cursor == now:
        return Page(cursor=now)
    return _changes(sight, cursor, now, limit)


def _changes(sight: Sight, start: int, now: int, limit: int) -> Page:
    entries = _entries(sight, start, limit)
    if len(entries) <= limit:
        return fill(sight, Page(cursor=now), entries)
    last = entries[limit].clock
    entries = [entry for entry in entries if entry.clock < last] or _commit(sight, last)
    end = entries[-1].clock
    return fill(sight, Page(cursor=end, more=end < now), entries)


def _entries(sight: Sight, start: int, limit: int) -> list[Entry]:
    """The next entries of all scopes in order of the clock, at least limit + 1 of them when there are as many."""
    values = numbered("scope", sight.scopes) | {"start": start, "most": limit + 1}
    return [Entry(*row) for row in _of_scopes(len(sight.scopes)).all(sight.driver, values)]


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


def _commit(sight: Sight, clock: int) -> list[Entry]:
    return [Entry(*row) for row in sight.ask(_of_commit, sight.scopes, clock=clock)]


def _of_commit(scope: ColumnElement[bool]) -> SelectBase:
    return select(*COLUMNS).where(scope, Change.clock == bindparam("clock"))
