"""What the last days must show: a job in every state, for the first engineer and for the desk. Not left to the lots."""

from __future__ import annotations

from app.demo.story import job
from app.demo.story.job import Stage
from app.demo.story.plot import draw
from app.kernel.clock import plus


def plant(stage: Stage, *, fresh: bool) -> None:
    """Begins the stories of the last days, measured back from the end."""
    for hours, stop, number, twists in JOBS:
        stage.world.begin(_job(stage, hours, stop, number, frozenset(twists.split()), fresh=fresh))


JOBS = (
    # hours before the end, where it stands, who leads, turns
    (0.6, "received", None, ""),
    (1.1, "to_clarify", None, "unclear"),
    (1.4, "opened", None, ""),
    (5.5, "dispatched", "YL0501", ""),
    (7, "accepted", "YL0501", ""),
    (30, "check", "YL0501", ""),
    (54, "signed", "YL0501", ""),
    (120, "returned", "YL0501", "returned"),
    (3, "dispatched", "YL0511", ""),
    (8, "accepted", "YL0521", ""),
    (6, "travelling", "YL0531", "van"),
    (26, "on_site", "YL0512", "van"),
    (30, "left", "YL0513", ""),
    (20, "cancelled", None, ""),
    (28, "waiting", "YL0523", "asks compensated"),
    (40, "asked", "YL0532", "asks compensated"),
    (34, "told_by_phone", "YL0533", "asks compensated"),
    (100, "revising", "YL0522", "returned"),
)


def _job(stage: Stage, hours: float, stop: str, number: str | None, twists: frozenset[str], *, fresh: bool) -> job.Story:
    moment = plus(stage.world.end, hours=-hours)
    yield moment
    lead = stage.world.people[number] if number else None
    plot = draw(stage.world, stage.ground, moment, stop=stop, twists=twists, fresh=fresh,
                **({"engineer": lead} if lead else {}))  # fmt: skip
    if plot is not None:
        yield from job.play(stage, plot)
