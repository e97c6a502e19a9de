"""Old parts on their way back: shipped or carried, received, inspected, sent on; late, lost, or not what they should be."""

from __future__ import annotations

from typing import Any

from app.demo.story import words
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World

GONE_BY_DAYS = 35
REFUSALS = ("no_fault_found", "not_quality_fault", "description_differs")


def bring_back(world: World, plot: Plot) -> Story:
    """Every old part of the job, in one parcel or one hand. stop shipped, received, …: it goes no further."""
    least, most = (17, 48) if plot.has("late_back") else (0.3, 1) if plot.has("soon_back") else (1, 11)
    yield world.after(least, most, "days")
    lead, rng = plot.lead, world.rng
    mine = [
        row.id
        for row in world.rows("old_part", job_id=plot.job, state="with_engineer")
        if row.engineer_id == lead.id
    ]
    if not mine:
        return
    if world.chance(0.65) or plot.has("lost") or plot.has("at_post"):
        told = {"waybill": f"SF{rng.randrange(10**12):012d}", "box": f"X{rng.randrange(100):02d}"}
        for row in mine:
            world.do(lead, "old_part.ship", told, row=row)
        if plot.has("at_post"):
            return
        if plot.has("lost"):
            yield from _lose(world, mine[0])
            mine = mine[1:]
        yield office(world.after(2, 5, "days"), rng)
    for row in mine:
        if world.get("old_part", row).state in {"with_engineer", "shipped"}:
            _receive(world, plot, row)
    if mine and not plot.has("uninspected"):
        yield office(world.after(4, 60, "hours"), rng)
        _inspect(world, plot, mine)
        yield office(world.after(18, GONE_BY_DAYS, "days"), rng)
        _send_on(world, plot, mine)


def _receive(world: World, plot: Plot, row: str) -> None:
    part = world.get("old_part", row)
    told: dict[str, Any] = {"received_quantity": part.quantity}
    if plot.has("received_short") and part.quantity > 1:
        told = {"received_quantity": part.quantity - 1, "remark": words.SHORT[0]}
    world.do(world.anyone("warehouse"), "old_part.receive", told, row=row)


def _inspect(world: World, plot: Plot, rows: list[str]) -> None:
    keeper = world.anyone("warehouse")
    for row in rows:
        if world.get("old_part", row).state != "received":
            continue
        if plot.has("unfit"):
            at = world.rng.randrange(len(REFUSALS))
            world.do(
                keeper, "old_part.refuse", {"refusal": REFUSALS[at], "remark": words.OLD_REFUSED[at]}, row=row
            )
        else:
            world.do(keeper, "old_part.accept", row=row)


def _send_on(world: World, plot: Plot, rows: list[str]) -> None:
    """The monthly batch: to the supplier, or into the scrap."""
    for row in rows:
        state = world.get("old_part", row).state
        claimed = plot.has("claimed") or (world.chance(0.75) and not plot.has("to_scrap"))
        if state == "accepted" and claimed:
            world.do(world.anyone("claims_clerk"), "old_part.send_to_supplier", row=row)
        elif state in {"accepted", "refused"}:
            world.do(world.anyone("warehouse"), "old_part.scrap", row=row)


def _lose(world: World, row: str) -> Story:
    yield office(world.after(20, 30, "days"), world.rng)
    world.do(world.anyone("supervisor"), "old_part.declare_lost", {"remark": words.LOST[0]}, row=row)
