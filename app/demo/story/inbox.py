"""What time itself sets off in the last weeks, and people reading their notices."""

from __future__ import annotations

from sqlalchemy import select

from app.demo.story.world import World
from app.kernel.actor import Actor
from app.kernel.clock import Times, plus
from app.platform.commit import commit
from app.platform.db import table_of, writing
from app.platform.effects import run_ticks
from app.platform.execution import settle
from app.platform.unit_of_work import UnitOfWork

WATCHED_DAYS = 8
UNREAD_DAYS = 2
AT_ONCE = 400


def watch(world: World) -> None:
    """The last weeks, with the scheduler looking once a day and at the end."""
    for days in range(WATCHED_DAYS, -1, -1):
        until = plus(world.end, days=-days)
        world.play(until)
        run_ticks(world.house.registry, until)


def read_old(world: World) -> None:
    """Everybody has read what they were told before yesterday, a day's post in one go."""
    for who in world.people.values():
        while _read_some(world, who):
            pass


def _read_some(world: World, who: Actor) -> bool:
    with writing() as session:
        uow = UnitOfWork(session, world.house.registry, who, Times.of(world.end))
        notice, before = table_of("notice"), plus(world.end, days=-UNREAD_DAYS)
        mine = (notice.person_id == who.id, notice.state == "unread", notice.created_at < before)
        rows = list(session.scalars(select(notice).where(*mine).limit(AT_ONCE)))
        for row in rows:
            move = uow.check_move(row, "read")
            uow.set(row, read_at=plus(row.created_at, hours=3))
            uow.finish_move(row, move)
        if rows:
            settle(uow, "notice.read", "notice", rows[-1].id, None, {})
        commit(uow)
    return bool(rows)
