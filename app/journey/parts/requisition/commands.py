"""What the engineer asks and the supervisor decides; the door to all commands of a requisition.

Not here: what moves stock (supply).
"""

from __future__ import annotations

from typing import Any

from app.journey.parts.requisition import supply
from app.journey.parts.requisition.queries import lines_of
from app.journey.parts.requisition.rules import check_approval, refusal_in_words
from app.journey.parts.requisition.wire import (
    REQUISITION,
    REQUISITION_LINE,
    AcknowledgeArgs,
    ApproveArgs,
    CloseBackOrderArgs,
    IssueArgs,
    RefuseArgs,
    TakeBackArgs,
)  # fmt: skip
from app.journey.parts.stock.ledger import SHORT
from app.kernel.command import Command, on_move
from app.kernel.problem import Problem
from app.platform.unit_of_work import UnitOfWork
from app.platform.writing import generic_commands


def submit(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """From now on the lines are what they are."""
    uow.set(row, submitted_at=uow.at)


def approve(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Every line whole, cut or refused."""
    lines = lines_of(uow, row.id)
    check_approval(lines, args["lines"])
    for told in args["lines"]:
        uow.set(uow.get("requisition_line", told["line_id"]), approved=told["approved"],
                cut_reason=told.get("cut_reason"), issued=0, received=0, serials=[])  # fmt: skip
    decision = args.get("decision")
    if not any(told["approved"] for told in args["lines"]):
        decision = refusal_in_words(decision, (told.get("cut_reason") for told in args["lines"]))[:2000]
    _decide(uow, row, decision)


def refuse(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Nothing is approved; the lines say so too."""
    for line in uow.rows("requisition_line", requisition_id=row.id):
        uow.set(line, approved=0, issued=0, received=0, serials=[])
    _decide(uow, row, args["decision"])


def close_back_order(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """What has not been issued is cut, with the reason."""
    for line in uow.rows("requisition_line", requisition_id=row.id):
        if line.issued < line.approved:
            uow.set(line, approved=line.issued, cut_reason=args["reason"])
    if row.decision is None:
        uow.set(row, decision=args["reason"])


def _decide(uow: UnitOfWork, row: Any, decision: str | None) -> None:
    uow.set(row, decision=decision, decided_by_id=uow.actor.id, decided_at=uow.at)


def _of_line(move: str, *more: Problem) -> tuple[Problem, ...]:
    return (
        Problem(f"requisition.{move}.line_unknown", "invalid"),
        Problem(f"requisition.{move}.line_repeated", "invalid", ("part",)),
        *more,
    )


COMMANDS = (
    *generic_commands(REQUISITION),
    *generic_commands(REQUISITION_LINE),
    on_move("requisition", "submit", handler=submit),
    on_move("requisition", "approve", ApproveArgs, approve, names_revision=True, problems=_of_line(
        "approve",
        Problem("requisition.approve.line_missing", "invalid", ("part",)),
        Problem("requisition.approve.too_many", "invalid", ("part", "asked")),
        Problem("requisition.approve.reason_missing", "invalid", ("part",)),
    )),
    on_move("requisition", "refuse", RefuseArgs, refuse, names_revision=True),
    on_move("requisition", "withdraw"),
    on_move("requisition", "issue", IssueArgs, supply.issue, offline=False, problems=_of_line(
        "issue",
        SHORT,
        Problem("requisition.issue.not_a_store", "invalid", ("location",)),
        Problem("requisition.issue.too_many", "invalid", ("part", "remaining")),
        Problem("requisition.issue.serials_missing", "invalid", ("part", "wanted")),
        Problem("requisition.issue.serials_repeated", "invalid", ("part",)),
    )),
    on_move("requisition", "acknowledge", AcknowledgeArgs, supply.acknowledge, problems=_of_line(
        "acknowledge", SHORT, Problem("requisition.acknowledge.too_many", "invalid", ("part", "under_way")),
    )),
    on_move("requisition", "take_back", TakeBackArgs, supply.take_back, offline=False, problems=_of_line(
        "take_back",
        SHORT,
        Problem("requisition.take_back.not_a_store", "invalid", ("location",)),
        Problem("requisition.take_back.too_many", "invalid", ("part", "under_way")),
        Problem("requisition.take_back.serials_unknown", "invalid", ("part",)),
    )),
    on_move("requisition", "close_back_order", CloseBackOrderArgs, close_back_order, names_revision=True,
            offline=False),
)  # fmt: skip
