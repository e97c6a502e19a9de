"""The states of a requisition: raised offline, approved by line, issued wholly or partly, receipt acknowledged."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

ENGINEER, SUPERVISOR, WAREHOUSE = ("engineer",), ("supervisor",), ("warehouse",)
OWN = Guard("own", {"same": ["engineer_id", "actor.id"]})
NOT_OWN = Guard("not_own", {"not": {"same": ["engineer_id", "actor.id"]}})
HAS_LINES = Guard("has_lines", {"non_empty": "lines"})
LINES_COMPLETE = Guard("lines_complete", {"every": ["lines", {"all": [{"filled": "part_id"}, {"at_least": ["quantity", 1]}]}]})
ALL_ISSUED = Guard("all_issued", {"every": ["lines", {"before": ["approved", "issued"]}]})
ALL_RECEIVED = Guard("all_received", {"every": ["lines", {"before": ["issued", "received"]}]})

REQUISITION = Machine(
    entity="requisition",
    states=("draft", "submitted", "approved", "refused", "partly_issued", "issued", "received", "withdrawn"),
    initial="draft",
    moves=(
        Move("submit", ("draft",), "submitted", ENGINEER, (OWN, HAS_LINES, LINES_COMPLETE), event="requisition.submitted"),
        Move("approve", ("submitted",), "approved", SUPERVISOR, (NOT_OWN,), event="requisition.approved"),
        Move("refuse", ("submitted",), "refused", SUPERVISOR, (NOT_OWN,), event="requisition.refused"),
        Move("withdraw", ("draft", "submitted"), "withdrawn", ENGINEER, (OWN,), event="requisition.withdrawn"),
        Move("issue", ("approved", "partly_issued"), "partly_issued", WAREHOUSE, (NOT_OWN,), event="requisition.issued"),
        Move("complete_issue", ("partly_issued",), "issued", (SYSTEM,), (ALL_ISSUED,), event="requisition.fully_issued"),
        Move("acknowledge", ("partly_issued", "issued"), None, ENGINEER, (OWN,), event="requisition.acknowledged"),
        Move("complete_receipt", ("issued",), "received", (SYSTEM,), (ALL_RECEIVED,), event="requisition.received"),
    ),
)
