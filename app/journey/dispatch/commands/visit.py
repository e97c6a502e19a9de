"""The engineer's way to the vehicle and back, as far as dispatch knows it; the work itself is the procedure's."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.commands.clocks import stop
from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.queries import active_engineers
from app.journey.dispatch.rules.promises import ON_SITE
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def arrive(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Time and place are set by declaration; they are the evidence that stops the on-site clock."""
    stop(uow, row, ON_SITE)


def leave(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The leave-site report 离场汇报; the office is asked whether there is anything else to do here."""
    uow.set(row, **args)
    desk = people_with_role(uow, "dispatcher", "supervisor")
    tell(uow, desk, "job.left", row, result=args["leave_result"], name=uow.actor.name)


def answer_leave(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The office's answer goes back to the phone of everyone on the job."""
    uow.set(row, leave_answer=args["leave_answer"], leave_answered_at=uow.at)
    tell(uow, active_engineers(uow, row.id), "job.leave_answered", row, answer=args["leave_answer"])
