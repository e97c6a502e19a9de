"""The job, its assignments and its service-level clocks."""

from __future__ import annotations

from marshmallow import fields, validate

from app.journey.dispatch.machine import JOB as MACHINE
from app.kernel.record import Include
from app.platform.wire import Wire, choice, decimal, flag, integer, moment, record, ref, text
from app.reference.people.wire import SYSTEMS

PRIORITIES = ("normal", "urgent", "stranded")
WARNINGS = ("notice", "warning", "limit")
CLOCKS = ("on_site", "answer", "supplier_letter")


class JobPlan(Wire):
    """What the desk knows and plans; the part of a job that may be planned again while it is under way."""

    contact_name = text(40, personal=True)
    contact_phone = text(30, personal=True)
    address = text(300, personal=True)
    lat = decimal("°", minimum=-90, maximum=90)
    lon = decimal("°", minimum=-180, maximum=180)
    reported = text(4000)
    fault_system = choice(*SYSTEMS)
    distance_km = integer("km", maximum=20_000)
    supplier_involved = flag()
    supplier_id = ref("supplier")
    priority = choice(*PRIORITIES)
    appointment_from = moment()
    appointment_to = moment()
    documents = text(1000)
    parts_to_take = text(1000)


class JobWire(JobPlan):
    """The whole job. reported_at: when the customer's call came in, from which the clocks run.

    other_owner: the vehicle is on record under another customer than the one who called. earlier_repairs, same_fault_repairs,
    days_in_repair: of the vehicle before this job; repair_warning: how near that is to a right to exchange it.
    day_reminded_at and hour_reminded_at: when the crew was reminded of the appointment as it stands.
    """

    call_entry_id = ref("call_entry", weak=True)
    customer_id = ref("customer", required=True)
    vehicle_id = ref("vehicle", required=True)
    reported_at = moment(required=True)
    other_owner = flag(owner="server")
    rework_of_id = ref("job", owner="server", weak=True)
    earlier_repairs = integer(owner="server")
    same_fault_repairs = integer(owner="server")
    days_in_repair = integer("d", owner="server")
    repair_warning = choice(*WARNINGS, owner="server")
    accepted_at = moment(owner="server")
    departed_at = moment(owner="server")
    arrived_at = moment(owner="server")
    arrived_lat = decimal("°", minimum=-90, maximum=90, owner="server")
    arrived_lon = decimal("°", minimum=-180, maximum=180, owner="server")
    arrived_accuracy_m = integer("m", owner="server")
    left_at = moment(owner="server")
    leave_result = choice("mended", "provisional", "not_mended", owner="server")
    leave_open_points = text(20_000, owner="server")
    leave_answer = text(2000, owner="server")
    leave_answered_at = moment(owner="server")
    debrief = text(20_000, owner="server")
    returned_at = moment(owner="server")
    decline_reason = text(500, owner="server")
    cancel_reason = text(500, owner="server")
    cancelled_at = moment(owner="server")
    customer_answer = text(20_000, owner="server")
    customer_answered_at = moment(owner="server")
    supplier_letter = text(20_000, owner="server")
    supplier_written_at = moment(owner="server")
    day_reminded_at = moment(owner="server")
    hour_reminded_at = moment(owner="server")
    closed_at = moment(owner="server")


class AssignmentWire(Wire):
    """An engineer on a job; ended_at blank: still on it. History is kept.

    accepted_at, departed_at, arrived_at: each one's own, whoever of the crew was the first to tell.
    """

    job_id = ref("job", owner="server", required=True)
    engineer_id = ref("person", owner="server", required=True)
    lead = flag(owner="server")
    assigned_at = moment(owner="server", required=True)
    ended_at = moment(owner="server")
    reason = text(500, owner="server")
    accepted_at = moment(owner="server")
    departed_at = moment(owner="server")
    arrived_at = moment(owner="server")
    arrived_lat = decimal("°", minimum=-90, maximum=90, owner="server")
    arrived_lon = decimal("°", minimum=-180, maximum=180, owner="server")
    arrived_accuracy_m = integer("m", owner="server")


