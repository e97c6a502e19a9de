"""The facts fit the records they are loaded into: every field passes the record's own schema."""

from datetime import date
from random import Random

import pytest

from app.demo.facts.bulletins import bulletins
from app.demo.facts.customer_words import complaints
from app.demo.facts.expenses import voucher, voucher_kinds
from app.demo.facts.faults import faults
from app.demo.facts.measurements import measurements
from app.demo.facts.models import models
from app.demo.facts.parts import parts
from app.demo.facts.people import people
from app.demo.facts.suppliers import suppliers
from app.demo.facts.vehicles import vehicles
from app.demo.facts.warranty import warranty_rules
from app.journey.aftercare.wire import CLASSES
from app.journey.reimbursement.wire import KINDS
from app.reference.catalogue.wire import (
    BulletinWire,
    FaultWire,
    MeasurementTemplateWire,
    PartWire,
    SupplierWire,
)
from app.reference.people.wire import PersonWire, QualificationWire
from app.reference.vehicles.warranty import judge
from app.reference.vehicles.wire import VehicleModelWire, VehicleWire, WarrantyRuleWire

TODAY = date(2026, 3, 2)
STAFF = people(TODAY)
FLEET = vehicles(Random(7), TODAY)
CERTIFICATES = [row for person in STAFF for row in person["qualifications"]]


@pytest.mark.parametrize(
    ("wire", "rows"),
    [
        (SupplierWire, suppliers()),
        (PartWire, parts()),
        (FaultWire, faults()),
        (MeasurementTemplateWire, measurements()),
        (BulletinWire, bulletins()),
        (PersonWire, STAFF),
        (QualificationWire, CERTIFICATES),
        (VehicleModelWire, models()),
        (VehicleWire, FLEET),
        (WarrantyRuleWire, warranty_rules()),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_facts_pass_the_schema_of_their_record(wire, rows):
    schema = wire()
    links = {name for name in schema.fields if name.endswith("_id")}
    for row in rows:
        known = {name: value for name, value in row.items() if name in schema.fields}
        assert set(schema.fields) - links <= set(known)
        assert schema.validate(known, partial=tuple(links)) == {}


def test_every_vehicle_gets_a_clear_verdict_and_not_always_the_same():
    rules = warranty_rules()
    verdicts = {
        judge(
            rules, v, TODAY.isoformat(), v["odometer_km"], v["operating_hours"], part_class, TODAY.isoformat()
        ).verdict
        for v in FLEET
        for part_class in ("powertrain", "chassis", "electrical", "body", "wear")
    }
    assert verdicts == {"in", "out"}


def test_complaints_and_vouchers_use_the_words_of_the_journey():
    assert {row["kind"] for row in complaints()} == set(CLASSES)
    assert set(voucher_kinds()) == set(KINDS) - {"daily_allowance"}
    for kind in voucher_kinds():
        bill = voucher(Random(kind), kind, "许昌")
        assert bill == voucher(Random(kind), kind, "许昌")
        assert bill["seller"].startswith("许昌")
        assert 500 <= bill["amount_fen"] <= 280_000
        assert len(bill["invoice_number"]) == 20
    with pytest.raises(KeyError):
        voucher(Random(1), "yacht", "许昌")
