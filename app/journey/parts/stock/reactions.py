"""Who is told of a count: the supervisors that it differs, the one who counted what was decided; and of a transfer: whose van."""

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


def tell_whose_van(uow: UnitOfWork, event: Event) -> None:
    """The engineers whose vans gave or got something."""
    row = uow.get("stock_transfer", event.row)
    source, target = uow.get("location", row.from_id), uow.get("location", row.to_id)
    pieces = sum(line.quantity for line in uow.rows("stock_movement", document_id=row.id))
    people = [place.person_id for place in (source, target) if place.person_id]
    notify(uow, people, event.name, row, number=row.number, pieces=pieces,
           from_zh=source.name_zh, from_en=source.name_en, to_zh=target.name_zh, to_en=target.name_en)  # fmt: skip


def _words(uow: UnitOfWork, row: Any) -> dict[str, Any]:
    part, location = uow.get("part", row.part_id), uow.get("location", row.location_id)
    return {
        "number": row.number, "part": part.number, "location": location.code, "counted": row.counted,
        "expected": row.expected,
    }  # fmt: skip


REACTIONS = {
    "stock_transfer.booked": (tell_whose_van,),
    "stock_count.recorded": (tell_of_difference,),
    "stock_count.approved": (tell_of_decision,),
    "stock_count.refused": (tell_of_decision,),
}
