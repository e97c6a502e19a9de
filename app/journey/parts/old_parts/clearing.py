"""Clearing a write-off: report approved and old part back, so the part leaves the van's stock for the vehicle.

Receipt in full counts as "back": the engineer has then done what can be asked of them. What inspection finds is the
supplier claim's matter, save where it finds that the thing is not the part at all; that keeps a write-off waiting.
A van that lacks the part blocks nothing: the shortage is written on the row and the warehouse is told, and the movement
is made up for when the requisition's receipt is acknowledged late.
"""

from __future__ import annotations

from typing import Any

from app.journey.parts.stock.ledger import move
from app.journey.parts.stock.places import FITTED, place, van_of
from app.journey.parts.stock.queries import balance
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def clear_if_may(uow: UnitOfWork, row: Any) -> None:
    """Clears a waiting write-off when nothing is missing any more."""
    if not uow.may(row, "clear"):
        return
    problem = _take_from_van(uow, row)
    uow.set(row, cleared_at=uow.at, problem=problem)
    uow.make_move(row, "clear")
    if problem is not None:
        _tell_warehouse(uow, row)


def make_up_for(uow: UnitOfWork, engineer_id: str) -> None:
    """Parts that were written off before the van had them, as far as it has them now, oldest first."""
    for row in uow.rows("write_off", engineer_id=engineer_id, state="cleared", problem="van_short"):
        uow.set(row, problem=_take_from_van(uow, row))


def _take_from_van(uow: UnitOfWork, row: Any) -> str | None:
    """Moves the part from the van to the vehicle; the problem where that cannot be."""
    if row.part_id is None:
        return "part_unknown"
    van = van_of(uow, row.engineer_id)
    if balance(uow, van.id, row.part_id) < row.quantity:
        return "van_short"
    number = uow.get("report", row.report_id).report_number
    move(uow, row.part_id, van, place(uow, FITTED), row.quantity, row, number=number)
    return None


def _tell_warehouse(uow: UnitOfWork, row: Any) -> None:
    line, person = uow.get("replaced_part", row.replaced_part_id), uow.get("person", row.engineer_id)
    notify(
        uow, people_with_role(uow, "warehouse"), f"write_off.{row.problem}", row, even_actor=True,
        number=uow.get("report", row.report_id).report_number, part=line.part_number or line.name,
        quantity=row.quantity, name=person.name_zh,
    )  # fmt: skip
