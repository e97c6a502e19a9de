"""Moving parts between stores, stations and vans: what was drawn and not used comes back, a station is filled, a van lends.

Booked by the warehouse when the parts are handed over. Not here: what is asked for on a requisition, which has a way of
its own, and used parts, which the report writes off.
"""

from __future__ import annotations

from typing import Any

from app.journey.parts.stock.ledger import SHORT, move
from app.journey.parts.stock.rules import COUNTABLE
from app.kernel.command import Command
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

PROBLEMS = (
    SHORT,
    Problem("stock.transfer.same_place", "invalid"),
    Problem("stock.transfer.not_a_place", "invalid", ("location",)),
    Problem("stock.transfer.own_van", "forbidden", ("location",)),
)


def transfer(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Every line from the one place to the other, under the transfer's running number. Problems: PROBLEMS.

    Nobody books their own van: the other side of a hand-over is somebody else.
    """
    lines = args.pop("lines")
    source, target = uow.get("location", args["from_id"]), uow.get("location", args["to_id"])
    if source.id == target.id:
        raise Refused("stock.transfer.same_place")
    for place in (source, target):
        if place.kind not in COUNTABLE:
            raise Refused("stock.transfer.not_a_place", location=place.code)
        if place.person_id == uow.actor.id:
            raise Refused("stock.transfer.own_van", location=place.code)
    paper = uow.add("stock_transfer", command.row, moved_at=uow.at, moved_by_id=uow.actor.id, **args)
    for line in lines:
        move(uow, line["part_id"], source, target, line["quantity"], paper, note=args.get("reason"))
    uow.emit("stock_transfer.booked", paper)
