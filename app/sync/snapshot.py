"""The first pull: everything that the person may read, newest first, their own rows before the rest; paged and resumable (SY-9).

What changes meanwhile is not chased here: the snapshot ends at the clock's value with which it began, and reading goes on
from there as ever.
"""

from __future__ import annotations

import heapq

from sqlalchemy import ColumnElement, SelectBase, bindparam, select

from app.platform.db.system_tables import Change
from app.sync.cursor import OWN, REST, Place
from app.sync.page import Page, fill
from app.sync.sight import COLUMNS, Entry, Sight


def snapshot(sight: Sight, place: Place | None, clock: int, limit: int) -> Page:
    """The page of the snapshot at the place (None: it begins now). A part of a commit is never split."""
    begins = place is None
    place = place or Place(clock, OWN, clock + 1)
    entries: list[Entry] = []
    while True:
        room = limit - len(entries)
        found = _entries(sight, place, room)
        if len(found) > room:
            fitting = _whole_commits(sight, place.part, found, room, at_least_one=not entries)
            if fitting:
                place = Place(place.top, place.part, fitting[-1].clock)
            return fill(sight, Page(cursor=place, more=True, snapshot=begins), entries + fitting)
        entries += found
        if place.part == REST:
            return fill(sight, Page(cursor=place.top, more=clock > place.top, snapshot=begins), entries)
        place = Place(place.top, REST, place.top + 1)


def _scopes(sight: Sight, part: int) -> list[str]:
    own = f"user:{sight.actor.id}"
    return [own] if part == OWN else [scope for scope in sight.scopes if scope != own]


def _entries(sight: Sight, place: Place, limit: int) -> list[Entry]:
    """The part's entries below the place, newest first, at least limit + 1 of them when there are as many."""
    lists = [
        [Entry(*row) for row in sight.ask(_newest, [scope], below=place.below, most=limit + 1)]
        for scope in _scopes(sight, place.part)
    ]
    return list(heapq.merge(*lists, key=lambda entry: -entry.clock))[: limit + 1]


def _newest(scope: ColumnElement[bool]) -> SelectBase:
    query = select(*COLUMNS).where(scope, Change.clock < bindparam("below"), Change.gone.is_(False))
    return query.order_by(Change.clock.desc()).limit(bindparam("most"))


def _whole_commits(
    sight: Sight, part: int, entries: list[Entry], room: int, *, at_least_one: bool
) -> list[Entry]:
    edge = entries[room].clock
    fitting = [entry for entry in entries if entry.clock > edge]
    if fitting or not at_least_one:
        return fitting
    return [Entry(*row) for row in sight.ask(_of_commit, _scopes(sight, part), clock=edge)]


def _of_commit(scope: ColumnElement[bool]) -> SelectBase:
    return select(*COLUMNS).where(scope, Change.clock == bindparam("clock"), Change.gone.is_(False))
