"""The states of a service report. Sealed by `sign`; from then on only what happens *to* it changes, never what it says."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

ENGINEER = ("engineer",)
SUPERVISOR = ("supervisor",)
IS_MINE = {"all": [{"same": ["engineer_id", "actor.id"]}, {"blank": "ended_at"}]}
ASSIGNED = Guard("assigned", {"some": ["assignments", IS_MINE]})
DRAFT = Guard("draft", {"equals": ["report.state", "draft"]})
SAME_JOB = Guard("same_job", {"same": ["report.job_id", "job_id"]})


def _filled(*names: str) -> dict[str, object]:
    return {"all": [{"filled": name} for name in names]}


STEPS_COMPLETE = Guard("steps_complete", {"equals": ["sheet.state", "complete"]})
LINES_COMPLETE = Guard("lines_complete", {"every": ["parts", {"all": [
    _filled("name", "reason", "action", "causal"),
    {"if": [{"equals": ["action", "replace"]}, _filled("part_number", "source")]},
    {"at_least": ["quantity", 1]},
    {"if": [{"true": "serialised"}, _filled("serial_new", "serial_old")]},
]}]})  # fmt: skip
RETURNS_ACCOUNTED = Guard("returns_accounted", {"every": ["parts", {"if": [{"equals": ["action", "replace"]}, {"all": [
    {"filled": "old_fate"},
    {"if": [{"equals": ["old_fate", "not_recoverable"]}, _filled("old_reason", "old_photo_id")]},
]}]}]})  # fmt: skip
COMPENSATION_COMPLETE = Guard("compensation_complete", {"every": ["compensations", {"all": [
    _filled("kind", "reason"), {"at_least": ["amount_fen", 1]},
]}]})  # fmt: skip
NOTHING_WAITS = Guard("nothing_waits", {"none": ["escalations", {"in": ["state", ["waiting", "asked"]]}]})
# What is charged was authorised by the customer before, up to the sum that they signed for; a supervisor had approved it.
CHARGES = {"at_least": ["collected_fen", 1]}
COLLECTED_TOLD = Guard("collected_told", {"if": [{"equals": ["kind", "paid"]}, {"filled": "collected_fen"}]})
CHARGE_AUTHORISED = Guard("charge_authorised", {"if": [
    {"any": [{"equals": ["kind", "paid"]}, CHARGES]}, {"some": ["estimates", {"equals": ["state", "authorised"]}]},
]})  # fmt: skip
CHARGE_COVERED = Guard("charge_covered", {"if": [CHARGES, {"none": ["estimates", {"all": [
    {"equals": ["state", "authorised"]}, {"not": {"before": ["root.collected_fen", "authorised_fen"]}},
]}]}]})  # fmt: skip
# An engineer who works on the job may hold the supervisor's role too: the report is still his own.
NOT_OWN = Guard("not_own", {"none": ["assignments", {"same": ["engineer_id", "actor.id"]}]})
PHONE_CONFIRMED = Guard("phone_confirmed", {"none": ["escalations", {"equals": ["state", "told_by_phone"]}]})
WAS_ABSENT = Guard("was_absent", {"equals": ["signature_path", "absent"]})
UNDIVERGED = Guard("undiverged", {"not": {"equals": ["seal_result", "sealed_diverged"]}})

REPORT = Machine(
    entity="report",
    states=("draft", "signed", "returned", "approved", "archived", "superseded"),
    initial="draft",
    moves=(
        Move("sign", ("draft",), "signed", ENGINEER,
             (ASSIGNED, STEPS_COMPLETE, LINES_COMPLETE, RETURNS_ACCOUNTED, COMPENSATION_COMPLETE, NOTHING_WAITS,
              COLLECTED_TOLD, CHARGE_AUTHORISED, CHARGE_COVERED), event="report.signed"),
        Move("approve", ("signed",), "approved", SUPERVISOR, (NOT_OWN, UNDIVERGED, PHONE_CONFIRMED),
             event="report.approved"),
        Move("return", ("signed",), "returned", SUPERVISOR, (NOT_OWN,), event="report.returned"),
        Move("revise", ("signed", "returned", "approved"), "superseded", ENGINEER, (ASSIGNED,), event="report.revised"),
        Move("archive", ("approved",), "archived", (SYSTEM, "supervisor", "administrator"), event="report.archived"),
        # By the customer's own door, which is no person's command: an absent customer signs what was sealed without them.
        Move("sign_later", ("signed", "returned", "approved", "archived"), None, (SYSTEM,), (WAS_ABSENT,),
             event="report.signed_later"),
        Move("log_print", ("signed", "returned", "approved", "archived", "superseded"), None,
             ("supervisor", "dispatcher", "administrator", "engineer", "claims_clerk"), event="report.printed"),
    ),
)  # fmt: skip

# A link to the customer's copy. That its term has ended is a matter of time, not of state.
LINK_GIVERS = ("engineer", "dispatcher", "supervisor", "administrator")
REPORT_LINK = Machine(
    entity="report_link",
    states=("open", "revoked"),
    initial="open",
    moves=(
        Move("revoke", ("open",), "revoked", LINK_GIVERS, event="report_link.revoked"),
        Move("answer", ("open",), None, (SYSTEM,), (Guard("unanswered", {"blank": "answered_at"}),),
             event="report_link.answered"),
    ),
)  # fmt: skip
