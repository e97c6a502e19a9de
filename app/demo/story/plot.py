"""What a job of the demo is about, and the lots that decide how it goes. Not the playing (job and its stages)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.demo.facts.stories import story_parts
from app.demo.story.ground import Ground, reading
from app.demo.story.world import World
from app.kernel.actor import Actor
from app.kernel.clock import people_day
from app.reference.people.rules import NEEDS_NO_CERTIFICATE
from app.reference.vehicles.warranty import Verdict, judge

TWISTS = {
    "unclear": 0.05, "late_reply": 0.035, "declined": 0.03, "reassigned": 0.05, "second": 0.14, "late": 0.055,
    "advance": 0.22, "planned_anew": 0.08, "asks": 0.1, "van": 0.22, "parcel": 0.25, "cut": 0.06, "refused_parts": 0.02,
    "short": 0.1, "late_parts": 0.05, "sealed_paper": 0.035, "refused": 0.02, "absent": 0.02,
    "returned": 0.07, "provisional": 0.03,
    "declined_work": 0.06, "kept": 0.05, "unrecoverable": 0.04, "late_back": 0.12, "lost": 0.015, "unfit": 0.1,
    "received_short": 0.02, "no_claim": 0.25, "claim_cut": 0.15, "claim_returned": 0.07, "unreached": 0.06, "late_call": 0.03,
    "unhappy": 0.075, "complains": 0.05, "second_round": 0.015, "archived": 0.9, "compensated": 0.06, "bought": 0.05,
}  # fmt: skip
"""How often each turn is drawn; the figures come out of these."""


TRIES = 100


@dataclass
class Plot:
    """One job to be. tale: a fault story; stop: the state in which it stands when the demo is loaded, None: it goes on.

    fresh: of the last weeks, so that its pictures show its own facts. swift: of the last day, so nobody keeps it waiting.
    claim_stop: the state of its expense claim, None: it goes on. job and others: ids, as they come to be.
    """

    reported_at: str
    vehicle: dict[str, Any]
    customer: dict[str, Any]
    model: dict[str, Any]
    tale: dict[str, Any]
    system: str
    crew: list[Actor]
    twists: frozenset[str] = frozenset()
    stop: str | None = None
    fresh: bool = False
    swift: bool = False
    claim_stop: str | None = None
    distance_km: int = 0
    parts: list[dict[str, Any]] = field(default_factory=list)
    verdict: Verdict | None = None
    part_class: str = "wear"
    job: str = ""
    sheet: str = ""
    report: str = ""
    lines: dict[str, str] = field(default_factory=dict)

    @property
    def lead(self) -> Actor:
        """Who leads the crew."""
        return self.crew[0]

    @property
    def to_charge(self) -> bool:
        """Out of warranty, and parts are needed: the customer is asked to pay."""
        return self.verdict is not None and self.verdict.verdict == "out" and bool(self.parts)

    def has(self, twist: str) -> bool:
        """Whether that turn was drawn."""
        return twist in self.twists

    def make_plain(self) -> None:
        """A visit that needs no part and leads to no claim, with as few pictures as will do."""
        self.parts = []
        self.twists = (self.twists - {"advance", "compensated", "asks"}) | {"plain", "no_claim"}

    def kilometres(self, day: date, today: date) -> dict[str, int]:
        """Odometer and hours on a day."""
        return reading(self.vehicle, day, today)


def draw(world: World, ground: Ground, reported_at: str, **given: Any) -> Plot | None:
    """A plot for that moment; None where no vehicle of the lot is on the road yet. given: what is not left to the lots.

    vehicle: a VIN; tale: the code of its fault; engineer: an actor who must lead; most_km: how far it may be; twists, stop,
    fresh, swift, claim_stop: as of the plot.
    """
    rng, day = world.rng, people_day(reported_at)
    vehicle = ground.vehicles[given["vehicle"]] if "vehicle" in given else _vehicle(world, ground, day, given)
    if vehicle is None:
        return None
    tales = [
        tale
        for tale in ground.tales
        if vehicle["model_code"] in tale["models"] and given.get("tale") in (None, tale["fault"])
    ]
    rng.shuffle(tales)
    customer = ground.customers[vehicle["customer_code"]]
    for tale in tales:
        system = ground.faults[tale["fault"]]["system"]
        crew = crew_for(world, ground, customer["region"], system, day, given.get("engineer"))
        if crew:
            break
    else:
        return None
    twists = given.get("twists")
    if twists is None:
        twists = frozenset(name for name, share in TWISTS.items() if rng.random() < share)
    plot = Plot(reported_at, vehicle, customer, ground.models[vehicle["model_code"]], tale, system, crew, frozenset(twists),
                given.get("stop"), given.get("fresh", False), given.get("swift", False), given.get("claim_stop"),
                max(6, customer["km"]))  # fmt: skip
    _judge(world, ground, plot, day)
    return plot


def _vehicle(world: World, ground: Ground, day: date, given: dict[str, Any]) -> dict[str, Any] | None:
    """By lot among those in service; near and hard-worked ones are seen more often. None where the lots find none."""
    lead, latest = given.get("engineer"), (day - timedelta(days=5)).isoformat()
    fleet, weights = ground.fleet(world.regions[lead.id] if lead else None, given.get("most_km"))
    for _ in range(TRIES if fleet else 0):
        vehicle = world.rng.choices(fleet, cum_weights=weights)[0]
        if vehicle["in_service_on"] < latest:
            return vehicle
    return None


def crew_for(
    world: World, ground: Ground, region: str, system: str, day: date, lead: Actor | None = None
) -> list[Actor]:
    """Everybody of the region with a certificate for the next days, in a drawn order, the wanted lead first."""
    days = [(day + timedelta(days=ahead)).isoformat() for ahead in (0, 4)]

    def holds(actor: Actor) -> bool:
        held = ground.certificates[actor.extra["employee_no"]]
        return system in NEEDS_NO_CERTIFICATE or all(
            any(one["system"] == system and one["valid_from"] <= told <= one["valid_to"] for one in held)
            for told in days
        )

    fit = [
        a
        for a in world.people.values()
        if "engineer" in a.roles and world.regions[a.id] == region and holds(a)
    ]
    world.rng.shuffle(fit)
    if lead is None:
        return fit
    return [lead, *(one for one in fit if one is not lead)] if lead in fit else []


def _judge(world: World, ground: Ground, plot: Plot, day: date) -> None:
    """Parts of the story, and whether the warranty covers the causal one."""
    plot.parts = [
        line | {"part": ground.parts[line["part"]["number"]]}
        for line in story_parts(plot.tale, plot.model["code"])
    ]
    if plot.parts:
        plot.part_class = plot.parts[0]["part"]["part_class"]
    told, use = day.isoformat(), plot.kilometres(day, people_day(world.end))
    known = plot.vehicle | {"odometer_km": None, "operating_hours": None}
    plot.verdict = judge(
        ground.rules, known, told, use["odometer_km"], use["operating_hours"], plot.part_class, told
    )
