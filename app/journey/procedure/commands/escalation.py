"""A question to headquarters 重大问题请示, its answer, and who is told of what. Nobody decides what they asked themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.journey.dispatch.queries import active_engineers
from app.kernel.problem import Refused
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def raise_(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Raised on site, often without a network: the time is the phone's, also where it arrives hours later."""
    job = uow.seen("job", args["job_id"])
    if uow.actor.id not in active_engineers(uow, job.id):
        raise Refused("escalation.raise.not_assigned")
    raised = uow.add("escalation", command.row, raised_at=uow.at, **args)
    uow.emit("escalation.raised", raised)
    _tell(uow, _supervisors(uow), "escalation.raised", raised, subject=raised.kind, step=raised.step)


def decide(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Approved, changed or refused; also the later word on what was told by phone, which without args stands as told."""
    uow.set(row, **args)
    outcome = uow.registry.machines["escalation"].move(command.type.split(".")[1]).target
    _tell(uow, active_engineers(uow, row.job_id), "escalation.decided", row, outcome=outcome)


def ask(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """A new question; the answer to an earlier one is in the audit log."""
    uow.set(row, question=args["question"], answer=None)
    _tell(uow, active_engineers(uow, row.job_id), "escalation.asked", row)


def answer(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Back to headquarters."""
    uow.set(row, answer=args["answer"])
    _tell(uow, _supervisors(uow), "escalation.answered", row)


def enter_phone_decision(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What a supervisor said by phone, in the engineer's words, which stay beside the confirmed or contested decision."""
    decider = args["phone_decider_id"]
    if decider not in people_with_role(uow, "supervisor"):
        raise Refused("escalation.enter_phone_decision.not_supervisor")
    uow.set(row, phone_decider_id=decider, decision=args["decision"], phone_decision=args["decision"])
    _tell(uow, [decider, *_supervisors(uow)], "escalation.told_by_phone", row)


def withdraw(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """No decision is needed any more."""
    _tell(uow, _supervisors(uow), "escalation.withdrawn", row, urgent=False)


def _supervisors(uow: UnitOfWork) -> list[str]:
    return people_with_role(uow, "supervisor")


def _tell(
    uow: UnitOfWork, people: Iterable[str], kind: str, row: Any, *, urgent: bool = True, **args: Any
) -> None:
    number = uow.get("job", row.job_id).number
    notify(uow, people, kind, row, number=number, name=uow.actor.name, urgent=urgent, **args)
