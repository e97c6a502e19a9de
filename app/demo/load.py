"""Loads the demo: eighteen months of a maker's after-sales service, played through the ordinary commands up to today.

`load_demo` wants an application context and an empty database with all tables. The same size, day and seed play the same
stories; only ids that the server makes differ. Not here: the stories (app/demo/story).
"""

from __future__ import annotations

import time as clock
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import update

from app.demo.story import inbox, intake, job, planted, requisition, views
from app.demo.story.album import Album
from app.demo.story.calendar import moments
from app.demo.story.ground import Ground, lay
from app.demo.story.haste import in_haste
from app.demo.story.job import Stage
from app.demo.story.plot import draw
from app.demo.story.store import Store
from app.demo.story.world import World
from app.kernel.clock import PEOPLE_ZONE, iso, plus
from app.platform.db import writing
from app.platform.db.system_tables import Effect
from app.platform.house import the_house

PASSWORD = "demo-password"  # noqa: S105 - printed for everybody who starts the demo
SEED = "yuanling"


@dataclass(frozen=True)
class Size:
    """jobs: by lot, besides the planted ones; calls: that need nobody on the road; vans: fillings; counts: spot checks of the
    store; months: how far back; seeds: pictures of one kind; small, large: in px; fresh: whether recent pictures show facts;
    steps_at_once: in one commit, but for the last days; fleets: how often each customer's fleet is there; plain: the share of
    jobs by lot that need no part, no claim and few pictures."""

    jobs: int
    calls: int
    vans: int
    counts: int
    months: int
    seeds: int
    small: tuple[int, int] = (480, 360)
    large: tuple[int, int] = (1024, 768)
    fresh: bool = True
    steps_at_once: int = 25
    fleets: int = 1
    plain: float = 0.0


SIZES = {
    "tiny": Size(2, 4, 1, 2, 2, 1, (160, 120), (240, 180), fresh=False),
    "small": Size(220, 110, 60, 20, 18, 1),
    "big": Size(
        20_000,
        6_000,
        900,
        60,
        18,
        2,
        (96, 72),
        (480, 360),
        fresh=False,
        steps_at_once=200,
        fleets=30,
        plain=0.85,
    ),
}


def load_demo(size: str, say: Callable[[str], None], today: date | None = None) -> None:
    """Fills an empty database and the file store. size: a key of SIZES; say: hears the progress, line by line.

    today: the day on which the demo ends, at four in the afternoon; left out, it ends now. KeyError for another size;
    Refused when a rule forbids what a story does, which leaves the database half full.
    """
    asked, began = SIZES[size], clock.monotonic()
    with in_haste():
        _load(asked, say, today)
    say(f"loaded in {clock.monotonic() - began:.0f} s")


def _load(asked: Size, say: Callable[[str], None], today: date | None) -> None:
    end = the_house().now() if today is None else iso(datetime.combine(today, time(16), PEOPLE_ZONE))
    start = iso(
        datetime.combine(date.fromisoformat(plus(end, days=-30.4 * asked.months)[:10]), time(8), PEOPLE_ZONE)
    )
    world, ground = World(the_house(), SEED, start, end), Ground()
    stage = Stage(
        world,
        ground,
        Album(world, small=asked.small, large=asked.large, seeds=asked.seeds),
        Store(world, ground),
    )
    world.begin(lay(world, ground, PASSWORD, asked.fleets))
    world.play(start)
    world.steps_at_once = asked.steps_at_once
    world.begin(stage.store.open())
    world.play(plus(start, hours=2))
    say(f"{len(world.people)} people, {len(ground.parts)} parts, {len(ground.customers)} customers")
    _schedule(stage, asked)
    _play_by_month(stage, asked, say)


def _schedule(stage: Stage, asked: Size) -> None:
    """Whatever comes by lot, at the moment at which it comes; who goes is drawn then."""
    world, begin = stage.world, plus(stage.world.start, days=1)
    for moment in moments(world.rng, begin, plus(world.end, hours=-30), asked.jobs):
        world.begin(_by_lot(stage, moment, asked.plain))
    for moment in moments(world.rng, begin, plus(world.end, hours=-2), asked.calls):
        world.begin(intake.other_call(world, stage.ground, moment))
    for moment in moments(world.rng, plus(begin, days=10), plus(world.end, days=-3), asked.counts):
        world.begin(stage.store.count(moment))
    engineers = [who for who in world.people.values() if "engineer" in who.roles]
    for at, moment in enumerate(moments(world.rng, begin, plus(world.end, days=-4), asked.vans)):
        world.begin(
            requisition.for_van(world, stage.store, stage.ground, engineers[at % len(engineers)], moment)
        )
    world.begin(views.keep(world, plus(begin, days=20)))
    planted.plant(stage, fresh=asked.fresh)


def _by_lot(stage: Stage, moment: str, plain: float) -> job.Story:
    yield moment
    plot = draw(stage.world, stage.ground, moment)
    if plot is not None:
        if stage.world.chance(plain):
            plot.make_plain()
        yield from job.play(stage, plot)


def _play_by_month(stage: Stage, asked: Size, say: Callable[[str], None]) -> None:
    world = stage.world
    for month in range(1, asked.months + 1):
        until = min(plus(world.start, days=30.4 * month), plus(world.end, days=-inbox.WATCHED_DAYS))
        steps = world.play(until)
        say(f"month {month} of {asked.months}: {steps} steps")
    world.steps_at_once = 1
    inbox.watch(world)
    say("everybody reads what they were told")
    inbox.read_old(world)
    _silence()


def _silence() -> None:
    """Nobody is pushed about what is long past."""
    with writing() as session:
        session.execute(update(Effect).where(Effect.done_at.is_(None)).values(done_at=the_house().now()))
        session.commit()
