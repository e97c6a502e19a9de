"""The way of an old part, step by step, and the excuse where there is none. What follows from a step is in reactions."""

from __future__ import annotations

from typing import Any

from app.journey.parts.old_parts.rules import days_since, is_back
from app.journey.parts.old_parts.wire import (
    ExcuseArgs,
    LostArgs,
    ReceiveArgs,
    RefuseArgs,
    RemarkArgs,
    ShipArgs,
)  # fmt: skip
from app.journey.parts.stock.places import OLD, OUTSIDE, SCRAP, TRANSIT, place
from app.kernel.command import Command, on_move
from app.kernel.problem import Problem, Refused
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork


def ship(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """On its way with a waybill. What the engineer carries back needs no shipping."""
    uow.set(row, shipped_at=uow.at, location_id=place(uow, TRANSIT).id, **_told(args))


def receive(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Into the old-parts area."""
    total = (row.received_quantity or 0) + args["received_quantity"]
    if not is_back(row.quantity, total) and not (args.get("remark") or "").strip():
        raise Refused("old_part.receive.remark_missing", expected=row.quantity, received=total)
    uow.set(row, received_at=uow.at, received_quantity=total, location_id=place(uow, OLD).id,
            remark=args.get("remark") or row.remark)  # fmt: skip


def accept(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Inspected and good for the claim."""
    uow.set(row, inspected_at=uow.at, inspected_by_id=uow.actor.id, **_told(args))


def refuse(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Inspected and not good for the claim."""
    uow.set(row, inspected_at=uow.at, inspected_by_id=uow.actor.id, **_told(args))


def send_to_supplier(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Out of the house."""
    uow.set(row, location_id=place(uow, OUTSIDE).id, **_told(args))


def scrap(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Into the scrap."""
    uow.set(row, location_id=place(uow, SCRAP).id, **_told(args))


def chase(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """The warehouse asks the engineer for it."""
    uow.set(row, chased_at=uow.now)
    days = days_since(row.due_at or row.opened_at, uow.now)
    notify(uow, [row.engineer_id], "old_part.overdue", row, count=1, tag=row.tag, part=row.part_number or row.name,
           days=days)  # fmt: skip


def excuse(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """A supervisor accepts that there is no old part."""
    uow.set(row, excused_by_id=uow.actor.id, **args)


def _told(args: dict[str, Any]) -> dict[str, Any]:
    """What was said; a remark that is left blank wipes out no earlier one."""
    return {name: value for name, value in args.items() if value is not None}


COMMANDS = (
    on_move("old_part", "ship", ShipArgs, ship),
    on_move("old_part", "receive", ReceiveArgs, receive, problems=(
        Problem("old_part.receive.remark_missing", "invalid", ("expected", "received")),
    )),
    on_move("old_part", "accept", RemarkArgs, accept),
    on_move("old_part", "refuse", RefuseArgs, refuse),
    on_move("old_part", "send_to_supplier", RemarkArgs, send_to_supplier),
    on_move("old_part", "scrap", RemarkArgs, scrap),
    on_move("old_part", "declare_lost", LostArgs),
    on_move("old_part", "chase", handler=chase),
    on_move("write_off", "excuse", ExcuseArgs, excuse),
)  # fmt: skip
