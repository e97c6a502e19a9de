"""What the archive does by the clock: clears finished files away after their term, and ends work that nobody does any more."""

from __future__ import annotations

import shutil

from sqlalchemy import select

from app.journey.archive.building import fail, file_name
from app.journey.archive.machine import OVER, WORKING
from app.kernel.clock import plus
from app.platform.db.system_tables import Effect
from app.platform.house import the_house
from app.platform.unit_of_work import UnitOfWork

GIVEN_UP = "the worker gave up after many tries; its log says why"


def clear_away(uow: UnitOfWork) -> None:
    """Every minute."""
    house, kept = the_house(), uow.setting("archive.kept_hours")
    for row in uow.rows("bundle", state=list(OVER)):
        if (row.expires_at or plus(row.updated_at, hours=kept)) <= uow.now:
            uow.make_move(row, "expire")
            house.files.forget(file_name(row))
            shutil.rmtree(house.workshop(row.id), ignore_errors=True)
    working = uow.rows("bundle", state=list(WORKING))
    if working:
        due = select(Effect.payload).where(
            Effect.name == "bundle.build", Effect.done_at.is_(None), Effect.failed_at.is_(None)
        )
        waiting = {str(payload.get("bundle")) for payload in uow.session.scalars(due)}
        for row in working:
            if row.id not in waiting:
                fail(uow, row, GIVEN_UP)
