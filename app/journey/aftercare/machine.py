"""The states of a follow-up call and of a complaint."""

from __future__ import annotations

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
        Move("answer", ("due",), "done", DESK, event="follow_up.answered"),
        Move("give_up", ("due",), "unreachable", (SYSTEM, *DESK),
             (Guard("tried_enough", {"at_least": ["tries", 3]}),), event="follow_up.given_up"),
    ),
)  # fmt: skip

COMPLAINT = Machine(
    entity="complaint",
    states=("taken", "in_hand", "handled", "closed"),
    initial="taken",
    moves=(
        Move("assign", ("taken", "in_hand"), "in_hand", DESK, event="complaint.assigned"),
        Move("handle", ("in_hand",), "handled", DESK, event="complaint.handled"),
        Move("reopen", ("handled",), "in_hand", DESK, event="complaint.reopened"),
        Move("close", ("handled",), "closed", SUPERVISOR,
             (Guard("verdict_told", {"filled": "verdict"}), Guard("justified_judged", {"filled": "justified"}),
              Guard("cause_told", {"if": [{"true": "justified"}, {"filled": "root_cause"}]})),
             event="complaint.closed"),
        Move("hear_verdict", ("handled",), None, DESK, event="complaint.verdict_heard"),
        Move("judge", ("handled",), None, SUPERVISOR, event="complaint.judged"),
    ),
)  # fmt: skip
