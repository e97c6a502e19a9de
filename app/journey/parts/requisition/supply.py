"""The parts of a requisition on their way: out of the store, into the van, or back. Every step is a movement.

What is in transit for a requisition is always what its lines say is issued and not received.
"""

from __future__ import annotations

from typing import Any

from app.journey.parts.requisition.queries import lines_of
from app.journey.parts.requisition.rules import check_issue, check_receipt, check_taking_back
from app.journey.parts.stock.ledger import move
from app.journey.parts.stock.places import MAIN, TRANSIT, place, van_of
from app.journey.parts.stock.rules import RECEIVING
from app.kernel.command import Command
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork


def issue(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Out of the store against the approval only; what is not there stays a back-order."""
    check_issue(lines_of(uow, row.id), args["lines"])
    store, transit = _store(uow, "issue", args), place(uow, TRANSIT)
    for told in args["lines"]:
        line = uow.get("requisition_line", told["line_id"])
        move(uow, line.part_id, store, transit, told["quantity"], row)
        uow.set(line, issued=line.issued + told["quantity"], issued_at=uow.at,
                serials=[*(line.serials or ()), *(told.get("serials") or ())])  # fmt: skip
    uow.set(row, issued_at=uow.at, waybill=args.get("waybill") or row.waybill)


def acknowledge(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Into the engineer's van. What is missing stays in transit until it comes or is taken back."""
    check_receipt(lines_of(uow, row.id), args["lines"])
    transit, van = place(uow, TRANSIT), van_of(uow, row.engineer_id)
    for told in args["lines"]:
        if not told["quantity"]:
            continue
        line = uow.get("requisition_line", told["line_id"])
        move(uow, line.part_id, transit, van, told["quantity"], row)
        uow.set(line, received=line.received + told["quantity"], received_at=uow.at)
    uow.set(row, received_at=uow.at)


def take_back(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Back into the store and owed again. What is truly lost is then found missing there, by a count."""
    check_taking_back(lines_of(uow, row.id), args["lines"])
    store, transit = _store(uow, "take_back", args), place(uow, TRANSIT)
    for told in args["lines"]:
        line = uow.get("requisition_line", told["line_id"])
        move(uow, line.part_id, transit, store, told["quantity"], row, note=args["reason"])
        gone = set(told.get("serials") or ())
        uow.set(line, issued=line.issued - told["quantity"],
                serials=[serial for serial in line.serials or () if serial not in gone])  # fmt: skip


def _store(uow: UnitOfWork, verb: str, args: dict[str, Any]) -> Any:
    given = args.get("location_id")
    store = uow.get("location", given) if given else place(uow, MAIN)
    if store.kind not in RECEIVING:
        raise Refused(f"requisition.{verb}.not_a_store", location=store.code)
    return store
