"""How long it is remembered that a row left a scope: 180 days. A cursor from before that gets a fresh snapshot (SY-9)."""

from __future__ import annotations

from sqlalchemy import delete, func, select, update

from app.kernel.clock import plus
from app.platform.db.system_tables import Audit, Change, Clock
from app.platform.unit_of_work import UnitOfWork

KEPT_DAYS = 180


def forget_departures(uow: UnitOfWork) -> None:
    """Drops the entries of rows that left longer ago, and says to which value of the clock this was done. A daily tick."""
    until = _clock_at(uow, plus(uow.now, days=-KEPT_DAYS))
    if until:
        uow.session.execute(delete(Change).where(Change.gone.is_(True), Change.clock <= until))
        uow.session.execute(
            update(Clock).where(Clock.id == 1, Clock.kept_after < until).values(kept_after=until)
        )


def _clock_at(uow: UnitOfWork, moment: str) -> int:
    """The clock's value of the last commit before the moment; 0: there was none.

    The audit log is numbered without a gap in order of time, so the place is found by halving.
    """
    below, above = 0, int(uow.session.scalar(select(func.max(Audit.seq))) or 0) + 1
    clock = 0
    while above - below > 1:
        middle = (below + above) // 2
        at, value = uow.session.execute(select(Audit.at, Audit.clock).where(Audit.seq == middle)).one()
        if at < moment:
            below, clock = middle, int(value)
        else:
            above = middle
    return clock
