"""The way of an old part back to headquarters, and the write-off that waits for it.

The moves of the system tell no events: one approved report clears many lines at once, and the write-off itself says so.
"""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

WAREHOUSE, ENGINEER, SUPERVISOR = ("warehouse",), ("engineer",), ("supervisor",)
OWN = Guard("own", {"same": ["engineer_id", "actor.id"]})
NOT_OWN = Guard("not_own", {"not": {"same": ["engineer_id", "actor.id"]}})
# Three pieces expected and two received: the third may still come.
INCOMPLETE = Guard("incomplete", {"not": {"before": ["quantity", "received_quantity"]}})

OLD_PART = Machine(
    entity="old_part",
    states=(
        "with_engineer", "shipped", "received", "accepted", "refused", "to_supplier", "scrapped", "lost",
        "withdrawn",
    ),
    initial="with_engineer",
    moves=(
        Move("ship", ("with_engineer",), "shipped", ENGINEER, (OWN,), event="old_part.shipped"),
        Move("receive", ("with_engineer", "shipped", "received"), "received", WAREHOUSE, (NOT_OWN, INCOMPLETE),
             event="old_part.received"),
        Move("accept", ("received",), "accepted", WAREHOUSE, (NOT_OWN,), event="old_part.accepted"),
        Move("refuse", ("received",), "refused", WAREHOUSE, (NOT_OWN,), event="old_part.refused"),
        Move("send_to_supplier", ("accepted", "refused"), "to_supplier", ("warehouse", "claims_clerk"), (NOT_OWN,),
             event="old_part.sent_to_supplier"),
        Move("scrap", ("accepted", "refused"), "scrapped", WAREHOUSE, (NOT_OWN,), event="old_part.scrapped"),
        Move("declare_lost", ("with_engineer", "shipped"), "lost", SUPERVISOR, (NOT_OWN,), event="old_part.lost"),
        Move("chase", ("with_engineer", "shipped"), None, WAREHOUSE),
        # A revision of the report may say that there is no such part after all, and a later one that there is.
        Move("withdraw", ("with_engineer",), "withdrawn", (SYSTEM,)),
        Move("restore", ("withdrawn",), "with_engineer", (SYSTEM,)),
    ),
)  # fmt: skip

REPORT_APPROVED = Guard("report_approved", {"filled": "report_approved_at"})
OLD_PART_BACK = Guard("old_part_back", {"any": [{"filled": "old_part_back_at"}, {"filled": "excused_by_id"}]})

WRITE_OFF = Machine(
    entity="write_off",
    states=("waiting", "cleared", "withdrawn"),
    initial="waiting",
    moves=(
        Move("excuse", ("waiting",), None, SUPERVISOR, (NOT_OWN,), event="write_off.excused"),
        Move("clear", ("waiting",), "cleared", (SYSTEM,), (REPORT_APPROVED, OLD_PART_BACK)),
        Move("withdraw", ("waiting",), "withdrawn", (SYSTEM,)),
    ),
)
