"""Who is told of a count: the supervisors that it differs, the one who counted what was decided."""

from __future__ import annotations

from typing import Any

from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def tell_of_difference(uow: UnitOfWork, event: Event) -> None:
    """A difference waits for a supervisor."""
    row = uow.get("stock_count", event.row)
    notify(uow, people_with_role(uow, "supervisor"), "stock_count.recorded", row, **_words(uow, row))


def tell_of_decision(uow: UnitOfWork, event: Event) -> None:
    """The decision goes back to the one who counted."""
    row = uow.get("stock_count", event.row)
    notify(uow, [row.counted_by_id], event.name, row, **_words(uow, row))


def _words(uow: UnitOfWork, row: Any) -> dict[str, Any]:
    part, location = uow.get("part", row.part_id), uow.get("location", row.location_id)
    return {
        "number": row.number, "part": part.number, "location": location.code, "counted": row.counted,
        "expected": row.expected,
    }  # fmt: skip


REACTIONS = {
    "stock_count.recorded": (tell_of_difference,),
    "stock_count.approved": (tell_of_decision,),
    "stock_count.refused": (tell_of_decision,),
}