class ServiceClockWire(Wire):
    """A promise with its due time. It stops by evidence; a breach needs a reason.

    warned_at, breach_told_at: when the office was told that it is nearly due, and that it was not kept.
    """

    job_id = ref("job", owner="server", required=True)
    kind = choice(*CLOCKS, owner="server", required=True)
    started_at = moment(owner="server", required=True)
    due_at = moment(owner="server", required=True)
    stopped_at = moment(owner="server")
    evidence = text(80, owner="server")
    breach_reason = text(500, owner="server")
    warned_at = moment(owner="server")
    breach_told_at = moment(owner="server")


JOB = record(
    "job",
    JobWire,
    machine=MACHINE,
    number_prefix="WJ",
    scopes=lambda reader, row: {"office"} | {
        f"user:{a.engineer_id}" for a in reader.rows("assignment", job_id=row.id, ended_at=None)
    },
    includes=(
        Include("assignments", "assignment", "job_id"),
        Include("clocks", "service_clock", "job_id"),
        Include("reports", "report", "job_id"),
        Include("sheet", "sheet", "job_id", many=False),
    ),
    indexes=(("reported_at",),),
)  # fmt: skip
ASSIGNMENT = record("assignment", AssignmentWire, parent=("job", "job_id"))
SERVICE_CLOCK = record("service_clock", ServiceClockWire, parent=("job", "job_id"))


class OpenArgs(JobPlan):
    """Opening a job, from a call log entry or on its own."""

    call_entry_id = ref("call_entry")
    customer_id = ref("customer", required=True)
    vehicle_id = ref("vehicle", required=True)
    reported_at = moment()
    reported = text(4000, required=True)
    fault_system = choice(*SYSTEMS, required=True)
    contact_name = text(40, required=True)
    contact_phone = text(30, required=True)
    address = text(300, required=True)


class EngineerArgs(Wire):
    """One engineer of an assignment."""

    engineer_id = ref("person", required=True)
    lead = flag(required=True)


class AssignArgs(Wire):
    """Who goes. Exactly one leads; reason is wanted when somebody is taken off."""

    engineers = fields.List(fields.Nested(EngineerArgs), required=True, validate=validate.Length(1, 10),
                            metadata={"wayside": {"kind": "list", "of": EngineerArgs}})  # fmt: skip
    reason = text(500)


class ReasonArgs(Wire):
    """A reason in words."""

    reason = text(500, required=True)


class PlaceArgs(Wire):
    """Where the phone says it is; blank where it could not tell."""

    lat = decimal("°", minimum=-90, maximum=90)
    lon = decimal("°", minimum=-180, maximum=180)
    accuracy_m = integer("m")


class ArriveArgs(PlaceArgs):
    """late_reason: why the promise was not kept, where it was not."""

    late_reason = text(500)


class LeaveArgs(Wire):
    """The leave-site report."""

    leave_result = choice("mended", "provisional", "not_mended", required=True)
    leave_open_points = text(2000)


class LeaveAnswerArgs(Wire):
    """The office's answer: anything else to do here?"""

    leave_answer = text(2000, required=True)


class DebriefArgs(Wire):
    """What is worth telling back at base."""

    debrief = text(4000, required=True)


class AnswerArgs(Wire):
    """What the customer was told. late_reason: why so late, where the promise is broken."""

    customer_answer = text(2000, required=True)
    late_reason = text(500)


class SupplierLetterArgs(Wire):
    """What the supplier was written. late_reason: why so late, where the promise is broken."""

    supplier_id = ref("supplier", required=True)
    supplier_letter = text(2000, required=True)
    late_reason = text(500)


class BreachArgs(Wire):
    """Why a promise was not kept."""

    clock_id = ref("service_clock", required=True)
    reason = text(500, required=True)
