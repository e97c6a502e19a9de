"""The states of a follow-up call and of a complaint."""

from __future__ import annotations

from app.kernel.actor import OFFICE
from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

DESK = ("dispatcher", "supervisor")
SUPERVISOR = ("supervisor",)

FOLLOW_UP = Machine(
    entity="follow_up",
    states=("due", "done", "unreachable"),
    initial="due",
    moves=(
        Move("log_try", ("due",), None, DESK, event="follow_up.tried"),
        # A customer who could not be reached may still call back.
        Move("answer", ("due", "unreachable"), "done", DESK, event="follow_up.answered"),
        Move("answer_by_link", ("due", "unreachable"), "done", (SYSTEM,), event="follow_up.answered"),
        Move("give_up", ("due",), "unreachable", DESK,
             (Guard("tried_enough", {"before": ["tries_wanted", "tries"]}),), event="follow_up.given_up"),
    ),
)  # fmt: skip

# Who worked on the job does not judge what is said about it, whatever other role they hold.
NOT_INVOLVED = Guard("not_involved", {"none": ["assignments", {"same": ["engineer_id", "actor.id"]}]})
OWNER_OR_DESK = Guard("owner_or_desk", {"any": [
    {"same": ["owner_id", "actor.id"]}, {"contains": ["actor.roles", "dispatcher"]},
    {"contains": ["actor.roles", "supervisor"]},
]})  # fmt: skip
DISSATISFIED = Guard("dissatisfied", {"equals": ["verdict", "not_satisfied"]})
CLOSED_BY = (
    NOT_INVOLVED,
    Guard("verdict_told", {"filled": "verdict"}),
    Guard("second_round", {"any": [{"equals": ["verdict", "satisfied"]}, {"at_least": ["round", 2]}]}),
    Guard("justified_judged", {"filled": "justified"}),
    Guard("cause_told", {"if": [{"true": "justified"}, {"filled": "root_cause"}]}),
    Guard("prevention_told", {"if": [{"true": "justified"}, {"filled": "prevention"}]}),
)

COMPLAINT = Machine(
    entity="complaint",
    states=("taken", "in_hand", "handled", "closed"),
    initial="taken",
    moves=(
        Move("assign", ("taken", "in_hand"), "in_hand", DESK, event="complaint.assigned"),
        Move(
            "handle",
            ("in_hand",),
            "handled",
            OFFICE,
            (OWNER_OR_DESK, NOT_INVOLVED),
            event="complaint.handled",
        ),
        Move("reopen", ("handled",), "in_hand", DESK, (DISSATISFIED,), event="complaint.reopened"),
        Move("close", ("handled",), "closed", SUPERVISOR, CLOSED_BY, event="complaint.closed"),
        Move("hear_verdict", ("handled",), None, DESK, event="complaint.verdict_heard"),
        Move("judge", ("handled",), None, SUPERVISOR, (NOT_INVOLVED,), event="complaint.judged"),
        Move("chase", ("taken", "in_hand"), None, (SYSTEM,), event="complaint.chased"),
    ),
)
