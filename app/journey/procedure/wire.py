"""The sheet of the four steps with its measurements and photos, and the escalation."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.machine import ASSIGNED, NOT_SEALED
from app.journey.procedure.machine import ESCALATION as ESCALATION_MACHINE
from app.journey.procedure.machine import SHEET as SHEET_MACHINE
from app.kernel.record import Include, Writing
from app.platform.wire import (
    Wire,
    choice,
    day,
    decimal,
    digest,
    document,
    flag,
    integer,
    moment,
    record,
    ref,
    tags,
    text,
)  # fmt: skip

STEPS = ("prepare", "arrive", "listen", "look", "check", "resolve", "sign")
F: dict[str, Any] = {"owner": "field"}
PREPARATION = ("task_understood", "documents_read", "blank_forms", "advance_asked", "customer_called",
               "station_called", "parts_taken", "route_known")  # fmt: skip
SAFETY = ("traffic", "warning_sign", "wheel_chocks", "protective_gear", "fire", "lifting", "high_voltage")
GUIDANCE = ("daily_check", "fluids", "tyres", "brakes", "cooling", "battery", "warning_lamps", "driving", "intervals")
RESPONSIBILITIES = ("maker", "supplier", "customer_use", "third_party", "wear")
VERDICTS = ("in", "out", "doubt")


class SheetWire(Wire):
    """One job's sheet: what the phone asks in each step. Every field belongs to the engineer.

    finished_at: the end of the work, told with sheet.finish_resolve.
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
    labour_minutes = integer("min", maximum=100_000, **F)
    finished_at = moment(owner="server")


class MeasurementWire(Wire):
    """One measured value with its unit and limits."""

    job_id = ref("job", required=True, **F)
    name = text(120, **F)
    value = decimal(**F)
    unit = text(20, **F)
    low = decimal(**F)
    high = decimal(**F)
    note = text(500, **F)
    taken_at = moment(**F)


class PhotoWire(Wire):
    """A photo with the step that it belongs to; the picture itself travels as a file of that digest."""

    job_id = ref("job", required=True, **F)
    step = choice(*STEPS, required=True, **F)
    subject = choice("vehicle", "vin", "odometer", "fault", "part", "repaired", "place", "seal", "other", **F)
    caption = text(200, **F)
    about_id = text(36, **F)
    taken_at = moment(required=True, **F)
    sha256 = digest(required=True)
    mime = choice("image/jpeg", "image/png", "image/webp", "image/heic", required=True, **F)
    size = integer("byte", maximum=60_000_000, required=True, **F)
    width = integer("px", **F)
    height = integer("px", **F)
    lat = decimal("°", minimum=-90, maximum=90, **F)
    lon = decimal("°", minimum=-180, maximum=180, **F)


class EscalationWire(Wire):
    """A question to headquarters: the engineer's proposal, the customer's demand, the answer.

    phone_decision: what was told by phone as the engineer wrote it down; `decision` is what stands in the end.
    """

    job_id = ref("job", required=True, **F)
    step = choice(*STEPS, required=True, **F)
    kind = choice("repair_scope", "warranty_doubt", "paid_service", "compensation", "safety", "other", required=True, **F)
    proposal = text(4000, required=True, **F)
    demand = text(4000, **F)
    amount_fen = integer("fen", **F)
    raised_at = moment(owner="server")
    decision = text(4000, owner="server")
    question = text(2000, owner="server")
    answer = text(2000, owner="server")
    decided_by_id = ref("person", owner="server")
    decided_at = moment(owner="server")
    phone_decider_id = ref("person", owner="server")
    phone_decision = text(4000, owner="server")


PART_OF_JOB = (
    Include("job", "job", "id", "job_id", many=False),
    Include("assignments", "assignment", "job_id", "job_id"),
    Include("reports", "report", "job_id", "job_id"),
)
BY_ENGINEER = Writing(("engineer",), (ASSIGNED, NOT_SEALED), create=True, patch=True, remove=True)

SHEET = record(
    "sheet",
    SheetWire,
    machine=SHEET_MACHINE,
    parent=("job", "job_id"),
    unique=(("job_id",),),
    includes=(
        *PART_OF_JOB,
        Include("vehicle", "vehicle", "id", "vehicle_id", many=False),
        Include("measurements", "measurement", "job_id", "job_id"),
        Include("photos", "photo", "job_id", "job_id"),
    ),
    writing=Writing(("engineer",), (ASSIGNED, NOT_SEALED), create=False, patch=True),
)
MEASUREMENT = record("measurement", MeasurementWire, parent=("job", "job_id"), includes=PART_OF_JOB, writing=BY_ENGINEER)
PHOTO = record("photo", PhotoWire, parent=("job", "job_id"), includes=PART_OF_JOB, writing=BY_ENGINEER)
ESCALATION = record("escalation", EscalationWire, machine=ESCALATION_MACHINE, parent=("job", "job_id"),
                    includes=PART_OF_JOB)  # fmt: skip


class RaiseArgs(Wire):
    """What the engineer sends to headquarters."""

    job_id = ref("job", required=True)
    step = choice(*STEPS, required=True)
    kind = choice("repair_scope", "warranty_doubt", "paid_service", "compensation", "safety", "other", required=True)
    proposal = text(4000, required=True)
    demand = text(4000)
    amount_fen = integer("fen")


class FinishArgs(Wire):
    """When the work ended, by the phone's clock: shown there at once, also without a network. The office corrects it."""

    finished_at = moment()


class DecisionArgs(Wire):
    """The decision in words; for `change`, what shall be done instead."""

    decision = text(4000, required=True)


class ApproveArgs(Wire):
    """A remark, when there is one."""

    decision = text(4000)


class QuestionArgs(Wire):
    """What headquarters still wants to know."""

    question = text(2000, required=True)


class AnswerArgs(Wire):
    """The engineer's answer."""

    answer = text(2000, required=True)


class PhoneDecisionArgs(Wire):
    """Who decided by phone, and what."""

    phone_decider_id = ref("person", required=True)
    decision = text(4000, required=True)
