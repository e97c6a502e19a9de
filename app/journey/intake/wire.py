"""The call log entry: who called, about what, what was answered. Never deleted, never reordered."""

from __future__ import annotations

from app.journey.intake.machine import CALL_ENTRY as MACHINE
from app.kernel.record import Include
from app.platform.wire import Wire, choice, moment, record, ref, text

CHANNELS = ("phone", "letter", "message", "station", "visit")
OUTCOMES = ("advice", "job", "shipment", "complaint")


class CallEntryWire(Wire):
    """passed_by: the station or person who passed the case on; vin_told: what the caller said, not yet verified.

    late_reason: why the first answer came later than promised. warned_at, breach_told_at: when the desk was told that it is
    nearly due, and that it was not given in time.
    """

    received_at = moment(required=True)
    channel = choice(*CHANNELS, required=True)
    caller = text(60, required=True, personal=True)
    phone = text(30, personal=True)
    passed_by = text(120)
    customer_id = ref("customer")
    vehicle_id = ref("vehicle")
    vin_told = text(30)
    said = text(4000, required=True)
    taken_by_id = ref("person", owner="server")
    unclear = text(20_000)
    clarification = text(20_000)
    clarified_at = moment(owner="server")
    note = text(20_000)
    reply = text(4000)
    reply_channel = choice(*CHANNELS)
    replied_at = moment(owner="server")
    replied_by_id = ref("person", owner="server")
    reply_due_at = moment(owner="server")
    late_reason = text(500)
    warned_at = moment(owner="server")
    breach_told_at = moment(owner="server")
    outcome = choice(*OUTCOMES)
    job_id = ref("job", owner="server", weak=True)


CALL_ENTRY = record(
    "call_entry",
    CallEntryWire,
    machine=MACHINE,
    scopes=lambda reader, row: {"office"},
    number_prefix="LD",
    includes=(Include("jobs", "job", "call_entry_id"),),
)


class LogArgs(Wire):
    """What the call desk takes down."""

    received_at = moment()
    channel = choice(*CHANNELS, required=True)
    caller = text(60, required=True)
    phone = text(30)
    passed_by = text(120)
    customer_id = ref("customer")
    vehicle_id = ref("vehicle")
    vin_told = text(30)
    said = text(4000, required=True)


class UnclearArgs(Wire):
    """What is not clear."""

    unclear = text(1000, required=True)


class ClarifyArgs(Wire):
    """What asking again brought to light."""

    clarification = text(2000, required=True)
    customer_id = ref("customer")
    vehicle_id = ref("vehicle")


class ReplyArgs(Wire):
    """The answer as given, and what the entry leads to. late_reason: why so late, where the promise is broken."""

    reply = text(4000, required=True)
    reply_channel = choice(*CHANNELS, required=True)
    outcome = choice(*OUTCOMES, required=True)
    late_reason = text(500)


class NoteArgs(Wire):
    """A remark beside the entry; what was said stays as it was taken down."""

    note = text(4000, required=True)
