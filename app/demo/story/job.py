"""One job from the call to the follow-up, stage after stage; each stage is told in the module of its name."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from app.demo.story import (
    aftercare,
    dispatch,
    escalation,
    estimate,
    old_parts,
    reimbursement,
    requisition,
    words,
)
from app.demo.story.album import Album
from app.demo.story.ground import Ground
from app.demo.story.plot import Plot
from app.demo.story.procedure import Site
from app.demo.story.report import Papers
from app.demo.story.requisition import Asking
from app.demo.story.store import Store
from app.demo.story.world import Story, World

STEPS = frozenset({"listen", "look", "check", "resolve"})
OF_ESCALATION = frozenset({"waiting", "asked", "told_by_phone"})


@dataclass
class Stage:
    """What every job is played on."""

    world: World
    ground: Ground
    album: Album
    store: Store


def play(stage: Stage, plot: Plot) -> Story:
    """The whole story, as far as it goes."""
    world = stage.world
    yield plot.reported_at
    yield from dispatch.open_job(world, plot)
    if plot.stop in {"received", "to_clarify", "opened"}:
        return
    if plot.stop == "cancelled":
        yield world.after(1, 4, "hours")
        told = {"reason": world.rng.choice(words.CANCELS)}
        world.do(world.anyone("dispatcher"), "job.cancel", told, row=plot.job)
        return
    yield from dispatch.send(world, plot)
    if plot.stop == "accepted":
        yield from _ready(stage, plot)
    if plot.stop in {"dispatched", "accepted"}:
        return
    yield from _visit(stage, plot)


def _ready(stage: Stage, plot: Plot) -> Story:
    """Today's job: half prepared, its parts on the way."""
    sheet = stage.world.first("sheet", job_id=plot.job).id
    stage.world.fill(
        plot.lead, "sheet", sheet, prepared=["task_understood", "documents_read", "customer_called"]
    )
    if plot.parts:
        yield from requisition.for_job(stage.world, stage.store, plot, stop="issued").play()


def _visit(stage: Stage, plot: Plot) -> Story:
    world = stage.world
    asking = yield from _ask_ahead(stage, plot)
    if plot.has("advance") and plot.distance_km > reimbursement.FAR_KM:
        world.begin(_advance(world, plot))
    yield from dispatch.travel(world, plot)
    if plot.stop in {"travelling", "on_site"}:
        return
    site = Site(world, stage.ground, stage.album, plot)
    kind = escalation.kind_of(world, plot)
    yield from site.work()
    if plot.stop in STEPS or plot.stop in estimate.STOPS:
        return
    if kind is not None:
        worth = sum(line["part"]["price_fen"] * line["quantity"] for line in plot.parts)
        yield from escalation.ask(world, plot, kind, amount_fen=worth or 500_00)
        if plot.stop in OF_ESCALATION:
            return
    if asking is None and plot.parts and not plot.swift and not _in_van(stage, plot):
        asking = requisition.for_job(world, stage.store, plot)
        yield from asking.play()
    papers = Papers(site, stage.store)
    papers.write(
        asking,
        charged_fen=site.charging.authorised_fen,
        goodwill=plot.verdict is not None and plot.verdict.verdict != "in",
    )
    if plot.stop == "unsigned":
        return
    yield world.after(8, 25)
    papers.sign()
    _afterwards(stage, plot, papers)
    yield from dispatch.leave(world, plot)


def _ask_ahead(stage: Stage, plot: Plot) -> Generator[str, None, Asking | None]:
    """Who has far to go takes the parts along that the call lets one expect. Returns the requisition, if any."""
    if not plot.parts or plot.swift or plot.has("van") or plot.distance_km <= dispatch.NEAR_KM:
        return None
    asking = requisition.for_job(stage.world, stage.store, plot)
    yield from asking.play()
    return asking


def _in_van(stage: Stage, plot: Plot) -> bool:
    van = plot.lead.extra["employee_no"]
    return all(stage.store.lies(van, line["part"]["id"]) >= line["quantity"] for line in plot.parts)


def _advance(world: World, plot: Plot) -> Story:
    yield world.now
    amount = world.rng.randrange(800_00, 2500_00, 100_00)
    yield from reimbursement.advance(world, plot.lead, amount, plot.job, stop="paid")


def _afterwards(stage: Stage, plot: Plot, papers: Papers) -> None:
    """What goes on beside the way home: approval, old parts, the claim, the call."""
    world = stage.world
    if plot.stop in {"signed", "left"}:
        return
    world.begin(_begin_now(papers.judge(), world))
    if plot.stop is not None:
        return
    world.begin(old_parts.bring_back(world, plot))
    if not plot.has("no_claim"):
        world.begin(_claim(stage, plot))
    world.begin(_call(world, plot))


def _begin_now(story: Story, world: World) -> Story:
    yield world.now
    yield from story


def _claim(stage: Stage, plot: Plot) -> Story:
    yield stage.world.after(2, 8, "days")
    yield from reimbursement.Claim(stage.world, stage.album, plot, stop=plot.claim_stop).play()


def _call(world: World, plot: Plot) -> Story:
    """The call follows the closing of the job, whenever that is."""
    for _ in range(20):
        yield world.after(12, 20, "hours")
        if world.get("job", plot.job).state == "closed":
            yield from aftercare.follow_up(world, plot)
            return
