"""The states of a bundle: ordered, being made, ready; or failed, cancelled; and in the end expired."""

from __future__ import annotations

from app.kernel.actor import OFFICE
from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

MINE = Guard("mine", {"same": ["person_id", "actor.id"]})
WORKING = ("queued", "running")
OVER = ("done", "failed", "cancelled")

BUNDLE = Machine(
    entity="bundle",
    states=(*WORKING, *OVER, "expired"),
    initial="queued",
    moves=(
        Move("begin", ("queued",), "running", (SYSTEM,)),
        Move("finish", ("running",), "done", (SYSTEM,), event="bundle.finished"),
        Move("fail", WORKING, "failed", (SYSTEM,), event="bundle.failed"),
        Move("cancel", WORKING, "cancelled", OFFICE, (MINE,)),
        Move("retry", ("failed", "cancelled"), "queued", OFFICE, (MINE,)),
        Move("expire", OVER, "expired", (SYSTEM,)),
    ),
)
