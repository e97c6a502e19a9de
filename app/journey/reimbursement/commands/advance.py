"""Asking for a cash advance, deciding on it, paying it out, taking it back.

It is mostly settled by paying the claim that it is set off against (see `claim`).
"""

from __future__ import annotations

from typing import Any

from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork


def request(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """An engineer asks for themselves, for one of their own jobs or for none. Problems: .no_amount, row.missing."""
    if args["amount_fen"] == 0:
        raise Refused("cash_advance.request.no_amount")
    if args.get("job_id"):
        uow.seen("job", args["job_id"])
    made = uow.add("cash_advance", command.row, engineer_id=uow.actor.id, **args)
    uow.emit("cash_advance.requested", made)


def decide(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Who decided, when, and their words."""
    uow.set(row, decision=args.get("decision"), decided_by_id=uow.actor.id, decided_at=uow.at)


def pay(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The money has been handed out."""
    uow.set(row, paid_by_id=uow.actor.id, paid_at=uow.at)


def settle(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Paid back in full without a claim."""
    uow.set(row, settled_fen=row.amount_fen, settlement=args["settlement"])
