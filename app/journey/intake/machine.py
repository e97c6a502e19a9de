"""The states of a call log entry."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

DESK = ("dispatcher", "supervisor")

CALL_ENTRY = Machine(
    entity="call_entry",
    states=("received", "to_clarify", "answered"),
    initial="received",
    moves=(
        Move("mark_unclear", ("received",), "to_clarify", DESK, event="call_entry.marked_unclear"),
        Move("clarify", ("to_clarify",), "received", DESK, event="call_entry.clarified"),
        Move(
            "reply",
            ("received",),
            "answered",
            DESK,
            (Guard("said", {"filled": "said"}),),
            event="call_entry.replied",
        ),
        Move("add_note", ("received", "to_clarify", "answered"), None, DESK),
        Move("lead_to", ("received", "to_clarify", "answered"), None, (SYSTEM,)),
    ),
)
