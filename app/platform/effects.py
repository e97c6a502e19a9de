"""Side effects after the commit: leased rows that a worker runs until they are done. At least once, so effects repeat safely.

The row is written in the business transaction; a worker killed in the middle loses only its lease.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy import or_, select, update

from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times, plus
from app.platform.commit import commit
from app.platform.db import reading, writing
from app.platform.db.system_tables import Effect, Tick
from app.platform.execution import as_system
from app.platform.registry import Registry
from app.platform.unit_of_work import UnitOfWork

LEASE_S = 120
MOST_ATTEMPTS = 8
_log = logging.getLogger("wayside.worker")


def run_due(registry: Registry, now: str, limit: int = 20) -> int:
    """Runs the effects that are due; returns how many were tried."""
    taken = _lease(now, limit)
    for effect_id, name, payload, attempts in taken:
        try:
            registry.effects[name](**payload)
        except Exception as error:  # noqa: BLE001 - an effect may fail in any way; the row keeps it for another try
            _log.warning("effect %s failed: %s", name, error)
            _fail(effect_id, attempts, f"{type(error).__name__}: {error}", now)
        else:
            _finish(effect_id, now)
    return len(taken)


def run_ticks(registry: Registry, now: str) -> list[str]:
    """Runs the recurring tasks whose time has come; returns their names."""
    ran = []
    for name, (seconds, task) in registry.ticks.items():
        with reading() as session:
            last = session.get(Tick, name)
            due = last is None or plus(str(last.ran_at), seconds=seconds) <= now
        if due:
            _run_tick(registry, name, task, now)
            ran.append(name)
    return ran


def _run_tick(registry: Registry, name: str, task: Callable[..., None], now: str) -> None:
    with writing() as session:
        uow = UnitOfWork(session, registry, THE_SYSTEM, Times.of(now))
        session.merge(Tick(name=name, ran_at=now))
        session.flush()
        task(uow)
        if uow.work.changed or uow.work.pending:
            as_system(uow, f"tick.{name}", "tick", name)
        commit(uow)


def _lease(now: str, limit: int) -> list[tuple[str, str, dict[str, object], int]]:
    with writing() as session:
        query = (
            select(Effect)
            .where(Effect.done_at.is_(None), Effect.failed_at.is_(None), Effect.due_at <= now)
            .where(or_(Effect.lease_until.is_(None), Effect.lease_until < now))
            .order_by(Effect.due_at)
            .limit(limit)
        )
        taken = []
        for effect in session.scalars(query):
            effect.lease_until = plus(now, seconds=LEASE_S)
            effect.attempts += 1
            taken.append((str(effect.id), str(effect.name), dict(effect.payload), int(effect.attempts)))
        session.commit()
    return taken


def _finish(effect_id: str, now: str) -> None:
    with writing() as session:
        session.execute(update(Effect).where(Effect.id == effect_id).values(done_at=now, lease_until=None))
        session.commit()


def _fail(effect_id: str, attempts: int, error: str, now: str) -> None:
    values: dict[str, object] = {"error": error[:2000], "lease_until": None}
    if attempts >= MOST_ATTEMPTS:
        values["failed_at"] = now
    else:
        values["due_at"] = plus(now, seconds=2.0**attempts)
    with writing() as session:
        session.execute(update(Effect).where(Effect.id == effect_id).values(**values))
        session.commit()
