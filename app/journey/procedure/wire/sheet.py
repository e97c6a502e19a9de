"""The sheet of one job: what the phone asks in each of the four steps."""

from __future__ import annotations

from app.journey.procedure.machine import ASSIGNED, NOT_SEALED
from app.journey.procedure.machine import SHEET as MACHINE
from app.journey.procedure.wire.on_site import FIELD as F
from app.journey.procedure.wire.on_site import PART_OF_JOB
from app.kernel.record import Include, Writing
from app.platform.wire import (
    Wire,
    choice,
    day,
    decimal,
    document,
    flag,
    integer,
    moment,
    record,
    ref,
    tags,
    text,
)

PREPARATION = ("task_understood", "documents_read", "blank_forms", "advance_asked", "customer_called",
               "station_called", "parts_taken", "route_known")  # fmt: skip
SAFETY = ("traffic", "warning_sign", "wheel_chocks", "protective_gear", "fire", "lifting", "high_voltage")
GUIDANCE = (
    "daily_check",
    "fluids",
    "tyres",
    "brakes",
    "cooling",
    "battery",
    "warning_lamps",
    "driving",
    "intervals",
)
RESPONSIBILITIES = ("maker", "supplier", "customer_use", "third_party", "wear")
VERDICTS = ("in", "out", "doubt")


class SheetWire(Wire):
    """One job's sheet: what the phone asks in each step. Every field belongs to the engineer.

    part_replaced_on: when the part that failed was itself put in under warranty. declined_unsigned: why the customer does
    not sign what they decline, and who saw it. finished_at: the end of the work, set by sheet.finish_resolve.
    """

    job_id = ref("job", owner="server", required=True)
    vehicle_id = ref("vehicle", owner="server", required=True)
    prepared = tags(*PREPARATION, **F)
    introduced = flag(**F)
    safety = tags(*SAFETY, **F)
    safety_note = text(1000, **F)
    account = text(8000, **F)
    symptoms = tags(**F)
    odometer_told_km = integer("km", maximum=9_999_999, **F)
    hours_told = integer("h", maximum=999_999, **F)
    usage_route = text(500, **F)
    usage_load = text(500, **F)
    usage_road = text(500, **F)
    usage_fuel = text(200, **F)
    usage_driver = text(200, **F)
    speed_kmh = integer("km/h", maximum=200, **F)
    modification = text(1000, **F)
    before_failure = text(4000, **F)
    after_failure = text(4000, **F)
    earlier_repairs = text(4000, **F)
    brought_by = text(60, personal=True, **F)
    vin_read = text(17, **F)
    plate_read = text(20, **F)
    engine_no_read = text(40, **F)
    odometer_km = integer("km", maximum=9_999_999, **F)
    operating_hours = integer("h", maximum=999_999, **F)
    in_service_on = day(**F)
    part_replaced_on = day(**F)
    part_class = choice("body", "chassis", "powertrain", "electrical", "battery", "wear", "consumable", **F)
    warranty_verdict = choice(*VERDICTS, **F)
    warranty_reason = text(80, **F)
    warranty_args = document(**F)
    warranty_rule = text(20, **F)
    opened = choice("no", "yes", "unknown", **F)
    opened_by = text(120, **F)
    mismatch = text(2000, **F)
    inspected = text(4000, **F)
    true_cause = text(4000, **F)
    fault_id = ref("fault", **F)
    trouble_codes = tags(**F)
    done = text(8000, **F)
    cause_analysis = text(4000, **F)
    responsibility = choice(*RESPONSIBILITIES, **F)
    agreed = choice("yes", "partly", "no", **F)
    agreed_note = text(1000, **F)
    self_check = text(2000, **F)
    test_drive_km = decimal("km", minimum=0, maximum=1000, **F)
    test_drive = text(1000, **F)
    guidance = tags(*GUIDANCE, **F)
    next_maintenance_on = day(**F)
    next_maintenance_km = integer("km", maximum=9_999_999, **F)
    advice = text(4000, **F)
    declined_work = text(2000, **F)
    declined_strokes = document(**F)
    declined_name = text(60, personal=True, **F)
    declined_unsigned = text(500, **F)
    labour_minutes = integer("min", maximum=100_000, **F)
    finished_at = moment(owner="server")


SHEET = record(
    "sheet",
    SheetWire,
    machine=MACHINE,
    parent=("job", "job_id"),
    unique=(("job_id",),),
    includes=(
        *PART_OF_JOB,
        Include("vehicle", "vehicle", "id", "vehicle_id", many=False),
        Include("measurements", "measurement", "job_id", "job_id"),
        Include("photos", "photo", "job_id", "job_id"),
        Include("estimates", "estimate", "job_id", "job_id"),
    ),
    writing=Writing(("engineer",), (ASSIGNED, NOT_SEALED), create=False, patch=True),
)
