"""Vehicle models, vehicles and the versioned warranty rules."""

from __future__ import annotations

from app.kernel.record import Writing
from app.platform.wire import Wire, choice, day, integer, record, ref, text

ADMIN = ("administrator",)
PART_CLASSES = ("body", "chassis", "powertrain", "electrical", "battery", "wear", "consumable")
USES = ("city", "intercity", "tourism", "school", "freight", "construction")


class VehicleModelWire(Wire):
    """A model of bus or truck."""

    code = text(30, required=True)
    name_zh = text(60, required=True)
    name_en = text(80, required=True)
    kind = text(30, required=True)
    fuel = text(30)


class VehicleWire(Wire):
    """One vehicle. in_service_on begins most warranties; contract "*" means the standard one."""

    vin = text(17, required=True)
    model_id = ref("vehicle_model", required=True)
    customer_id = ref("customer")
    body_no = text(30)
    engine_no = text(40)
    plate = text(20)
    plant = text(60)
    configuration = text(200)
    factory_on = day()
    purchased_on = day()
    in_service_on = day()
    odometer_km = integer("km")
    operating_hours = integer("h")
    use = choice(*USES)
    contract = text(40)


class WarrantyRuleWire(Wire):
    """What is covered: "*" matches any model, use or contract; a blank limit does not limit."""

    version = text(20, required=True)
    model_code = text(30, required=True)
    part_class = choice(*PART_CLASSES, required=True)
    use = text(30, required=True)
    contract = text(40, required=True)
    months = integer("months")
    km = integer("km")
    hours = integer("h")
    start = choice("in_service_on", "purchased_on", required=True)
    inheritance = choice("remainder", "fresh_6_months")
    valid_from = day(required=True)
    valid_to = day()


VEHICLE_MODEL = record("vehicle_model", VehicleModelWire, scopes=lambda reader, row: {"all"}, unique=(("code",),),
                       writing=Writing(ADMIN))  # fmt: skip
VEHICLE = record("vehicle", VehicleWire, scopes=lambda reader, row: {"office"}, unique=(("vin",),),
                 indexes=(("plate",),), writing=Writing(("dispatcher", "administrator")))  # fmt: skip
WARRANTY_RULE = record(
    "warranty_rule", WarrantyRuleWire, scopes=lambda reader, row: {"all"}, writing=Writing(ADMIN)
)
