"""What the call desk does with an entry. What was said is never changed: later knowledge stands beside it."""

from __future__ import annotations

from typing import Any

from app.journey.intake.rules import below, reply_due_at, vin_sought
from app.journey.intake.wire import ClarifyArgs, LogArgs, NoteArgs, ReplyArgs, UnclearArgs
from app.kernel.command import CommandSpec, on_move
from app.kernel.problem import Problem, Refused
from app.platform.db import table_of
from app.platform.unit_of_work import UnitOfWork
from app.reference.vehicles.vin import normalised


def log(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Takes the entry down under the next running number. Problems: call_entry.log.in_future."""
    received_at = args.get("received_at") or uow.at
    if received_at > uow.now:
        raise Refused("call_entry.log.in_future", at=received_at)
    vehicle_id = args.get("vehicle_id") or _vehicle_told(uow, args.get("vin_told"))
    told = args | {"received_at": received_at, "vehicle_id": vehicle_id}
    due_at = reply_due_at(received_at, uow.setting("intake.first_reply_hours"))
    entry = uow.add("call_entry", command.row, **told, taken_by_id=uow.actor.id, reply_due_at=due_at)
    uow.emit("call_entry.logged", entry)


def mark_unclear(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Says what must be asked before anybody may answer."""
    uow.set(row, unclear=below(row.unclear, args["unclear"]))


def clarify(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Takes down what asking again brought, and whom or what it turned out to concern."""
    found = {name: args[name] for name in ("customer_id", "vehicle_id") if args.get(name)}
    uow.set(row, clarification=below(row.clarification, args["clarification"]), clarified_at=uow.at, **found)


def reply(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The answer as it was given, by whom and when. Problems of call_entry.reply: not_only_advice, reason_wanted."""
    if row.job_id and args["outcome"] == "advice":
        raise Refused("call_entry.reply.not_only_advice")
    if row.reply_due_at and uow.at > row.reply_due_at and not args.get("late_reason"):
        raise Refused("call_entry.reply.reason_wanted", due_at=row.reply_due_at)
    uow.set(row, **args, replied_at=uow.at, replied_by_id=uow.actor.id)


def add_note(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """A remark beneath the earlier ones."""
    uow.set(row, note=below(row.note, args["note"]))


def _vehicle_told(uow: UnitOfWork, vin_told: str | None) -> str | None:
    """The one vehicle that the caller can mean; None when there is none, or more than one."""
    sought = vin_sought(normalised(vin_told or ""))
    if sought is None:
        return None
    vin = table_of("vehicle").vin
    fits = vin == sought.characters if sought.whole else vin.endswith(sought.characters, autoescape=True)
    found = uow.rows("vehicle", fits)
    return str(found[0].id) if len(found) == 1 else None


COMMANDS = (
    CommandSpec("call_entry.log", "call_entry", log, LogArgs, roles=("dispatcher", "supervisor"), creates=True,
                problems=(Problem("call_entry.log.in_future", "invalid", ("at",)),)),
    on_move("call_entry", "mark_unclear", UnclearArgs, mark_unclear),
    on_move("call_entry", "clarify", ClarifyArgs, clarify),
    on_move("call_entry", "reply", ReplyArgs, reply, problems=(
        Problem("call_entry.reply.not_only_advice", "state"),
        Problem("call_entry.reply.reason_wanted", "invalid", ("due_at",)),
    )),
    on_move("call_entry", "add_note", NoteArgs, add_note),
)  # fmt: skip
