"""The desk opens the job and sends a crew; the crew accepts, travels, arrives, leaves and comes back."""

from __future__ import annotations

from typing import Any

from app.demo.story import intake, words
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World
from app.kernel.actor import Actor
from app.kernel.clock import plus

NEAR_KM = 100
KM_AN_HOUR = 68
AHEAD = {"dispatched": 20, "accepted": 2}
"""Hours from the end to the appointment of those who have not set out."""


def open_job(world: World, plot: Plot) -> Story:
    """Call, job, reply; and the promises that stop by an answer or a letter."""
    entry, desk = intake.take(world, plot)
    if plot.stop == "received":
        return
    yield from intake.clear_up(world, plot, entry, desk)
    if plot.stop == "to_clarify":
        return
    yield world.after(4, 25)
    plot.job = world.do(desk, "job.open", _task(world, plot) | {"call_entry_id": entry})
    world.begin(intake.answer(world, entry, desk, late=plot.has("late_reply") and plot.stop is None))
    for clock in world.rows("service_clock", job_id=plot.job):
        if clock.kind != "on_site":
            world.begin(_keep_promise(world, plot, clock.kind, desk))


def _task(world: World, plot: Plot) -> dict[str, Any]:
    customer, maker = plot.customer, plot.parts[0]["part"] if plot.parts else None
    begins = world.after(5, 20, "hours") if world.chance(0.6) else None
    if plot.stop in AHEAD:
        begins = plus(world.end, hours=AHEAD[plot.stop])
    return {
        "customer_id": customer["id"], "vehicle_id": plot.vehicle["id"], "reported": plot.tale["told_zh"],
        "fault_system": plot.system, "distance_km": plot.distance_km, "priority": plot.tale["priority"],
        "supplier_involved": plot.tale["responsibility"] == "supplier" and world.chance(0.3),
        "supplier_id": maker["supplier_id"] if maker and plot.system in {"chassis", "engine"} else None,
        "contact_name": customer["contact_name"], "contact_phone": customer["phone"], "address": customer["address"],
        "lat": customer["lat"], "lon": customer["lon"], "documents": world.rng.choice(words.DOCUMENTS),
        "parts_to_take": "、".join(f"{line['part']['name_zh']}×{line['quantity']}" for line in plot.parts) or None,
        "appointment_from": begins, "appointment_to": plus(begins, hours=3) if begins else None,
    }  # fmt: skip


def _keep_promise(world: World, plot: Plot, kind: str, desk: Actor) -> Story:
    late = plot.has("late") and plot.stop is None
    yield world.after(13, 19, "hours") if late else world.after(1, 9, "hours")
    job = world.get("job", plot.job)
    if job.state in {"closed", "cancelled"}:
        return
    explain(world, plot, kind, desk)
    if kind == "answer":
        world.do(desk, "job.log_answer", {"customer_answer": world.rng.choice(words.ANSWERS)}, row=plot.job)
    else:
        supplier = job.supplier_id or world.rng.choice(world.rows("supplier")).id
        letter = {"supplier_id": supplier, "supplier_letter": world.rng.choice(words.LETTERS)}
        world.do(desk, "job.log_supplier_letter", letter, row=plot.job)


def explain(world: World, plot: Plot, kind: str, who: Actor) -> None:
    """Why a promise was not kept."""
    clock = world.first("service_clock", job_id=plot.job, kind=kind)
    if (clock.stopped_at or world.now) > clock.due_at:
        told = {"clock_id": clock.id, "reason": world.rng.choice(words.BREACHES)}
        world.do(who, "job.explain_breach", told, row=plot.job)


