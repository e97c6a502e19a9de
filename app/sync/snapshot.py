"""The first pull: everything that the person may read, newest first, their own rows before the rest; paged and resumable (SY-9).

What changes meanwhile is not chased here: the snapshot ends at the clock's value with which it began, and reading goes on
from there as ever.
"""

from __future__ import annotations

import heapq
from typing import Any

from sqlalchemy import select

from app.platform.db.system_tables import Change
from app.platform.reader import Reader
from app.sync.cursor import OWN, REST, Place
from app.sync.page import Page, fill

COLUMNS = (Change.scope, Change.entity, Change.row_id, Change.clock, Change.gone)


def snapshot(reader: Reader, place: Place | None, clock: int, limit: int) -> Page:
    """The page of the snapshot at the place (None: it begins now). A part of a commit is never split."""
    begins = place is None
    place = place or Place(clock, OWN, clock + 1)
    entries: list[Any] = []
    while True:
        room = limit - len(entries)
        found = _entries(reader, place, room)
        if len(found) > room:
            fitting = _whole_commits(reader, place.part, found, room, at_least_one=not entries)
            if fitting:
                place = Place(place.top, place.part, fitting[-1].clock)
            return fill(reader, Page(cursor=place, more=True, snapshot=begins), entries + fitting)
        entries += found
        if place.part == REST:
            return fill(reader, Page(cursor=place.top, more=clock > place.top, snapshot=begins), entries)
        place = Place(place.top, REST, place.top + 1)


def _scopes(reader: Reader, part: int) -> list[str]:
    own = f"user:{reader.actor.id}"
    return [own] if part == OWN else sorted(reader.actor.scopes() - {own})


def _entries(reader: Reader, place: Place, limit: int) -> list[Any]:
    """The part's entries below the place, newest first, at least limit + 1 of them when there are as many."""
    lists = []
    for scope in _scopes(reader, place.part):
        query = (
            select(*COLUMNS)
            .where(Change.scope == scope, Change.clock < place.below, Change.gone.is_(False))
            .order_by(Change.clock.desc())
            .limit(limit + 1)
        )
        lists.append(list(reader.session.execute(query)))
    return list(heapq.merge(*lists, key=lambda entry: -entry.clock))[: limit + 1]


def _whole_commits(
    reader: Reader, part: int, entries: list[Any], room: int, *, at_least_one: bool
) -> list[Any]:
    edge = entries[room].clock
    fitting = [entry for entry in entries if entry.clock > edge]
    return _commit(reader, part, edge) if not fitting and at_least_one else fitting


def _commit(reader: Reader, part: int, clock: int) -> list[Any]:
    scopes = _scopes(reader, part)
    query = select(*COLUMNS).where(Change.scope.in_(scopes), Change.clock == clock, Change.gone.is_(False))
    return list(reader.session.execute(query))
