"""What follows when a requisition moved: it goes on by itself where it may, and the next person is told."""

from __future__ import annotations

from typing import Any

from app.journey.parts.requisition.queries import lines_of
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

BY_ITSELF = ("find_refused", "complete_issue", "complete_receipt")


def go_on(uow: UnitOfWork, event: Event) -> None:
    """The moves that nobody has to order: all cut, all issued, all received."""
    row = uow.get("requisition", event.row)
    for name in BY_ITSELF:
        if uow.may(row, name):
            uow.make_move(row, name)


def tell_supervisors(uow: UnitOfWork, event: Event) -> None:
    """Submitted: it waits for a decision."""
    row = uow.get("requisition", event.row)
    lines = len(lines_of(uow, row.id))
    notify(uow, people_with_role(uow, "supervisor"), event.name, row, lines=lines, **_words(uow, row))


def tell_of_approval(uow: UnitOfWork, event: Event) -> None:
    """The engineer and the warehouse, unless everything was cut: that is told as a refusal."""
    row = uow.get("requisition", event.row)
    if row.state != "refused":
        people = [row.engineer_id, *people_with_role(uow, "warehouse")]
        notify(uow, people, event.name, row, **_words(uow, row))


def tell_engineer(uow: UnitOfWork, event: Event) -> None:
    """Refused, issued, taken back, or the rest no longer owed; one notice where the last means the first."""
    row = uow.get("requisition", event.row)
    if row.state == "refused" and event.name != "requisition.refused":
        return
    notify(uow, [row.engineer_id], event.name, row, decision=row.decision, **_words(uow, row))


def tell_warehouse(uow: UnitOfWork, event: Event) -> None:
    """The receipt, and what is missing of it."""
    row = uow.get("requisition", event.row)
    missing = {line.part: line.under_way for line in lines_of(uow, row.id).values() if line.under_way}
    kind = "requisition.receipt_short" if missing else event.name
    told = _words(uow, row) | (
        {"parts": sorted(missing), "missing": sum(missing.values())} if missing else {}
    )
    notify(uow, people_with_role(uow, "warehouse"), kind, row, **told)


def _words(uow: UnitOfWork, row: Any) -> dict[str, Any]:
    return {"number": row.number, "name": uow.get("person", row.engineer_id).name_zh}


REACTIONS = {
    "requisition.submitted": (tell_supervisors,),
    "requisition.approved": (go_on, tell_of_approval),
    "requisition.refused": (tell_engineer,),
    "requisition.issued": (go_on, tell_engineer),
    "requisition.acknowledged": (go_on, tell_warehouse),
    "requisition.taken_back": (go_on, tell_engineer),
    "requisition.back_order_closed": (go_on, tell_engineer),
}