def send(world: World, plot: Plot) -> Story:
    """Assigned, perhaps declined or reassigned, accepted."""
    rng, desk = world.rng, world.anyone("dispatcher")
    yield world.after(8, 50)
    if plot.has("declined") and len(plot.crew) > 1:
        _assign(world, plot, desk, plot.crew[:1])
        yield world.after(10, 40)
        world.do(plot.lead, "job.decline", {"reason": rng.choice(words.DECLINES)}, row=plot.job)
        plot.crew = plot.crew[1:] + plot.crew[:1]
        yield world.after(10, 40)
    plot.crew = plot.crew[: 2 if plot.has("second") else 1] if not plot.has("reassigned") else plot.crew
    _assign(world, plot, desk, plot.crew[:1] if plot.has("reassigned") else plot.crew)
    if plot.stop == "dispatched":
        return
    if plot.has("reassigned") and len(plot.crew) > 1:
        yield world.after(15, 60)
        plot.crew = plot.crew[1:2]
        told = {
            "engineers": [{"engineer_id": plot.lead.id, "lead": True}],
            "reason": rng.choice(words.REASSIGNS),
        }
        world.do(desk, "job.reassign", told, row=plot.job)
    plot.crew = plot.crew[:2] if plot.has("second") else plot.crew[:1]
    yield world.after(4, 45)
    world.do(plot.lead, "job.accept", row=plot.job)
    if plot.has("planned_anew"):
        begins = world.after(6, 20, "hours")
        world.do(
            desk,
            "job.plan",
            {"appointment_from": begins, "appointment_to": plus(begins, hours=3)},
            row=plot.job,
        )


def _assign(world: World, plot: Plot, desk: Actor, crew: list[Actor]) -> None:
    told = [{"engineer_id": who.id, "lead": who is crew[0]} for who in crew]
    world.do(desk, "job.assign", {"engineers": told}, row=plot.job)


def travel(world: World, plot: Plot) -> Story:
    """Prepared, on the road, there. Who is late on a near job says why."""
    plot.sheet = world.first("sheet", job_id=plot.job).id
    prepared = ["task_understood", "documents_read", "blank_forms", "customer_called", "route_known"]
    if plot.parts:
        prepared.append("parts_taken")
    world.fill(plot.lead, "sheet", plot.sheet, prepared=prepared)
    late = plot.has("late") and plot.stop is None and plot.distance_km <= NEAR_KM
    yield world.after(22, 27, "hours") if late else world.after(10, 120)
    world.do(plot.lead, "job.depart", row=plot.job)
    if plot.stop == "travelling":
        return
    hours = min(11.0, 0.4 + plot.distance_km / KM_AN_HOUR)
    yield world.after(hours * 0.9, hours * 1.2, "hours")
    place = {"lat": round(plot.customer["lat"] + world.rng.uniform(-0.01, 0.01), 5), "accuracy_m": world.rng.randint(5, 40),
             "lon": round(plot.customer["lon"] + world.rng.uniform(-0.01, 0.01), 5)}  # fmt: skip
    world.do(plot.lead, "job.arrive", place, row=plot.job)
    if late and world.rows("service_clock", job_id=plot.job, kind="on_site"):
        explain(world, plot, "on_site", plot.lead)


def leave(world: World, plot: Plot) -> Story:
    """The leave-site report, its answer, the way home."""
    rng, provisional = world.rng, plot.has("provisional")
    yield world.after(5, 25)
    result = (
        "not_mended" if provisional and world.chance(0.25) else "provisional" if provisional else "mended"
    )
    open_points = rng.choice(words.LEAVE_POINTS) if provisional else None
    world.do(plot.lead, "job.leave", {"leave_result": result, "leave_open_points": open_points}, row=plot.job)
    if plot.stop == "left":
        return
    yield world.after(5, 60)
    world.do(
        world.anyone("dispatcher"),
        "job.answer_leave",
        {"leave_answer": rng.choice(words.LEAVE_ANSWERS)},
        row=plot.job,
    )
    hours = min(11.0, 0.4 + plot.distance_km / KM_AN_HOUR)
    yield world.after(hours, hours + 3, "hours")
    closed = world.get("job", plot.job).state == "closed"
    debrief = {"debrief": words.DEBRIEFS[3] if provisional else rng.choice(words.DEBRIEFS[:3])}
    world.do(plot.lead, "job.add_debrief" if closed else "job.debrief", debrief, row=plot.job)
