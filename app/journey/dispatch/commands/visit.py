"""Leaving the site and coming back, as told to the office and answered by it. Arriving is in `arrival`."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.queries import active_engineers, lead_of
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def leave(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The leave-site report 离场汇报; the office is asked whether there is anything else to do here."""
    uow.set(row, **args)
    desk = people_with_role(uow, "dispatcher", "supervisor")
    tell(uow, desk, "job.left", row, result=args["leave_result"], name=uow.actor.name)


def leave_too(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Another of the crew reports leaving: their open points stand below; of the result the lead has the last word."""
    if uow.actor.id == lead_of(uow, row.id):
        uow.set(row, leave_result=args["leave_result"])
    points = args.get("leave_open_points")
    if points and points != row.leave_open_points:
        uow.set(row, leave_open_points=_below(row.leave_open_points, points))


def debrief(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What is worth telling; a second one of the crew, or one after the job was closed, is added below the first."""
    told = args["debrief"] if not row.debrief else f"{uow.actor.name}: {args['debrief']}"
    uow.set(row, debrief=_below(row.debrief, told), returned_at=row.returned_at or uow.at)


def answer_leave(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The office's answer goes back to the phone of everyone on the job."""
    uow.set(row, leave_answer=args["leave_answer"], leave_answered_at=uow.at)
    tell(uow, active_engineers(uow, row.id), "job.leave_answered", row, answer=args["leave_answer"])


def _below(earlier: str | None, told: str) -> str:
    return told if not earlier else f"{earlier}\n{told}"
