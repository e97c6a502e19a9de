"""The old part with its tag, and the write-off of the new part that replaced it."""

from __future__ import annotations

from typing import Any

from app.journey.parts.old_parts.machine import OLD_PART as OLD_PART_MACHINE
from app.journey.parts.old_parts.machine import WRITE_OFF as WRITE_OFF_MACHINE
from app.platform.wire import Wire, choice, integer, moment, record, ref, text

S: dict[str, Any] = {"owner": "server"}
REFUSALS = (
    "wrong_code", "no_fault_found", "missing", "not_genuine", "wrong_supplier", "not_quality_fault", "not_causal",
    "damaged", "no_tag", "no_cause", "description_differs", "linked_refusal", "other",
)  # fmt: skip
FATES = ("returned", "kept_by_customer", "not_recoverable")
PROBLEMS = ("van_short", "part_unknown", "revised_after_clearing")


class OldPartWire(Wire):
    """due_at: when it should be back; tag: the number on its label, made on the phone; location_id: where it lies now."""

    job_id = ref("job", required=True, **S)
    report_id = ref("report", required=True, **S)
    replaced_part_id = ref("replaced_part", required=True, **S)
    engineer_id = ref("person", required=True, **S)
    part_id = ref("part", **S)
    part_number = text(40, **S)
    name = text(120, **S)
    quantity = integer(required=True, **S)
    tag = text(40, required=True, **S)
    opened_at = moment(required=True, **S)
    location_id = ref("location", **S)
    due_at = moment(**S)
    waybill = text(60, **S)
    box = text(40, **S)
    shipped_at = moment(**S)
    received_at = moment(**S)
    received_quantity = integer(**S)
    inspected_at = moment(**S)
    inspected_by_id = ref("person", **S)
    refusal = choice(*REFUSALS, **S)
    remark = text(1000, **S)
    chased_at = moment(**S)


class WriteOffWire(Wire):
    """Stands on the engineer's account until the report is approved and the old part is back, or excused.

    fate, excuse: the report's word on the old part; excused_by_id: the supervisor who accepted that there is none.
    problem: why clearing it could not move the part out of the van; the warehouse was told.
    """

    job_id = ref("job", required=True, **S)
    report_id = ref("report", required=True, **S)
    replaced_part_id = ref("replaced_part", required=True, **S)
    engineer_id = ref("person", required=True, **S)
    part_id = ref("part", **S)
    quantity = integer(required=True, **S)
    source = choice("van", "requisition", **S)
    fate = choice(*FATES, **S)
    opened_at = moment(required=True, **S)
    report_approved_at = moment(**S)
    old_part_back_at = moment(**S)
    excuse = text(1000, **S)
    excused_by_id = ref("person", **S)
    cleared_at = moment(**S)
    problem = choice(*PROBLEMS, **S)


def _scopes(reader: Any, row: Any) -> set[str]:
    return {"office", f"user:{row.engineer_id}"}


OLD_PART = record("old_part", OldPartWire, machine=OLD_PART_MACHINE, scopes=_scopes, unique=(("tag",),))
WRITE_OFF = record("write_off", WriteOffWire, machine=WRITE_OFF_MACHINE, scopes=_scopes)


class ShipArgs(Wire):
    """How it travels."""

    waybill = text(60, required=True)
    box = text(40)


class ReceiveArgs(Wire):
    """How many arrived now; several deliveries add up. Fewer than expected wants a remark."""

    received_quantity = integer(minimum=1, maximum=999, required=True)
    remark = text(1000)


class RefuseArgs(Wire):
    """Why it does not count."""

    refusal = choice(*REFUSALS, required=True)
    remark = text(1000)


class RemarkArgs(Wire):
    """A remark."""

    remark = text(1000)


class LostArgs(Wire):
    """How it was lost."""

    remark = text(1000, required=True)


class ExcuseArgs(Wire):
    """Why there is no old part."""

    excuse = text(1000, required=True)
