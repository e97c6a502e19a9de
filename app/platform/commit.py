"""Ending a unit of work: the clock, the revisions, the change index and the audit chain, in that order, then the commit.

From the moment the clock row is taken until the commit no other commit can pass, so the order of the clock's values is the
order in which readers see them (SY-5), and all changes of one commit carry one value (SY-6).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import delete, select, tuple_, update

from app.platform.audit import append
from app.platform.db.system_tables import Change, Clock, Share
from app.platform.db.upsert import upsert
from app.platform.scopes import CHUNK, Scopes
from app.platform.unit_of_work import UnitOfWork


def commit(uow: UnitOfWork, before_commit: Callable[[], None] | None = None) -> int:
    """Commits; returns the clock's value of this commit (the value before it, when nothing changed).

    before_commit: called in either case, when changed rows carry their new revisions: for what is to be written with them.
    """
    session = uow.session
    if not uow.work.changed and not uow.work.notes:
        if before_commit is not None:
            before_commit()
        session.commit()
        return int(session.scalar(select(Clock.value)) or 0)
    if uow.work.differences:  # the log would no longer tell what the records hold (see replay)
        raise RuntimeError(
            f"changes that no entry of the audit log tells: {sorted(uow.work.differences)[:3]}"
        )
    counted = update(Clock).where(Clock.id == 1).values(value=Clock.value + 1).returning(Clock.value)
    with session.no_autoflush:  # so that what was added is written once, with its revision
        clock: int = session.execute(counted, execution_options={"synchronize_session": False}).scalar_one()
    for key in uow.work.dirty:
        uow.work.changed[key].rev = clock
        uow.work.changed[key].updated_at = uow.now
    if before_commit is not None:
        before_commit()
    session.flush()
    _tell_scopes(uow, clock)
    append(uow, clock)
    session.commit()
    uow.work = type(uow.work)()
    uow.loans.clear()
    return clock


def _tell_scopes(uow: UnitOfWork, clock: int) -> None:
    touched = dict(uow.work.changed)
    entries: dict[tuple[str, str, str], bool] = {}
    queue = list(touched.values())
    while queue:
        before = _known_scopes(uow, [(row.entity, row.id) for row in queue])
        scopes = Scopes(uow, queue)
        following: list[Any] = []
        for row in queue:
            key = (row.entity, row.id)
            now, was = scopes.of(row), before.get(key, set())
            entries.update({(scope, *key): False for scope in now})
            entries.update({(scope, *key): True for scope in was - now})
            if now != was and key not in uow.work.fresh:
                following += [
                    child for child in _children(uow, row) if (child.entity, child.id) not in touched
                ]
        touched.update({(row.entity, row.id): row for row in following})
        queue = following
    _write(uow, entries, clock)


def _children(uow: UnitOfWork, row: Any) -> list[Any]:
    found: list[Any] = []
    for spec in uow.registry.children.get(row.entity, ()):
        assert spec.parent is not None
        found += uow.rows(spec.entity, **{spec.parent[1]: row.id})
    for spec in uow.registry.followers:
        assert spec.follows is not None
        found += uow.rows(spec.entity, **dict(zip(spec.follows, (row.entity, row.id), strict=True)))
    return found


def _known_scopes(uow: UnitOfWork, keys: list[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
    known: dict[tuple[str, str], set[str]] = {}
    old = [key for key in keys if key not in uow.work.fresh]
    for start in range(0, len(old), CHUNK):
        query = select(Change.entity, Change.row_id, Change.scope).where(
            tuple_(Change.row_id, Change.entity).in_(
                [(row, entity) for entity, row in old[start : start + CHUNK]]
            ),
            Change.gone.is_(False),
        )
        for entity, row_id, scope in uow.session.execute(query):
            known.setdefault((entity, row_id), set()).add(scope)
    return known


def _write(uow: UnitOfWork, entries: dict[tuple[str, str, str], bool], clock: int) -> None:
    if not entries:
        return
    values = [
        {"scope": scope, "entity": entity, "row_id": row_id, "clock": clock, "gone": gone}
        for (scope, entity, row_id), gone in entries.items()
    ]
    upsert(uow.session, Change, values, ("scope", "entity", "row_id"))


def lend(uow: UnitOfWork, row: Any, because: str, scopes: set[str]) -> None:
    """Makes `scopes` exactly what the row `because` lends to this row; the row is told to those who gain or lose it."""
    query = select(Share.scope).where(
        Share.entity == row.entity, Share.row_id == row.id, Share.because == because
    )
    was = set(uow.session.scalars(query))
    if was == scopes:
        return
    uow.session.execute(
        delete(Share).where(Share.entity == row.entity, Share.row_id == row.id, Share.because == because)
    )
    uow.session.add_all(Share(entity=row.entity, row_id=row.id, because=because, scope=s) for s in scopes)
    uow.session.flush()
    uow.loans.clear()
    uow.rescope(row)
