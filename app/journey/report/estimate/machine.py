"""The states of an estimate: approved by a supervisor, then signed by the customer; a change is a new revision."""

from __future__ import annotations

from app.journey.report.machine import ASSIGNED, ENGINEER, SUPERVISOR
from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

OPEN = ("draft", "returned")
UNSETTLED = ("draft", "submitted", "returned", "approved")
STANDING = ("approved", "authorised")
DRAFT = Guard("draft", {"in": ["estimate.state", list(OPEN)]})
SAME_JOB = Guard("same_job", {"same": ["estimate.job_id", "job_id"]})
NOT_SEALED = Guard(
    "not_sealed", {"any": [{"empty": "reports"}, {"some": ["reports", {"equals": ["state", "draft"]}]}]}
)
SCOPE_TOLD = Guard("scope_told", {"filled": "scope"})
TIME_TOLD = Guard("time_told", {"filled": "ready_by"})
HAS_LINES = Guard("has_lines", {"non_empty": "lines"})
LINES_COMPLETE = Guard("lines_complete", {"every": ["lines", {"all": [
    {"filled": "kind"}, {"filled": "name"}, {"filled": "unit_price_fen"}, {"at_least": ["quantity", 0.01]},
    {"if": [{"equals": ["kind", "part"]}, {"filled": "part_number"}]},
]}]})  # fmt: skip
# An engineer who works on the job may hold the supervisor's role too: the estimate is still his own.
NOT_OWN = Guard("not_own", {"all": [
    {"not": {"same": ["created_by_id", "actor.id"]}}, {"none": ["assignments", {"same": ["engineer_id", "actor.id"]}]},
]})  # fmt: skip
# Where there is no network, a supervisor's word by phone lets the work go on: it is entered as an escalation that names at
# least this sum, and is confirmed later as every such word (report.approve.phone_confirmed).
APPROVED = Guard("approved", {"any": [{"equals": ["state", "approved"]}, {"some": ["escalations", {"all": [
    {"equals": ["kind", "paid_service"]}, {"in": ["state", ["approved", "changed", "told_by_phone"]]},
    {"before": ["root.total_fen", "amount_fen"]},
]}]}]})  # fmt: skip
NEWEST = Guard("newest", {"none": ["estimates", {"all": [
    {"same": ["corrects_id", "root.id"]}, {"not": {"in": ["state", ["withdrawn", "refused", "declined"]]}},
]}]})  # fmt: skip

ESTIMATE = Machine(
    entity="estimate",
    states=("draft", "submitted", "returned", "approved", "refused", "authorised", "declined", "withdrawn", "superseded"),
    initial="draft",
    moves=(
        Move("submit", OPEN, "submitted", ENGINEER,
             (ASSIGNED, NOT_SEALED, SCOPE_TOLD, TIME_TOLD, HAS_LINES, LINES_COMPLETE), event="estimate.submitted"),
        Move("approve", ("submitted",), "approved", SUPERVISOR, (NOT_OWN,), event="estimate.approved"),
        Move("return", ("submitted",), "returned", SUPERVISOR, (NOT_OWN,), event="estimate.returned"),
        Move("refuse", ("submitted",), "refused", SUPERVISOR, (NOT_OWN,), event="estimate.refused"),
        Move("authorise", ("submitted", "approved"), "authorised", ENGINEER, (ASSIGNED, NOT_SEALED, APPROVED, NEWEST),
             event="estimate.authorised"),
        Move("decline", ("submitted", "approved"), "declined", ENGINEER, (ASSIGNED,), event="estimate.declined"),
        Move("withdraw", UNSETTLED, "withdrawn", ENGINEER, (ASSIGNED,), event="estimate.withdrawn"),
        Move("supersede", STANDING, "superseded", (SYSTEM,), event="estimate.superseded"),
    ),
)  # fmt: skip
