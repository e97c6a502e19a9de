"""What is there on the first day: people with passwords and certificates, the catalogue, customers, vehicles as they are sold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from app.demo.facts.bulletins import bulletins
from app.demo.facts.customers import customers
from app.demo.facts.faults import faults
from app.demo.facts.geography import base_distance_km, regions
from app.demo.facts.measurements import measurements
from app.demo.facts.models import models
from app.demo.facts.parts import UNITS, parts
from app.demo.facts.people import people
from app.demo.facts.stories import stories
from app.demo.facts.suppliers import suppliers
from app.demo.facts.vehicles import vehicles
from app.demo.facts.warranty import warranty_rules
from app.demo.story.world import Story, World
from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import people_day
from app.platform.auth.passwords import hashed
from app.platform.auth.tables import Credential

BY_THE_OPERATOR = Actor(id=THE_SYSTEM.id, roles=("administrator",), name=THE_SYSTEM.name)
HOUR = "T01:00:00.000Z"
KEPT_FEN = ((20_00, 8), (60_00, 2), (120_00, 1))
"""(price up to, pieces at most) that the main store keeps; what is dearer comes from the plants when it is asked for."""

REGION_NAMES = {region["code"]: region["name_zh"] for region in regions()}
FAR_KM = 250
Fleet = tuple[list[dict[str, Any]], list[float]]


@dataclass
class Ground:
    """The facts with the ids of their records: by code, number or VIN. certificates: {employee number: [certificate]}.

    A customer has `km` too, the way from the region's base; tales: the fault stories.
    """

    models: dict[str, dict[str, Any]] = field(default_factory=dict)
    suppliers: dict[str, dict[str, Any]] = field(default_factory=dict)
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: dict[str, dict[str, Any]] = field(default_factory=dict)
    customers: dict[str, dict[str, Any]] = field(default_factory=dict)
    vehicles: dict[str, dict[str, Any]] = field(default_factory=dict)
    certificates: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    measures: dict[str, dict[str, Any]] = field(default_factory=dict)
    bulletins: list[dict[str, Any]] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)
    tales: list[dict[str, Any]] = field(default_factory=stories)
    known: dict[tuple[str | None, int | None], Fleet] = field(default_factory=dict)

    def fleet(self, region: str | None, most_km: int | None) -> Fleet:
        """The vehicles of a region (None: all) up to a distance from its base, with weights that add up: near ones weigh more."""
        if (region, most_km) not in self.known:
            where = {one["vin"]: self.customers[one["customer_code"]] for one in self.vehicles.values()}
            fit = [
                one for one in self.vehicles.values()
                if region in (None, where[one["vin"]]["region"]) and (most_km is None or where[one["vin"]]["km"] <= most_km)
            ]  # fmt: skip
            weights = accumulate(1 / (1 + where[one["vin"]]["km"] / FAR_KM) for one in fit)
            self.known[region, most_km] = (fit, list(weights))
        return self.known[region, most_km]


def lay(world: World, ground: Ground, password: str, fleets: int = 1) -> Story:
    """People first, then what they work with; everything on the first day. fleets: how often each fleet is there."""
    yield world.start
    today = people_day(world.end)
    for person in people(today):
        _employ(world, ground, person)
    yield world.start
    world.uow.session.flush()
    for actor in world.people.values():
        told = {"password_hash": hashed(password, cheap=True), "changed_at": world.now}
        world.uow.session.add(Credential(person_id=actor.id, **told))
    admin = next(actor for actor in world.people.values() if "administrator" in actor.roles)
    yield world.start
    _fill_catalogue(world, ground, admin)
    yield world.start
    for fact in customers():
        row = _create(world, admin, "customer", fact)
        ground.customers[fact["code"]] = fact | {"id": row, "km": base_distance_km(fact["city"])}
    for vehicle in vehicles(Random(f"{world.seed}:vehicles"), today, fleets):
        world.begin(sell(world, ground, vehicle, admin))
    for fact in bulletins():
        world.begin(_publish(world, ground, fact, admin))


def _fill_catalogue(world: World, ground: Ground, admin: Actor) -> None:
    for fact in models():
        ground.models[fact["code"]] = fact | {"id": _create(world, admin, "vehicle_model", fact)}
    for fact in suppliers():
        ground.suppliers[fact["code"]] = fact | {"id": _create(world, admin, "supplier", fact)}
    for fact in parts():
        most = next((pieces for price, pieces in KEPT_FEN if fact["price_fen"] <= price), 0)
        told = fact | {"supplier_id": ground.suppliers[fact["supplier_code"]]["id"], "unit": UNITS[fact["unit"]]["zh"],
                       "minimum": min(fact["minimum"], most)}  # fmt: skip
        ground.parts[fact["number"]] = told | {"id": _create(world, admin, "part", told)}
    for fact in faults():
        ground.faults[fact["code"]] = fact | {"id": _create(world, admin, "fault", fact)}
    for fact in measurements():
        ground.measures[fact["code"]] = fact
        _create(world, admin, "measurement_template", fact)
    ground.rules = warranty_rules()
    for fact in ground.rules:
        _create(world, admin, "warranty_rule", fact)


def sell(world: World, ground: Ground, fact: dict[str, Any], admin: Actor) -> Story:
    """The vehicle's record from the day of its purchase, with what it had on the clock on that day or on the first one."""
    ground.vehicles[fact["vin"]] = fact
    yield max(world.start, f"{fact['purchased_on']}{HOUR}")
    known = fact | {
        "model_id": ground.models[fact["model_code"]]["id"],
        "customer_id": ground.customers[fact["customer_code"]]["id"],
        **reading(fact, people_day(world.now), people_day(world.end)),
    }
    fact["id"] = _create(world, admin, "vehicle", known)


