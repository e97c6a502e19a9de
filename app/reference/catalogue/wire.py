"""Suppliers, parts, the fault tree, measurement templates and the library's bulletins."""

from __future__ import annotations

from app.kernel.record import Writing
from app.platform.wire import Wire, choice, day, decimal, flag, integer, money, record, ref, tags, text
from app.reference.people.wire import SYSTEMS
from app.reference.vehicles.wire import PART_CLASSES

ADMIN = ("administrator",)


class SupplierWire(Wire):
    """Who makes parts, and may have to pay for them."""

    code = text(20, required=True)
    name_zh = text(80, required=True)
    name_en = text(100)
    phone = text(30)
    email = text(120)
    makes = text(200)


class PartWire(Wire):
    """A spare part. `initials` are the pinyin initials of the Chinese name; models empty: fits all."""

    number = text(40, required=True)
    name_zh = text(80, required=True)
    name_en = text(100, required=True)
    spec = text(120)
    unit = text(10, required=True)
    price_fen = money()
    minimum = integer()
    serialised = flag()
    supplier_id = ref("supplier")
    part_class = choice(*PART_CLASSES, required=True)
    system = choice(*SYSTEMS)
    models = tags()
    initials = text(40)


class FaultWire(Wire):
    """A node of the fault tree: system → assembly → part → failure mode."""

    code = text(40, required=True)
    parent_code = text(40)
    level = choice("system", "assembly", "part", "mode", required=True)
    system = choice(*SYSTEMS, required=True)
    name_zh = text(80, required=True)
    name_en = text(100, required=True)


class MeasurementTemplateWire(Wire):
    """A usual measurement with its unit and limits."""

    code = text(40, required=True)
    name_zh = text(80, required=True)
    name_en = text(100, required=True)
    unit = text(20, required=True)
    low = decimal()
    high = decimal()
    system = choice(*SYSTEMS)


class BulletinWire(Wire):
    """A page of the library, held on the phone."""

    number = text(30, required=True)
    kind = choice("manual", "bulletin", "tip", required=True)
    title_zh = text(120, required=True)
    title_en = text(160, required=True)
    text_zh = text(8000, required=True)
    text_en = text(8000, required=True)
    system = choice(*SYSTEMS)
    models = tags()
    published_on = day()


def _for_all(reader: object, row: object) -> set[str]:
    return {"all"}


SUPPLIER = record("supplier", SupplierWire, scopes=_for_all, unique=(("code",),), writing=Writing(ADMIN))
PART = record(
    "part", PartWire, scopes=_for_all, unique=(("number",),), writing=Writing(("warehouse", *ADMIN))
)
FAULT = record("fault", FaultWire, scopes=_for_all, unique=(("code",),), writing=Writing(ADMIN))
MEASUREMENT_TEMPLATE = record("measurement_template", MeasurementTemplateWire, scopes=_for_all, unique=(("code",),),
                              writing=Writing(ADMIN))  # fmt: skip
BULLETIN = record("bulletin", BulletinWire, scopes=_for_all, unique=(("number",),), writing=Writing(ADMIN))
RECORDS = (SUPPLIER, PART, FAULT, MEASUREMENT_TEMPLATE, BULLETIN)
