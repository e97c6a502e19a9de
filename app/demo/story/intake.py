"""Calls and letters: those that lead to a job, and the many that need only advice or a parcel."""

from __future__ import annotations

from app.demo.facts.geography import stations
from app.demo.story import words
from app.demo.story.ground import Ground
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World
from app.kernel.actor import Actor


def take(world: World, plot: Plot) -> tuple[str, Actor]:
    """The entry of the call that a job comes from, and who took it."""
    rng, desk = world.rng, world.anyone("dispatcher")
    customer, told = plot.customer, plot.tale["told_zh"]
    station = rng.choice(stations()) if world.chance(0.12) else None
    said = words.STATION_WORDS.format(station=station["name_zh"], told=told) if station else told
    entry = world.do(desk, "call_entry.log", {
        "channel": "station" if station else rng.choices(("phone", "message", "letter", "visit"), (80, 14, 4, 2))[0],
        "caller": customer["contact_name"], "phone": customer["phone"], "customer_id": customer["id"],
        "vin_told": plot.vehicle["vin"][-8:], "vehicle_id": plot.vehicle["id"], "said": said,
        "passed_by": station["name_zh"] if station else None,
    })  # fmt: skip
    return entry, desk


def clear_up(world: World, plot: Plot, entry: str, desk: Actor) -> Story:
    """Some calls must be asked about before anything may follow."""
    if plot.has("unclear"):
        world.do(desk, "call_entry.mark_unclear", {"unclear": world.rng.choice(words.UNCLEAR)}, row=entry)
        if plot.stop == "to_clarify":
            return
        yield world.after(15, 90)
        world.do(desk, "call_entry.clarify", {"clarification": world.rng.choice(words.CLARIFIED)}, row=entry)
        yield world.after(2, 10)


def answer(world: World, entry: str, desk: Actor, *, late: bool) -> Story:
    """The first reply; mostly within the hour."""
    yield world.after(25, 34, "hours") if late else world.after(4, 150)
    told = {"reply": world.rng.choice(words.REPLIES), "reply_channel": "phone", "outcome": "job"}
    world.do(desk, "call_entry.reply", told | _why_late(world, entry), row=entry)


def _why_late(world: World, entry: str) -> dict[str, str]:
    """A first answer after the promised hours says why."""
    late = world.now > world.get("call_entry", entry).reply_due_at
    return {"late_reason": world.rng.choice(words.REPLIES_LATE)} if late else {}


def other_call(world: World, ground: Ground, moment: str, *, stop: str | None = None) -> Story:
    """A call that needs nobody on the road. stop: received or to_clarify, where it stays so."""
    yield moment
    rng, desk = world.rng, world.anyone("dispatcher")
    customer = rng.choice([one for one in ground.customers.values() if one["kind"] != "station"])
    shipment = world.chance(0.12)
    said, reply = rng.choice(words.SHIPMENTS if shipment else words.ADVICE)
    entry = world.do(desk, "call_entry.log", {
        "channel": rng.choice(("phone", "phone", "message")), "caller": customer["contact_name"], "phone": customer["phone"],
        "customer_id": customer["id"], "said": said,
    })  # fmt: skip
    if stop == "to_clarify" or (stop is None and world.chance(0.06)):
        world.do(desk, "call_entry.mark_unclear", {"unclear": rng.choice(words.UNCLEAR)}, row=entry)
    if stop is not None:
        return
    yield world.after(26, 40, "hours") if world.chance(0.03) else world.after(5, 200)
    if world.get("call_entry", entry).state == "to_clarify":
        world.do(desk, "call_entry.clarify", {"clarification": rng.choice(words.CLARIFIED)}, row=entry)
    told = {"reply": reply, "reply_channel": "phone", "outcome": "shipment" if shipment else "advice"}
    world.do(desk, "call_entry.reply", told | _why_late(world, entry), row=entry)
