"""The follow-up call, and complaints from the first word to the verdict."""

from __future__ import annotations

from typing import Any

from app.demo.facts.customer_words import complaints, follow_ups
from app.demo.story import words
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World


def follow_up(world: World, plot: Plot) -> Story:
    """Called some days after closing; a complaint may come of it."""
    rng = world.rng
    yield office(world.after(8, 10, "days") if plot.has("late_call") else world.after(1.5, 5.5, "days"), rng)
    due = world.rows("follow_up", job_id=plot.job, state="due")
    if not due:
        return
    call, desk = due[0].id, world.anyone("dispatcher")
    if plot.has("unreached"):
        for _ in range(3):
            world.do(
                desk,
                "follow_up.log_try",
                {"last_try": rng.choice(("not_reached", "not_reached", "wrong_details"))},
                row=call,
            )
            yield office(world.after(4, 26, "hours"), rng)
        world.do(desk, "follow_up.give_up", row=call)
        return
    unhappy = plot.has("unhappy") or plot.has("complains")
    world.do(desk, "follow_up.answer", _answer(world, plot, unhappy=unhappy), row=call)
    if plot.has("complains"):
        yield world.after(5, 60)
        yield from complain(world, plot, call)


def _answer(world: World, plot: Plot, *, unhappy: bool) -> dict[str, Any]:
    rng = world.rng
    said = rng.choice([one for one in follow_ups() if (one["score"] < 4) == unhappy])
    score = said["score"]

    def near() -> int:
        return max(1, min(5, score + rng.choice((-1, 0, 0, 1))))

    return {
        "overall": score, "reception": near(), "quality": near(), "timeliness": near(), "attitude": near(),
        "explanation": near(), "recommend": max(0, min(10, score * 2 - rng.choice((0, 0, 1)))), "words": said["zh"],
        "complained": plot.has("complains"),
        "dissatisfied_with": [rng.choice(("quality", "waiting", "parts_supply", "charge"))] if unhappy else [],
    }  # fmt: skip


def complain(world: World, plot: Plot, call: str | None, *, stop: str | None = None) -> Story:
    """Opened, given to somebody, handled, the customer's verdict, judged, closed. stop: taken, in_hand or handled."""
    rng, desk = world.rng, world.anyone("dispatcher")
    fact = rng.choice(complaints())
    row = world.do(desk, "complaint.open", {
        "customer_id": plot.customer["id"], "job_id": plot.job, "follow_up_id": call, "kind": fact["kind"], "said": fact["zh"],
    })  # fmt: skip
    if stop == "taken":
        return
    yield world.after(10, 90)
    owner = world.anyone("supervisor", but=plot.lead.id)
    world.do(desk, "complaint.assign", {"owner_id": owner.id}, row=row)
    if stop == "in_hand":
        return
    yield office(world.after(50, 60, "hours") if world.chance(0.05) else world.after(4, 20, "hours"), rng)
    world.do(owner, "complaint.handle", {"measure": rng.choice(words.MEASURES)}, row=row)
    if stop == "handled":
        return
    yield office(world.after(3, 30, "hours"), rng)
    if plot.has("second_round") or world.chance(0.09):
        world.do(desk, "complaint.hear_verdict", {"verdict": "not_satisfied"}, row=row)
        world.do(desk, "complaint.reopen", row=row)
        yield office(world.after(4, 24, "hours"), rng)
        world.do(owner, "complaint.handle", {"measure": rng.choice(words.MEASURES)}, row=row)
        yield office(world.after(3, 30, "hours"), rng)
    content = world.get("complaint", row).round == 1 or world.chance(0.7)
    world.do(
        desk, "complaint.hear_verdict", {"verdict": "satisfied" if content else "not_satisfied"}, row=row
    )
    judged = {
        "justified": fact["justified"], "root_cause": fact["cause_zh"], "prevention": rng.choice(words.PREVENTIONS)
    }  # fmt: skip
    world.do(owner, "complaint.judge", judged, row=row)
    world.do(owner, "complaint.close", row=row)
