"""The three hundred vehicles in customers' hands: identity, age, mileage, use.

Drawn with a seed from the customers' fleets and the models' plates. Not here: what happens to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from app.demo.facts.customers import customers
from app.demo.facts.geography import cities, plants
from app.demo.facts.models import models
from app.demo.facts.table import read
from app.reference.vehicles.vin import with_check_digit

MAKER = "LYW"
"""World maker code, invented."""

YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789"
"""Position 10 of a VIN from 2010 on, thirty years round."""

USES = """
city         | YLK6109BEV YLK6105G YLK6126GN YLK6819BEV | 165 | 17
intercity    | YLK6129H YLK6859H YLK6119H                | 420 | 62
tourism      | YLK6119H YLK6129H YLK6859H                | 230 | 48
school       | YLK6760XQ                                 | 55  | 24
freight      | YLT4258 YLT1168 YLT1048                   | 330 | 52
construction | YLT3318                                   | 120 | 21
"""
"""Use, models, km a day, km an hour. Freight is scaled by model: a light truck runs in town."""

DAILY_SHARE = {"YLT1048": 0.38, "YLT1168": 0.62}

DESCRIPTORS = {
    "YLK6129H": "KC9B9",
    "YLK6119H": "KC8A7",
    "YLK6859H": "KM5A3",
    "YLK6105G": "KG7A7",
    "YLK6126GN": "KG9N9",
    "YLK6109BEV": "KE7E3",
    "YLK6819BEV": "KE4E2",
    "YLK6760XQ": "KX4A3",
    "YLT1048": "TL1A3",
    "YLT1168": "TM3A7",
    "YLT4258": "TT5C2",
    "YLT3318": "TD6C2",
}
"""Positions 4 to 8 of the VIN: kind, size, engine, body."""

OLDEST_DAYS = 1650
YOUNGEST_DAYS = 35


@dataclass(frozen=True)
class _Order:
    """One vehicle as it was ordered, before anything is drawn."""

    serial: int
    model: dict[str, Any]
    customer: dict[str, Any]
    km_a_day: float
    km_an_hour: float


def vehicles(rng: Random, today: date, times: int = 1) -> list[dict[str, Any]]:
    """{vin, model_code, body_no, engine_no, plate, plant, factory_on, purchased_on, in_service_on, odometer_km,
    operating_hours, use, contract (standard|extended|tender), customer_code, configuration}, fleet by fleet.

    times: how often each fleet is taken, for load trials.
    """
    taken: set[str] = set()
    return [_built(order, rng, today, taken) for order in _orders(rng, times)]


def _orders(rng: Random, times: int) -> list[_Order]:
    uses = {row["use"]: row for row in read(USES, "use models km_a_day km_an_hour")}
    by_code = {model["code"]: model for model in models()}
    orders: list[_Order] = []
    for customer in customers():
        for _ in range(customer["fleet"] * times):
            use = uses[customer["use"]]
            code = rng.choices(use["models"].split(), weights=(5, 4, 3, 3)[: len(use["models"].split())])[0]
            km_a_day = float(use["km_a_day"]) * DAILY_SHARE.get(code, 1)
            orders.append(
                _Order(10_137 + len(orders) * 7, by_code[code], customer, km_a_day, float(use["km_an_hour"]))
            )
    return orders


def _built(order: _Order, rng: Random, today: date, taken: set[str]) -> dict[str, Any]:
    age = YOUNGEST_DAYS + int((OLDEST_DAYS - YOUNGEST_DAYS) * rng.random() ** 1.4)
    purchased = today - timedelta(days=age)
    factory = purchased - timedelta(days=rng.randint(12, 70))
    in_service = min(purchased + timedelta(days=rng.randint(4, 30)), today)
    km = int((today - in_service).days * order.km_a_day * rng.uniform(0.7, 1.2))
    model = order.model
    letter = "K" if model["code"].startswith("YLK") else "T"
    year = YEAR_CODES[(factory.year - 2010) % len(YEAR_CODES)]
    return {
        "vin": with_check_digit(MAKER + DESCRIPTORS[model["code"]], f"{year}{letter}{order.serial:06d}"),
        "model_code": model["code"],
        "body_no": f"{letter}{factory:%y%m}-{order.serial % 10_000:04d}",
        "engine_no": f"{model['engine'].split('-')[0].split(',')[0]}{year}{order.serial * 3 % 900_000 + 100_000}",
        "plate": _plate(order, rng, taken),
        "plant": next(plant["name_zh"] for plant in plants() if plant["code"] == letter),
        "factory_on": factory.isoformat(),
        "purchased_on": purchased.isoformat(),
        "in_service_on": in_service.isoformat(),
        "odometer_km": km,
        "operating_hours": int(km / order.km_an_hour),
        "use": order.customer["use"],
        "contract": _contract(order, rng),
        "customer_code": order.customer["code"],
        "configuration": rng.choice(model["configurations"]),
    }


def _contract(order: _Order, rng: Random) -> str:
    lot = rng.random()
    if order.customer["use"] == "city":
        return "tender" if lot < 0.55 else "standard"
    if order.customer["use"] in {"freight", "intercity"} and lot < 0.18:
        return "extended"
    return "standard"


def _plate(order: _Order, rng: Random, taken: set[str]) -> str:
    """A plate of the customer's city that nobody in this demo has; large electric vehicles end in D."""
    place = next(city for city in cities() if city["name"] == order.customer["city"])
    while True:
        digits = f"{rng.randint(1000, 99_999):05d}"
        if order.model["fuel"] == "electric":
            tail = f"{digits}D"
        elif rng.random() < 0.5:
            tail = digits[0] + rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") + digits[2:]
        else:
            tail = digits
        plate = f"{place['plate_province']}{place['plate_letter']}{tail}"
        if plate not in taken:
            taken.add(plate)
            return plate
