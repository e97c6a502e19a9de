"""Opening a job, planning it again while it is under way, and cancelling it."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.commands import clocks, crew, repeats
from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.queries import earlier_repair
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork

NEVER_BLANK = ("contact_name", "contact_phone", "address", "reported", "fault_system")
"""What a job cannot be without; planning may correct it, not empty it."""


def open_job(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """A new job. Its clocks run from the time of the call that it came from, or from now when there was none.

    Problems: row.reference_missing, job.open.to_clarify, job.open.in_future, job.open.appointment_reversed.
    """
    _there(uow, "customer", args["customer_id"])
    vehicle = _there(uow, "vehicle", args["vehicle_id"])
    reported_at = _reported_at(uow, args)
    _check_appointment("open", args.get("appointment_from"), args.get("appointment_to"))
    earlier = earlier_repair(uow, vehicle.id, args["fault_system"], reported_at)
    told = args | {"reported_at": reported_at, "priority": args.get("priority") or "normal"}
    job = uow.add("job", command.row, **told, rework_of_id=earlier.id if earlier else None,
                  other_owner=vehicle.customer_id != args["customer_id"])  # fmt: skip
    repeats.count(uow, job)
    clocks.draw(uow, job)
    uow.emit("job.opened", job, call_entry_id=job.call_entry_id, rework_of_id=job.rework_of_id)


def plan(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What is known better or planned anew. Clocks and rework follow; a moved appointment is reminded of again.

    Problems: job.plan.blank, job.plan.appointment_reversed.
    """
    emptied = [name for name in NEVER_BLANK if name in args and not (args[name] or "").strip()]
    if emptied:
        raise Refused("job.plan.blank", fields=emptied)
    begins = args.get("appointment_from", row.appointment_from)
    _check_appointment("plan", begins, args.get("appointment_to", row.appointment_to))
    moved = begins != row.appointment_from
    asked_anew = moved or args.get("fault_system", row.fault_system) != row.fault_system
    uow.set(row, **args)
    if moved:
        uow.set(row, day_reminded_at=None, hour_reminded_at=None)
    if asked_anew and row.state in crew.BEFORE_SETTING_OUT:
        crew.ask_for_another(uow, row)
    earlier = earlier_repair(uow, row.vehicle_id, row.fault_system, row.reported_at)
    uow.set(row, rework_of_id=earlier.id if earlier else None)
    repeats.count(uow, row)
    clocks.draw(uow, row)


def cancel(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Nobody goes. The crew is told and loses the rows; promises that are not broken yet fall away."""
    uow.set(row, cancel_reason=args["reason"], cancelled_at=uow.at)
    clocks.let_fall(uow, row)
    gone = crew.stand_down(uow, row, args["reason"])
    tell(uow, gone, "job.cancelled", row, reason=args["reason"])


def _there(uow: UnitOfWork, entity: str, row_id: str) -> Any:
    found = uow.find(entity, row_id)
    if found is None:
        raise Refused("row.reference_missing", field=f"{entity}_id", entity=entity)
    return found


def _reported_at(uow: UnitOfWork, args: dict[str, Any]) -> str:
    """An entry of the call log is the better witness, whatever time was typed beside it."""
    if args.get("call_entry_id"):
        entry = _there(uow, "call_entry", args["call_entry_id"])
        if entry.state == "to_clarify":
            raise Refused("job.open.to_clarify", number=entry.number)
        return str(entry.received_at)
    typed = args.get("reported_at") or uow.at
    if typed > uow.now:
        raise Refused("job.open.in_future", at=typed)
    return str(typed)


def _check_appointment(verb: str, begins: str | None, ends: str | None) -> None:
    if begins and ends and ends < begins:
        raise Refused(f"job.{verb}.appointment_reversed")
