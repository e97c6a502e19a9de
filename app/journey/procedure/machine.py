"""The four steps of the sheet, and the states of an escalation.

A sheet's state is the furthest step reached; every step stays open to revision until the report is signed.
"""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import Machine, Move

ENGINEER = ("engineer",)
IS_MINE = {"all": [{"same": ["engineer_id", "actor.id"]}, {"blank": "ended_at"}]}
ASSIGNED = Guard("assigned", {"some": ["assignments", IS_MINE]})
# A job's report may be written in as long as one revision is still a draft; a sealed one never changes.
NOT_SEALED = Guard(
    "not_sealed", {"any": [{"empty": "reports"}, {"some": ["reports", {"equals": ["state", "draft"]}]}]}
)


def _filled(*names: str) -> dict[str, object]:
    return {"all": [{"filled": name} for name in names]}


# By the job's state, not by arrived_at: a phone without a network knows the state at once, the time only from the office.
ARRIVED = ("on_site", "left", "returned")
LISTEN = (
    Guard("on_site", {"in": ["job.state", list(ARRIVED)]}),
    Guard("place_safe", {"non_empty": "safety"}),
    Guard("account_told", _filled("account")),
    Guard("odometer_told", {"any": [{"filled": "odometer_told_km"}, {"filled": "hours_told"}]}),
)
LOOK = (
    Guard("vehicle_verified", _filled("vin_read")),
    Guard("vin_explained", {"any": [{"same": ["vin_read", "vehicle.vin"]}, {"filled": "mismatch"}]}),
    Guard("odometer_read", {"any": [{"filled": "odometer_km"}, {"filled": "operating_hours"}]}),
    Guard("warranty_judged", _filled("warranty_verdict", "warranty_reason")),
    Guard("opened_answered", {"all": [
        {"filled": "opened"}, {"if": [{"equals": ["opened", "yes"]}, {"filled": "opened_by"}]},
    ]}),
)  # fmt: skip
CHECK = (
    Guard("inspected", _filled("inspected")),
    Guard("cause_found", _filled("true_cause")),
    Guard("fault_classified", _filled("fault_id")),
    Guard("measurements_complete", {"every": ["measurements", _filled("name", "value", "unit")]}),
    Guard("photo_before", {"some": ["photos", {"in": ["step", ["look", "check"]]}]}),
)
# Paid work waits for the customer's signature; an estimate that is not wanted any more is withdrawn.
UNSETTLED = ("draft", "submitted", "returned", "approved")
RESOLVE = (
    Guard("estimate_settled", {"none": ["estimates", {"in": ["state", list(UNSETTLED)]}]}),
    Guard("done_told", _filled("done")),
    Guard("cause_analysed", _filled("cause_analysis")),
    Guard("responsibility_agreed", _filled("responsibility", "agreed")),
    Guard("self_checked", _filled("self_check")),
    Guard("photo_after", {"some": ["photos", {"equals": ["step", "resolve"]}]}),
    Guard(
        "declined_signed",
        {
            "if": [
                {"filled": "declined_work"},
                {
                    "any": [
                        _filled("declined_strokes", "declined_name"),
                        {"filled": "declined_unsigned"},
                    ]
                },
            ]
        },
    ),
)

SHEET = Machine(
    entity="sheet",
    states=("listen", "look", "check", "resolve", "complete"),
    initial="listen",
    moves=(
        Move("finish_listen", ("listen",), "look", ENGINEER, (ASSIGNED, *LISTEN), event="sheet.listened"),
        Move("finish_look", ("look",), "check", ENGINEER, (ASSIGNED, *LOOK), event="sheet.looked"),
        Move("finish_check", ("check",), "resolve", ENGINEER, (ASSIGNED, *CHECK), event="sheet.checked"),
        Move(
            "finish_resolve", ("resolve",), "complete", ENGINEER, (ASSIGNED, *RESOLVE), event="sheet.resolved"
        ),
    ),
)

NOT_OWN = Guard("not_own", {"not": {"same": ["created_by_id", "actor.id"]}})
SUPERVISOR = ("supervisor",)

ESCALATION = Machine(
    entity="escalation",
    states=("waiting", "asked", "told_by_phone", "approved", "changed", "refused", "withdrawn"),
    initial="waiting",
    moves=(
        Move("approve", ("waiting",), "approved", SUPERVISOR, (NOT_OWN,), event="escalation.decided"),
        Move("change", ("waiting",), "changed", SUPERVISOR, (NOT_OWN,), event="escalation.decided"),
        Move("refuse", ("waiting",), "refused", SUPERVISOR, (NOT_OWN,), event="escalation.decided"),
        Move("ask", ("waiting",), "asked", SUPERVISOR, (NOT_OWN,), event="escalation.asked"),
        Move("answer", ("asked",), "waiting", ENGINEER, (ASSIGNED,), event="escalation.answered"),
        Move("enter_phone_decision", ("waiting", "asked"), "told_by_phone", ENGINEER, (ASSIGNED,),
             event="escalation.told_by_phone"),
        Move("confirm", ("told_by_phone",), "approved", SUPERVISOR, (NOT_OWN,), event="escalation.decided"),
        Move("contest", ("told_by_phone",), "refused", SUPERVISOR, (NOT_OWN,), event="escalation.decided"),
        Move("withdraw", ("waiting", "asked"), "withdrawn", ENGINEER, (ASSIGNED,), event="escalation.withdrawn"),
    ),
)  # fmt: skip
