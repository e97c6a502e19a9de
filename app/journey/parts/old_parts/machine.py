"""The way of an old part back to headquarters, and the write-off that waits for it."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

WAREHOUSE, ENGINEER, SUPERVISOR = ("warehouse",), ("engineer",), ("supervisor",)
OWN = Guard("own", {"same": ["engineer_id", "actor.id"]})
NOT_OWN = Guard("not_own", {"not": {"same": ["engineer_id", "actor.id"]}})

OLD_PART = Machine(
    entity="old_part",
    states=("with_engineer", "shipped", "received", "accepted", "refused", "to_supplier", "scrapped", "lost"),
    initial="with_engineer",
    moves=(
        Move("ship", ("with_engineer",), "shipped", ENGINEER, (OWN,), event="old_part.shipped"),
        Move("receive", ("with_engineer", "shipped"), "received", WAREHOUSE, (NOT_OWN,), event="old_part.received"),
        Move("accept", ("received",), "accepted", WAREHOUSE, (NOT_OWN,), event="old_part.accepted"),
        Move("refuse", ("received",), "refused", WAREHOUSE, (NOT_OWN,), event="old_part.refused"),
        Move("send_to_supplier", ("accepted", "refused"), "to_supplier", ("warehouse", "claims_clerk")),
        Move("scrap", ("accepted", "refused"), "scrapped", WAREHOUSE),
        Move("declare_lost", ("with_engineer", "shipped"), "lost", SUPERVISOR, (NOT_OWN,), event="old_part.lost"),
        Move("chase", ("with_engineer", "shipped"), None, (SYSTEM, "warehouse"), event="old_part.chased"),
    ),
)

REPORT_APPROVED = Guard("report_approved", {"filled": "report_approved_at"})
OLD_PART_BACK = Guard("old_part_back", {"any": [{"filled": "old_part_back_at"}, {"filled": "excuse"}]})

WRITE_OFF = Machine(
    entity="write_off",
    states=("waiting", "cleared"),
    initial="waiting",
    moves=(
        Move("excuse", ("waiting",), None, SUPERVISOR, (NOT_OWN,), event="write_off.excused"),
        Move("clear", ("waiting",), "cleared", (SYSTEM,), (REPORT_APPROVED, OLD_PART_BACK), event="write_off.cleared"),
    ),
)
