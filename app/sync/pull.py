"""Pull: what changed in the person's scopes since their cursor, whole commits at a time, in one snapshot (SY-6, SY-7, SY-8)."""

from __future__ import annotations

import hashlib
import heapq
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from app.kernel.actor import Actor
from app.platform.db import table_of
from app.platform.db.system_tables import Change, Clock
from app.platform.reader import Reader

CHUNK = 500


@dataclass
class Page:
    """rows and leave up to `cursor`; more: ask again from there."""

    cursor: int
    more: bool = False
    snapshot: bool = False
    rows: list[dict[str, Any]] = field(default_factory=list)
    leave: list[dict[str, str]] = field(default_factory=list)


def scope_hash(actor: Actor) -> str:
    """A digest of the scopes: another one means that the person's roles changed, and the device starts afresh."""
    return hashlib.sha256("\n".join(sorted(actor.scopes())).encode()).hexdigest()[:16]


def pull(reader: Reader, cursor: int | None, limit: int) -> Page:
    """The page after the cursor (None: from the beginning). A commit is never split, so a page may exceed the limit."""
    now = int(reader.session.scalar(select(Clock.value)) or 0)
    start = cursor or 0
    if start >= now:
        return Page(cursor=now, snapshot=cursor is None)
    entries = _entries(reader, start, limit)
    more = len(entries) > limit
    if more:
        last = entries[limit].clock
        whole = [entry for entry in entries if entry.clock < last]
        entries = whole or _commit(reader, last)
        end = int(entries[-1].clock)
        more = end < now
    else:
        end = now
    page = Page(cursor=end, more=more, snapshot=cursor is None)
    _fill(reader, page, entries)
    return page


def _entries(reader: Reader, start: int, limit: int) -> list[Any]:
    """The next entries of all scopes in order of the clock, at least limit + 1 of them when there are as many."""
    lists = []
    for scope in sorted(reader.actor.scopes()):
        query = (
            select(Change.scope, Change.entity, Change.row_id, Change.clock, Change.gone)
            .where(Change.scope == scope, Change.clock > start)
            .order_by(Change.clock)
            .limit(limit + 1)
        )
        lists.append(list(reader.session.execute(query)))
    merged = list(heapq.merge(*lists, key=lambda entry: entry.clock))
    return merged[: limit + 1]


def _commit(reader: Reader, clock: int) -> list[Any]:
    query = select(Change.scope, Change.entity, Change.row_id, Change.clock, Change.gone).where(
        Change.scope.in_(reader.actor.scopes()), Change.clock == clock
    )
    return list(reader.session.execute(query))


def _fill(reader: Reader, page: Page, entries: list[Any]) -> None:
    wanted: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    present = {(entry.entity, entry.row_id) for entry in entries if not entry.gone}
    for entity, row_id in dict.fromkeys((entry.entity, entry.row_id) for entry in entries):
        (wanted if (entity, row_id) in present else left).setdefault(entity, []).append(row_id)
    for entity, ids in left.items():
        still = reader.visible_ids(entity, ids)  # seen through another scope all the same
        page.leave += [{"entity": entity, "id": one} for one in ids if one not in still]
    for entity, ids in wanted.items():
        page.rows += _rows(reader, entity, ids)


def _rows(reader: Reader, entity: str, ids: list[str]) -> list[dict[str, Any]]:
    table = table_of(entity)
    told: list[dict[str, Any]] = []
    for start in range(0, len(ids), CHUNK):
        found = reader.session.scalars(select(table).where(table.id.in_(ids[start : start + CHUNK])))
        told += [{"entity": entity, **reader.plain(row)} for row in found]
    return told
