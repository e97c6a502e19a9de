"""What the call desk does with an entry. What was said is never changed: later knowledge stands beside it."""

from __future__ import annotations

from typing import Any

from app.journey.intake.wire import ClarifyArgs, LogArgs, NoteArgs, ReplyArgs, UnclearArgs
from app.kernel.clock import plus
from app.kernel.command import CommandSpec, on_move
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork
from app.reference.vehicles.vin import normalised


def log(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Takes the entry down under the next running number. Problems: call_entry.log.in_future."""
    received_at = args.get("received_at") or uow.at
    if received_at > uow.now:
        raise Refused("call_entry.log.in_future", at=received_at)
    told = args | {"received_at": received_at, "vehicle_id": args.get("vehicle_id") or _vehicle_told(uow, args)}
    hours = uow.setting("intake.first_reply_hours")
    entry = uow.add("call_entry", command.row, **told, taken_by_id=uow.actor.id, reply_due_at=plus(received_at, hours=hours))
    uow.emit("call_entry.logged", entry)


def _vehicle_told(uow: UnitOfWork, args: dict[str, Any]) -> str | None:
    """The vehicle whose VIN was told, however it was spelled."""
    vin = normalised(args.get("vin_told") or "")
    found = uow.first("vehicle", vin=vin) if vin else None
    return None if found is None else str(found.id)


def reply(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The answer as it was given, by whom and when. Problems: call_entry.reply.not_only_advice."""
    if row.job_id and args["outcome"] == "advice":
        raise Refused("call_entry.reply.not_only_advice")
    uow.set(row, **args, replied_at=uow.at, replied_by_id=uow.actor.id)


COMMANDS = (
    CommandSpec("call_entry.log", "call_entry", log, LogArgs, roles=("dispatcher", "supervisor"), creates=True,
                problems=(Problem("call_entry.log.in_future", "invalid", ("at",)),)),
    on_move("call_entry", "mark_unclear", UnclearArgs),
    on_move("call_entry", "clarify", ClarifyArgs),
    on_move("call_entry", "reply", ReplyArgs, reply, problems=(Problem("call_entry.reply.not_only_advice", "state"),)),
    on_move("call_entry", "add_note", NoteArgs),
)  # fmt: skip
