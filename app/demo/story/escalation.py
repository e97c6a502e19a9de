"""Questions to headquarters: every way in which one may be decided, left open, or taken back."""

from __future__ import annotations

from app.demo.story import words
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World

OUTCOMES = {
    "approved": 52,
    "changed": 14,
    "refused": 9,
    "asked": 11,
    "phone": 8,
    "contested": 3,
    "withdrawn": 3,
}


def kind_of(world: World, plot: Plot) -> str | None:
    """What the engineer has to ask, if anything; what the customer is to pay has an estimate of its own."""
    assert plot.verdict is not None
    if plot.verdict.verdict == "doubt":
        return "warranty_doubt"
    if plot.has("compensated"):
        return "compensation"
    return world.rng.choice(("repair_scope", "warranty_doubt")) if plot.has("asks") else None


def ask(world: World, plot: Plot, kind: str, *, amount_fen: int | None = None) -> Story:
    """Asked, and decided unless the story stops (waiting, asked, told_by_phone)."""
    rng, lead = world.rng, plot.lead
    proposal, demand = words.PROPOSALS[kind]
    row = world.do(lead, "escalation.raise", {
        "job_id": plot.job, "step": "check" if kind == "repair_scope" else "resolve", "kind": kind,
        "proposal": proposal, "demand": demand, "amount_fen": amount_fen,
    })  # fmt: skip
    if plot.stop == "waiting":
        return
    outcome = rng.choices(list(OUTCOMES), list(OUTCOMES.values()))[0]
    outcome = next((name for name in OUTCOMES if plot.has(f"decided_{name}")), outcome)
    outcome = plot.stop if plot.stop in {"asked", "told_by_phone"} else outcome
    yield office(world.after(8, 70), rng, at_once=plot.swift)
    boss = world.anyone("supervisor", but=lead.id)
    if outcome == "withdrawn":
        world.do(lead, "escalation.withdraw", row=row)
    elif outcome in {"phone", "contested", "told_by_phone"}:
        told = {"phone_decider_id": boss.id, "decision": words.DECISIONS["phone"][0]}
        world.do(lead, "escalation.enter_phone_decision", told, row=row)
        if outcome == "told_by_phone":
            return
        world.begin(_confirm(world, row, plot, contest=outcome == "contested"))
    else:
        yield from _decide(world, plot, row, outcome)


def by_phone(world: World, plot: Plot, *, amount_fen: int) -> None:
    """Where there is no network: the supervisor agrees by phone to what the customer shall pay, and confirms it later."""
    proposal, demand = words.PROPOSALS["paid_service"]
    row = world.do(plot.lead, "escalation.raise", {
        "job_id": plot.job, "step": "resolve", "kind": "paid_service", "proposal": proposal, "demand": demand,
        "amount_fen": amount_fen,
    })  # fmt: skip
    boss = world.anyone("supervisor", but=plot.lead.id)
    told = {"phone_decider_id": boss.id, "decision": words.DECISIONS["phone"][0]}
    world.do(plot.lead, "escalation.enter_phone_decision", told, row=row)
    world.begin(_confirm(world, row, plot, contest=False))


def _decide(world: World, plot: Plot, row: str, outcome: str) -> Story:
    rng, boss = world.rng, world.anyone("supervisor", but=plot.lead.id)
    if outcome == "asked":
        at = rng.randrange(len(words.QUESTIONS))
        world.do(boss, "escalation.ask", {"question": words.QUESTIONS[at]}, row=row)
        if plot.stop == "asked":
            return
        yield world.after(6, 30)
        world.do(plot.lead, "escalation.answer", {"answer": words.QUESTION_ANSWERS[at]}, row=row)
        yield office(world.after(6, 40), rng, at_once=plot.swift)
        outcome = "approved"
    verb = {"approved": "approve", "changed": "change", "refused": "refuse"}[outcome]
    world.do(boss, f"escalation.{verb}", {"decision": rng.choice(words.DECISIONS[outcome])}, row=row)


def _confirm(world: World, row: str, plot: Plot, *, contest: bool) -> Story:
    """The supervisor's own word on what was told by phone, a day later."""
    yield office(world.after(1, 20, "hours"), world.rng)
    boss = world.anyone("supervisor", but=plot.lead.id)
    if contest:
        world.do(
            boss, "escalation.contest", {"decision": world.rng.choice(words.DECISIONS["refused"])}, row=row
        )
    else:
        world.do(boss, "escalation.confirm", row=row)
