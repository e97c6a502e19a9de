"""The demo maker's facts hang together: every name that points somewhere arrives."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from app.demo.facts.bulletins import bulletins
from app.demo.facts.circumstances import circumstances
from app.demo.facts.customers import customers
from app.demo.facts.faults import SYSTEMS, faults, leaves
from app.demo.facts.geography import base_distance_km, cities, regions, stations
from app.demo.facts.initials import initials
from app.demo.facts.maintenance import maintenance_topics, service_interval
from app.demo.facts.measurements import measurements
from app.demo.facts.models import family, models
from app.demo.facts.parts import UNITS, part_for, parts
from app.demo.facts.people import people
from app.demo.facts.suppliers import suppliers
from app.demo.facts.table import read
from app.demo.facts.vehicles import vehicles
from app.demo.facts.warranty import CONTRACTS, USES, VERSIONS, warranty_rules
from app.reference.vehicles.vin import fault_of

TODAY = date(2026, 3, 2)
SYSTEM_CODES = {code for code, _, _ in SYSTEMS.values()}
MODEL_CODES = {model["code"] for model in models()}
PART_CLASSES = {"body", "chassis", "powertrain", "electrical", "battery", "wear", "consumable"}
ROLES = {"engineer", "dispatcher", "supervisor", "warehouse", "claims_clerk", "finance", "administrator"}


@pytest.fixture(scope="module")
def fleet():
    return vehicles(Random(7), TODAY)


def test_there_is_as_much_as_the_issue_asks(fleet):
    assert len(models()) == 12
    assert len(fleet) == 300
    assert len(customers()) == 60
    assert len(parts()) >= 400
    assert len(leaves()) >= 150
    assert len(suppliers()) >= 15
    assert len(bulletins()) >= 20
    assert len(regions()) == 4
    assert {rule["version"] for rule in warranty_rules()} == set(VERSIONS)


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        (models(), "code"),
        (suppliers(), "code"),
        (suppliers(), "phone"),
        (parts(), "number"),
        (faults(), "code"),
        (bulletins(), "number"),
        (measurements(), "code"),
        (maintenance_topics(), "code"),
        (customers(), "code"),
        (customers(), "phone"),
        (customers(), "name"),
        (cities(), "name"),
        (stations(), "code"),
        (people(TODAY), "employee_no"),
        (people(TODAY), "phone"),
        (people(TODAY), "email"),
    ],
)
def test_keys_are_unique(rows, key):
    assert [value for value, count in Counter(row[key] for row in rows).items() if count > 1] == []


@pytest.mark.parametrize("key", ["vin", "plate", "body_no", "engine_no"])
def test_no_two_vehicles_share_a_mark(fleet, key):
    assert len({vehicle[key] for vehicle in fleet}) == len(fleet)


def test_vehicles_are_right(fleet):
    assert {vehicle["model_code"] for vehicle in fleet} == MODEL_CODES
    owners = {customer["code"]: customer for customer in customers()}
    for vehicle in fleet:
        assert fault_of(vehicle["vin"]) is None
        assert vehicle["factory_on"] < vehicle["purchased_on"] < vehicle["in_service_on"] <= TODAY.isoformat()
        assert vehicle["use"] == owners[vehicle["customer_code"]]["use"] in USES
        assert vehicle["contract"] in CONTRACTS
        assert 0 <= vehicle["odometer_km"] < 900_000
        assert 0 <= vehicle["operating_hours"] < 24_000
        assert circumstances(vehicle["use"])


def test_fleets_are_as_large_as_their_customers_say(fleet):
    dealt = Counter(vehicle["customer_code"] for vehicle in fleet)
    assert dealt == Counter({c["code"]: c["fleet"] for c in customers() if c["fleet"]})


def test_the_same_seed_gives_the_same_fleet_and_another_one_another(fleet):
    assert vehicles(Random(7), TODAY) == fleet
    assert vehicles(Random(8), TODAY) != fleet


def test_every_part_has_its_supplier_unit_class_and_models():
    firms = {firm["code"] for firm in suppliers()}
    for part in parts():
        assert part["supplier_code"] in firms
        assert part["unit"] in UNITS
        assert part["part_class"] in PART_CLASSES
        assert part["system"] in SYSTEM_CODES
        assert part["models"]
        assert set(part["models"]) <= MODEL_CODES
        assert 100 <= part["price_fen"] <= 20_000_000
        assert part["minimum"] >= 0
        assert part["initials"].isalnum()
    assert {firm["code"] for firm in suppliers()} == {part["supplier_code"] for part in parts()}


def test_a_model_has_one_part_of_a_kind():
    twice = Counter((part["base"], model) for part in parts() for model in part["models"])
    assert [key for key, count in twice.items() if count > 1] == []
    pump = part_for("1307010", "YLK6129H")
    assert (pump["number"], pump["price_fen"], pump["initials"]) == ("1307010-D95", 96_000, "SBZC")
    assert part_for("1307010", "YLK6109BEV") is None


def test_what_the_reader_answers_may_be_changed_without_harm():
    part_for("1307010", "YLK6129H")["name_zh"] = "x"
    parts()[0]["name_zh"] = "x"
    assert part_for("1307010", "YLK6129H")["name_zh"] == "水泵总成"
    assert parts()[0]["name_zh"] != "x"


def test_initials_refuse_what_they_do_not_know():
    assert initials("SCR 催化转化器 24V") == "SCRCHZHQ24V"
    with pytest.raises(ValueError, match="鑫"):
        initials("鑫固轮胎")


def test_the_fault_tree_has_no_loose_branch():
    codes = {fault["code"] for fault in faults()}
    seen = set()
    for fault in faults():
        assert fault["parent_code"] is None or fault["parent_code"] in seen
        assert fault["system"] in SYSTEM_CODES
        assert fault["level"] == ["system", "assembly", "part", "mode"][fault["code"].count("-")]
        seen.add(fault["code"])
    parents = {fault["parent_code"] for fault in faults()}
    assert [f["code"] for f in faults() if f["level"] != "mode" and f["code"] not in parents] == []
    assert len(codes) == len(faults())


def test_warranty_rules_name_what_there_is():
    for rule in warranty_rules():
        assert rule["model_code"] == "*" or rule["model_code"] in MODEL_CODES
        assert rule["part_class"] in PART_CLASSES
        assert rule["use"] in {"*", *USES}
        assert rule["contract"] in {"*", *CONTRACTS}
        assert rule["start"] in {"in_service_on", "purchased_on"}
        assert rule["inheritance"] in {"remainder", "fresh_6_months"}
        assert rule["months"] > 0
        assert rule["km"] > 0
        assert rule["valid_to"] is None or rule["valid_from"] < rule["valid_to"]
    keys = [
        tuple(rule[k] for k in ("version", "model_code", "part_class", "use", "contract"))
        for rule in warranty_rules()
    ]
    assert len(set(keys)) == len(keys)


def test_a_version_begins_when_the_one_before_ends():
    spans = list(VERSIONS.values())
    for (_, ends), (begins, _) in pairwise(spans):
        assert date.fromisoformat(ends) + timedelta(days=1) == date.fromisoformat(begins)
    terms = {
        rule["version"]: rule["months"]
        for rule in warranty_rules()
        if (rule["model_code"], rule["part_class"], rule["use"]) == ("YLT4258", "powertrain", "freight")
    }
    assert terms == {"2021-1": 24, "2024-3": 36, "2025-2": 48}


def test_every_base_rule_covers_every_class():
    covered = {
        (r["version"], r["part_class"])
        for r in warranty_rules()
        if r["model_code"] == r["use"] == r["contract"] == "*"
    }
    assert covered == {(version, part_class) for version in VERSIONS for part_class in PART_CLASSES}


def test_every_role_is_filled_and_certificates_come_to_an_end():
    staff = people(TODAY)
    roles = Counter(role for person in staff for role in person["roles"])
    assert set(roles) == ROLES
    assert roles["engineer"] == 12
    engineers = [person for person in staff if "engineer" in person["roles"]]
    assert Counter(person["region"] for person in engineers) == dict.fromkeys(
        ("north", "east", "south", "west"), 3
    )
    ends = [date.fromisoformat(q["valid_to"]) for person in engineers for q in person["qualifications"]]
    assert sum(end < TODAY for end in ends) == 1
    assert sum(TODAY <= end <= TODAY + timedelta(days=30) for end in ends) >= 3
    assert {q["system"] for person in engineers for q in person["qualifications"]} == SYSTEM_CODES


def test_measurements_have_a_limit_and_topics_a_model():
    for row in measurements():
        assert row["low"] is not None or row["high"] is not None
        assert row["low"] is None or row["high"] is None or row["low"] < row["high"]
        assert row["system"] in SYSTEM_CODES
    for topic in maintenance_topics():
        assert set(topic["models"]) <= MODEL_CODES
    for model in models():
        km, days = service_interval(model["kind"])
        assert km > 0
        assert days > 0


def test_bulletins_reach_every_model_and_system():
    assert {code for bulletin in bulletins() for code in bulletin["models"]} == MODEL_CODES
    assert {bulletin["system"] for bulletin in bulletins()} == SYSTEM_CODES
    assert {bulletin["kind"] for bulletin in bulletins()} == {"manual", "bulletin", "tip"}


def test_distances_look_like_roads():
    assert base_distance_km("石家庄") == 0
    assert 250 <= base_distance_km("北京") <= 400
    assert {city["region"] for city in cities()} == {region["code"] for region in regions()}


def test_families_are_in_the_order_of_the_models_and_unknown_ones_are_refused():
    assert family("TH") == ("YLT4258", "YLT3318")
    assert len(family("X")) == 12
    with pytest.raises(KeyError):
        family("ZZ")


def test_a_row_with_a_missing_column_is_refused():
    assert read("# note\n a | b \n\n", "one two") == [{"one": "a", "two": "b"}]
    with pytest.raises(ValueError, match="1 columns, not 2: a"):
        read("a", "one two")
