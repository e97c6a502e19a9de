"""The states of a requisition: raised offline, approved by line, issued wholly or partly, receipt acknowledged."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

ENGINEER, SUPERVISOR, WAREHOUSE = ("engineer",), ("supervisor",), ("warehouse",)
FOR_A_JOB = {"equals": ["purpose", "job"]}
IS_MINE = {"all": [{"same": ["engineer_id", "actor.id"]}, {"blank": "ended_at"}]}
OWN = Guard("own", {"same": ["engineer_id", "actor.id"]})
NOT_OWN = Guard("not_own", {"not": {"same": ["engineer_id", "actor.id"]}})
JOB_NAMED = Guard("job_named", {"if": [FOR_A_JOB, {"filled": "job_id"}]})
ASSIGNED = Guard("assigned", {"if": [FOR_A_JOB, {"some": ["assignments", IS_MINE]}]})
HAS_LINES = Guard("has_lines", {"non_empty": "lines"})
LINES_COMPLETE = Guard(
    "lines_complete", {"every": ["lines", {"all": [{"filled": "part_id"}, {"at_least": ["quantity", 1]}]}]}
)
ALL_ISSUED = Guard("all_issued", {"every": ["lines", {"before": ["approved", "issued"]}]})
ALL_RECEIVED = Guard("all_received", {"every": ["lines", {"before": ["issued", "received"]}]})
NOTHING_APPROVED = Guard("nothing_approved", {"every": ["lines", {"at_most": ["approved", 0]}]})
SOMETHING_APPROVED = Guard("something_approved", {"some": ["lines", {"at_least": ["approved", 1]}]})

REQUISITION = Machine(
    entity="requisition",
    states=("draft", "submitted", "approved", "refused", "partly_issued", "issued", "received", "withdrawn"),
    initial="draft",
    moves=(
        Move("submit", ("draft",), "submitted", ENGINEER, (OWN, JOB_NAMED, ASSIGNED, HAS_LINES, LINES_COMPLETE),
             event="requisition.submitted"),
        Move("approve", ("submitted",), "approved", SUPERVISOR, (NOT_OWN,), event="requisition.approved"),
        Move("refuse", ("submitted",), "refused", SUPERVISOR, (NOT_OWN,), event="requisition.refused"),
        # Every line cut to nothing is a refusal, whichever button it was said with.
        Move("find_refused", ("approved", "partly_issued"), "refused", (SYSTEM,), (NOTHING_APPROVED,),
             event="requisition.refused"),
        Move("withdraw", ("draft", "submitted"), "withdrawn", ENGINEER, (OWN,), event="requisition.withdrawn"),
        Move("issue", ("approved", "partly_issued"), "partly_issued", WAREHOUSE, (NOT_OWN,),
             event="requisition.issued"),
        Move("complete_issue", ("partly_issued",), "issued", (SYSTEM,), (ALL_ISSUED, SOMETHING_APPROVED)),
        # What was issued by mistake, or never arrived, goes back to the store and is owed again.
        Move("take_back", ("partly_issued", "issued"), "partly_issued", WAREHOUSE, (NOT_OWN,),
             event="requisition.taken_back"),
        Move("close_back_order", ("approved", "partly_issued"), "partly_issued", SUPERVISOR, (NOT_OWN,),
             event="requisition.back_order_closed"),
        Move("acknowledge", ("partly_issued", "issued"), None, ENGINEER, (OWN,), event="requisition.acknowledged"),
        Move("complete_receipt", ("issued",), "received", (SYSTEM,), (ALL_RECEIVED,), event="requisition.received"),
    ),
)  # fmt: skip