def reading(vehicle: dict[str, Any], day: date, today: date) -> dict[str, int]:
    """{odometer_km, operating_hours} on a day: the facts tell today's, and a vehicle is used evenly."""
    begin = date.fromisoformat(vehicle["in_service_on"])
    whole, share = max(1, (today - begin).days), max(0, (day - begin).days)
    return {name: vehicle[name] * share // whole for name in ("odometer_km", "operating_hours")}


def _publish(world: World, ground: Ground, fact: dict[str, Any], admin: Actor) -> Story:
    yield max(world.start, f"{fact['published_on']}{HOUR}")
    ground.bulletins.append(fact | {"id": _create(world, admin, "bulletin", fact)})


def _employ(world: World, ground: Ground, fact: dict[str, Any]) -> None:
    row = _create(world, BY_THE_OPERATOR, "person", fact)
    actor = Actor(row, tuple(fact["roles"]), language=fact["language"], name=fact["name_zh"],
                  extra={"employee_no": fact["employee_no"]})  # fmt: skip
    if fact["active"]:
        world.enter(actor, fact["region"])
    held = [one for each in fact["qualifications"] for one in _with_earlier(each)]
    ground.certificates[fact["employee_no"]] = held
    for certificate in held:
        _create(world, BY_THE_OPERATOR, "qualification", certificate | {"person_id": row})


def _with_earlier(certificate: dict[str, Any]) -> list[dict[str, Any]]:
    """The certificate and the one before it: nobody began on the day on which the present one was written."""
    first = date.fromisoformat(certificate["valid_from"])
    before = first - timedelta(days=3 * 365)
    letters = certificate["certificate_no"].split("-")
    earlier = certificate | {
        "certificate_no": "-".join([*letters[:2], str(before.year), letters[3]]),
        "valid_from": before.isoformat(),
        "valid_to": (first - timedelta(days=1)).isoformat(),
    }
    return [earlier, certificate]


def _create(world: World, who: Actor, entity: str, fact: dict[str, Any]) -> str:
    names = world.house.registry.records[entity].fields
    told = {name: fact[name] for name in names if name in fact}
    if "region" in told:  # the facts know regions by their code, people by their name
        told["region"] = REGION_NAMES[told["region"]]
    return world.do(who, f"{entity}.create", told)
