"""The states of an expense claim and of a cash advance.

Numbers run without a gap, so what an engineer thinks better of is withdrawn and kept, not removed; it can be taken up again.
"""

from __future__ import annotations

from app.kernel.guard import Guard, View
from app.kernel.machine import SYSTEM, Machine, Move

ENGINEER, SUPERVISOR, FINANCE = ("engineer",), ("supervisor",), ("finance",)
OWN = Guard("own", {"same": ["engineer_id", "actor.id"]})
NOT_OWN = Guard("not_own", {"not": {"same": ["engineer_id", "actor.id"]}})
# Money from paid service is handed over with a claim, also by an engineer who had no expenses.
HAS_LINES = Guard("has_lines", {"any": [{"non_empty": "lines"}, {"at_least": ["collected_fen", 1]}]})
LINES_COMPLETE = Guard("lines_complete", {"every": ["lines", {"all": [
    {"filled": "kind"}, {"filled": "on_day"}, {"filled": "city"}, {"at_least": ["amount_fen", 1]},
]}]})  # fmt: skip
VOUCHERS = Guard("vouchers", {"every": ["lines", {"any": [
    {"equals": ["kind", "daily_allowance"]}, {"filled": "photo_sha256"},
]}]})  # fmt: skip
TRIP_IN_ORDER = Guard("trip_in_order", {"any": [
    {"blank": "from_on"}, {"blank": "to_on"}, {"before": ["from_on", "to_on"]},
]})  # fmt: skip
ADVANCE_OWN = Guard(
    "advance_own", {"if": [{"filled": "advance_id"}, {"same": ["advance.engineer_id", "engineer_id"]}]}
)
# Where a job has passed to somebody else the phone no longer holds its assignments; the office still knows who went.
OWN_JOB = Guard("own_job", {"server": "own_job"})
CUTS_EXPLAINED = Guard("cuts_explained", {"every": ["lines", {"any": [
    {"same": ["allowed_fen", "amount_fen"]}, {"filled": "cut_reason"},
]}]})  # fmt: skip


def own_job(view: View) -> bool:
    """Whether the claim names no job, or one that its engineer was ever sent to."""
    if not view.get("job_id"):
        return True
    return any(sent["engineer_id"] == view.get("engineer_id") for sent in view.get("assignments") or ())


EXPENSE_CLAIM = Machine(
    entity="expense_claim",
    states=("draft", "submitted", "returned", "reviewed", "paid", "closed", "withdrawn"),
    initial="draft",
    moves=(
        Move("submit", ("draft", "returned"), "submitted", ENGINEER,
             (OWN, HAS_LINES, LINES_COMPLETE, VOUCHERS, TRIP_IN_ORDER, ADVANCE_OWN, OWN_JOB),
             event="expense_claim.submitted"),
        Move("recall", ("submitted",), "draft", ENGINEER, (OWN,), event="expense_claim.recalled"),
        Move("withdraw", ("draft", "returned"), "withdrawn", ENGINEER, (OWN,), event="expense_claim.withdrawn"),
        Move("take_up", ("withdrawn",), "draft", ENGINEER, (OWN,), event="expense_claim.taken_up"),
        Move("review", ("submitted",), "reviewed", SUPERVISOR, (NOT_OWN,), event="expense_claim.reviewed"),
        Move("return", ("submitted",), "returned", SUPERVISOR, (NOT_OWN,), event="expense_claim.returned"),
        Move("pay", ("reviewed",), "paid", FINANCE, (NOT_OWN, CUTS_EXPLAINED), event="expense_claim.paid"),
        Move("close", ("paid",), "closed", (SYSTEM, "finance"), (NOT_OWN,), event="expense_claim.closed"),
    ),
    server={"own_job": own_job},
)  # fmt: skip

CASH_ADVANCE = Machine(
    entity="cash_advance",
    states=("requested", "approved", "refused", "paid", "settled", "withdrawn"),
    initial="requested",
    moves=(
        Move("withdraw", ("requested",), "withdrawn", ENGINEER, (OWN,), event="cash_advance.withdrawn"),
        Move("take_up", ("withdrawn",), "requested", ENGINEER, (OWN,), event="cash_advance.taken_up"),
        Move("approve", ("requested",), "approved", SUPERVISOR, (NOT_OWN,), event="cash_advance.approved"),
        Move("refuse", ("requested",), "refused", SUPERVISOR, (NOT_OWN,), event="cash_advance.refused"),
        Move("pay", ("approved",), "paid", FINANCE, (NOT_OWN,), event="cash_advance.paid"),
        Move("settle", ("paid",), "settled", (SYSTEM, "finance"), (NOT_OWN,), event="cash_advance.settled"),
    ),
)
