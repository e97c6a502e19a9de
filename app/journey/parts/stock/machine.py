"""The states of a stock count: counted, then agreed by itself when nothing differs, else decided by a supervisor."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

SUPERVISOR = ("supervisor",)
NOT_OWN = Guard("not_own", {"not": {"same": ["counted_by_id", "actor.id"]}})
NO_DIFFERENCE = Guard("no_difference", {"equals": ["difference", 0]})

STOCK_COUNT = Machine(
    entity="stock_count",
    states=("counted", "agreed", "approved", "refused"),
    initial="counted",
    moves=(
        Move("agree", ("counted",), "agreed", (SYSTEM,), (NO_DIFFERENCE,)),
        Move("approve", ("counted",), "approved", SUPERVISOR, (NOT_OWN,), event="stock_count.approved"),
        Move("refuse", ("counted",), "refused", SUPERVISOR, (NOT_OWN,), event="stock_count.refused"),
    ),
)
