"""The staff and the reference data that every story starts from: made once per house, by asking for them."""

from __future__ import annotations

from dataclasses import dataclass

from app.kernel.actor import Actor
from app.reference.vehicles.vin import with_check_digit
from tests.house import TestHouse

VIN = with_check_digit("LYWB61BA", "R2000123")
FAULTS = (
    ("B", None, "system", "车身", "Body"),
    ("B10", "B", "assembly", "乘客门", "Passenger door"),
    ("B1010", "B10", "part", "门泵", "Door pump"),
    ("B1010-07", "B1010", "mode", "漏气", "Leaks air"),
)
PARTS = (
    ("61-10-001", "乘客门泵", "Passenger door pump", True, "body", 86_000),
    ("61-10-044", "门泵密封圈", "Door pump seal", False, "body", 1_250),
    ("99-01-010", "润滑脂", "Grease", False, "consumable", 3_600),
)


@dataclass(frozen=True)
class Staff:
    """One person in each role, and some more engineers. engineer: qualified for every system; colleague: for body only."""

    administrator: Actor
    dispatcher: Actor
    supervisor: Actor
    second_supervisor: Actor
    warehouse: Actor
    claims_clerk: Actor
    finance: Actor
    engineer: Actor
    colleague: Actor
    novice: Actor


@dataclass(frozen=True)
class Things:
    """Ids of the reference data. parts: by number; faults: by code."""

    model: str
    customer: str
    vehicle: str
    vin: str
    supplier: str
    parts: dict[str, str]
    faults: dict[str, str]


def staff(house: TestHouse) -> Staff:
    """Everybody, with the engineers' certificates from 2024 to the end of 2027."""
    known = "E1" in house.people
    made = Staff(
        house.person("A1", "administrator"), house.person("D1", "dispatcher"), house.person("S1", "supervisor"),
        house.person("S2", "supervisor"), house.person("W1", "warehouse"), house.person("C1", "claims_clerk"),
        house.person("F1", "finance"), house.person("E1", "engineer"), house.person("E2", "engineer"),
        house.person("E3", "engineer"),
    )  # fmt: skip
    if not known:
        for system in ("body", "chassis", "engine", "electrical"):
            qualify(house, made.engineer, system)
        qualify(house, made.colleague, "body")
    return made


def qualify(house: TestHouse, who: Actor, system: str, valid_to: str = "2027-12-31") -> str:
    """A certificate for the system from the beginning of 2024."""
    return house.add("qualification", person_id=who.id, system=system, certificate_no=f"{system}-{who.name}",
                     valid_from="2024-01-01", valid_to=valid_to)  # fmt: skip


def things(house: TestHouse) -> Things:
    """One model, one customer with one vehicle, one supplier, three parts and a branch of the fault tree."""
    if not house.list("vehicle_model", code="YLK6109"):
        _furnish(house)
    vehicle = house.list("vehicle", vin=VIN)[0]
    return Things(
        model=vehicle["model_id"], customer=vehicle["customer_id"], vehicle=vehicle["id"], vin=VIN,
        supplier=house.list("supplier", code="GYS01")[0]["id"],
        parts={part["number"]: part["id"] for part in house.list("part")},
        faults={fault["code"]: fault["id"] for fault in house.list("fault")},
    )  # fmt: skip


def _furnish(house: TestHouse) -> None:
    model = house.add("vehicle_model", code="YLK6109", name_zh="远岭 6109 城市客车", name_en="Yuanling 6109 city bus",
                      kind="bus", fuel="electric")  # fmt: skip
    customer = house.add("customer", code="KH001", name="东江公交", kind="company", contact_name="周师傅",
                         phone="10000010001", address="东江市客运路 8 号", city="东江", region="east", lat=30.1, lon=120.2,
                         language="zh-CN")  # fmt: skip
    a_vehicle(house, VIN, model, customer)
    supplier = house.add("supplier", code="GYS01", name_zh="恒门气动", name_en="Hengmen Pneumatics")
    house.add("warranty_rule", version="2024-1", model_code="*", part_class="body", use="*", contract="*", months=24,
              km=100_000, start="in_service_on", inheritance="remainder", valid_from="2024-01-01")  # fmt: skip
    for number, zh, en, serialised, part_class, price in PARTS:
        house.add("part", number=number, name_zh=zh, name_en=en, unit="件", price_fen=price, minimum=2,
                  serialised=serialised, supplier_id=supplier, part_class=part_class, system="body",
                  models=[])  # fmt: skip
    for code, parent, level, zh, en in FAULTS:
        house.add("fault", code=code, parent_code=parent, level=level, system="body", name_zh=zh, name_en=en)


def a_vehicle(house: TestHouse, vin: str, model: str, customer: str | None) -> str:
    """A vehicle of that model and customer, in service since March 2025."""
    return house.add("vehicle", vin=vin, model_id=model, customer_id=customer, plate="浙A00001D", body_no=vin[-6:],
                     engine_no=f"M{vin[-6:]}", factory_on="2025-01-10", purchased_on="2025-02-15",
                     in_service_on="2025-03-01", odometer_km=41_200, use="city", contract="*")  # fmt: skip
