"""What the last days must show: a job, a requisition, a claim, a complaint in every state. Not left to the lots.

Everything is measured back from the end, so that it looks alive at whatever hour the demo is loaded. The first engineer's
day is a whole one: just dispatched, accepted for today, half done on site, signed, returned with remarks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.demo.story import aftercare, job, reimbursement, requisition
from app.demo.story.estimate import STOPS
from app.demo.story.job import Stage
from app.demo.story.plot import Plot, draw
from app.demo.story.world import Story
from app.kernel.actor import Actor
from app.kernel.clock import plus

FIRST = "YL0501"
DAY_KM = 300
"""How far the jobs of the last day are, so that the way fits into it."""
FRESH_HOURS = 60
"""Jobs of the last days have pictures that show their own facts; drawing takes its time."""
TRIES = 60


@dataclass(frozen=True)
class Planted:
    """hours before the end; stop: where it stands (see job.play); engineer: who leads; twists: turns apart by blanks.

    claim, complaint: the states in which these are left of a job that has run its course.
    """

    hours: float
    stop: str | None = None
    engineer: str | None = None
    twists: str = ""
    claim: str | None = None
    complaint: str | None = None


JOBS = (
    Planted(0.6, "received"),
    Planted(1.1, "to_clarify", twists="unclear"),
    Planted(1.6, "opened"),
    Planted(2.2, "dispatched", FIRST),
    Planted(9, "accepted", FIRST),
    Planted(11, "check", FIRST),
    Planted(27, "signed", FIRST, "second"),
    Planted(46, "returned", FIRST, "returned"),
    Planted(2.5, "dispatched", "YL0511"),
    Planted(8, "accepted", "YL0521"),
    Planted(4.2, "travelling", "YL0531"),
    Planted(10, "on_site", "YL0512"),
    Planted(11, "look", "YL0523"),
    Planted(14, "resolve", "YL0502", "second both_write"),
    Planted(19, "left", "YL0513"),
    Planted(18, "cancelled"),
    Planted(15, "waiting", "YL0523", "compensated"),
    Planted(16, "asked", "YL0532", "compensated"),
    Planted(17, "told_by_phone", "YL0533", "compensated"),
    Planted(12, "estimate_approved", FIRST),
    Planted(12.5, "estimate_submitted", "YL0512"),
    Planted(13, "estimate_draft", "YL0533"),
    Planted(13.5, "estimate_returned", "YL0521"),
    Planted(40, "unsigned", "YL0522"),
    Planted(24 * 8, None, "YL0513", "charged grows", "submitted"),
    Planted(24 * 26, None, "YL0531", "charged too_dear"),
    Planted(24 * 28, None, "YL0532", "charged not_for_money"),
    Planted(24 * 30, None, "YL0523", "charged keeps_it"),
    Planted(24 * 32, None, "YL0511", "charged no_network"),
    Planted(24 * 34, None, "YL0502", "charged too_long"),
    Planted(50, "revising", "YL0521", "returned fate_wrong"),
    Planted(24 * 11, None, FIRST, "", "draft"),
    Planted(24 * 16, None, "YL0511", "", "submitted"),
    Planted(24 * 17, None, "YL0521", "", "returned", "taken"),
    Planted(24 * 18, None, "YL0512", "unfit", "reviewed", "in_hand"),
    Planted(24 * 19, None, FIRST, "advance", "paid", "handled"),
    Planted(24 * 24, None, "YL0523", "returned fate_wrong drawn_wrong late_back"),
    Planted(24 * 21, None, "YL0532", "unfit both_write second"),
    Planted(24 * 40, None, "YL0533", "late late_back both_write second decided_approved compensated"),
    Planted(24 * 52, None, "YL0502", "lost"),
    Planted(24 * 57, None, "YL0512", "soon_back archived claimed"),
    Planted(24 * 50, None, "YL0511", "to_scrap soon_back decided_withdrawn compensated"),
    Planted(24 * 22, None, "YL0531", "unreached soon_back", "withdrawn"),
    Planted(24 * 25, None, "YL0513", "complains decided_changed compensated"),
    Planted(24 * 7, None, "YL0512", "at_post soon_back decided_refused compensated"),
    Planted(24 * 10, None, "YL0502", "uninspected soon_back late_call"),
)
VANS = ("draft", "submitted", "approved", "refused", "partly_issued", "issued", "withdrawn")
ADVANCES = ("requested", "approved", "refused", "paid", "settled", "withdrawn")
COMPLAINT_HOURS = {"taken": 5, "in_hand": 26, "handled": 80}


def plant(stage: Stage, *, fresh: bool) -> None:
    """Begins the stories of the last weeks."""
    world = stage.world
    for one in JOBS:
        world.begin(_job(stage, one, fresh=fresh))
    engineers = [who for who in world.people.values() if "engineer" in who.roles]
    for at, stop in enumerate(VANS):
        moment = plus(world.end, hours=-100 + 3 * at)
        world.begin(
            requisition.for_van(
                world, stage.store, stage.ground, engineers[at % len(engineers)], moment, stop=stop
            )
        )
    for at, stop in enumerate(ADVANCES):
        world.begin(
            _advance(
                stage, plus(world.end, hours=-90 if stop != "settled" else -600), engineers[at + 1], stop
            )
        )
    world.begin(stage.store.count(plus(world.end, hours=-70), stop=True))
    world.begin(stage.store.hand_over(plus(world.end, hours=-3)))


def _job(stage: Stage, one: Planted, *, fresh: bool) -> Story:
    world = stage.world
    yield plus(world.end, hours=-one.hours)
    plot = _plot(stage, one, fresh=fresh)
    yield from job.play(stage, plot)
    if one.complaint is not None:
        yield plus(world.end, hours=-COMPLAINT_HOURS[one.complaint])
        yield from aftercare.complain(world, plot, None, stop=one.complaint)


def _plot(stage: Stage, one: Planted, *, fresh: bool) -> Plot:
    """Under warranty, or out of it where it is to be charged, and with a part to replace: nothing else keeps it from its end."""
    given: dict[str, Any] = {
        "stop": one.stop, "twists": frozenset(one.twists.split()),
        "fresh": fresh and (one.hours <= FRESH_HOURS or one.claim is not None), "swift": one.stop is not None,
        "claim_stop": one.claim, "most_km": DAY_KM,
    }  # fmt: skip
    if one.engineer:
        given["engineer"] = stage.world.people[one.engineer]
    for _ in range(TRIES):
        plot = draw(stage.world, stage.ground, stage.world.now, **given)
        if plot is not None and _fits(plot):
            return plot
    raise LookupError(f"no job for {one}")


def _fits(plot: Plot) -> bool:
    paid = plot.has("charged") or plot.stop in STOPS
    covered = plot.verdict is not None and plot.verdict.verdict == ("out" if paid else "in")
    return bool(covered and plot.parts and (len(plot.crew) > 1 or not plot.has("second")))


def _advance(stage: Stage, moment: str, who: Actor, stop: str) -> Story:
    yield moment
    yield from reimbursement.advance(
        stage.world, who, stage.world.rng.randrange(5, 20) * 100_00, None, stop=stop
    )
