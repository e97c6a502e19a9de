"""Running one command: known → valid → visible → allowed → handled → told. The one way in, whoever sent it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from marshmallow import Schema, ValidationError

from app.kernel.actor import THE_SYSTEM
from app.kernel.command import Command, CommandSpec
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork

LONGEST_CHAIN = 50  # events that one command may set off; more means reactions that answer each other


def execute(uow: UnitOfWork, command: Command) -> Any:
    """Runs the command inside the unit of work and returns its row. Refused when a rule forbids it; commits nothing."""
    spec = uow.registry.commands.get(command.type)
    if spec is None:
        raise Refused("command.unknown", type=command.type)
    args = _valid(spec, _upgraded(spec, command))
    if spec.roles and not set(spec.roles) & set(uow.actor.roles):
        raise Refused("command.forbidden", roles=list(spec.roles))
    row = None if spec.creates else uow.seen(spec.entity, command.row)
    if (
        spec.names_revision
        and row is not None
        and command.base_rev is not None
        and command.base_rev < row.rev
    ):
        raise Refused("row.changed", rev=row.rev, difference=uow.plain(row))
    if row is not None and spec.move and row.state in spec.already:
        uow.check_move(row, spec.move, already=True)
        if spec.late is not None:
            spec.late(uow, row, args, command)
    else:
        row = _carry_out(uow, spec, row, args, command)
    settle(uow, command.type, spec.entity, command.row, command.id, dict(command.args))
    return row


def _carry_out(uow: UnitOfWork, spec: CommandSpec, row: Any, args: dict[str, Any], command: Command) -> Any:
    move = uow.check_move(row, spec.move) if spec.move and row is not None else None
    if row is not None and spec.sets:
        uow.set(row, **spec.stamped(uow.at, uow.actor.id, args))
    if spec.handler is not None:
        spec.handler(uow, row, args, command)
    elif args:
        uow.set(row, **args)
    row = row if row is not None else uow.find(spec.entity, command.row)
    if move is not None:
        uow.finish_move(row, move)
    return row


def settle(
    uow: UnitOfWork, type_: str, entity: str, row_id: str, command_id: str | None, args: dict[str, Any]
) -> None:
    """Runs the reactions of all events that were told, then writes the command's audit note."""
    happened = []
    while uow.work.pending:
        event = uow.work.pending.pop(0)
        happened.append({"name": event.name, "row": event.row, "data": dict(event.data)})
        if len(happened) > LONGEST_CHAIN:
            raise RuntimeError(f"{type_} set off more than {LONGEST_CHAIN} events")
        for reaction in uow.registry.reactions.get(event.name, ()):
            reaction(uow, event)
    uow.note(type_, entity, row_id, command=command_id, actor=uow.actor.id, at=uow.at, args=args, events=happened,
             changes=told(uow))  # fmt: skip


def told(uow: UnitOfWork) -> list[dict[str, Any]]:
    """What changed since the last note, for the next one: every change of a record stands in the log, which can be replayed."""
    changes = [
        {"entity": name, "row": row, "fields": fields} for (name, row), fields in uow.work.differences.items()
    ]
    uow.work.differences = {}
    return changes


def _upgraded(spec: CommandSpec, command: Command) -> dict[str, Any]:
    args = dict(command.args)
    if command.version > spec.version:
        raise Refused("command.version", type=command.type, v=command.version)
    for version in range(command.version, spec.version):
        if version not in spec.upgrades:
            raise Refused("command.version", type=command.type, v=command.version)
        args = spec.upgrades[version](args)
    return args


@cache
def _loader(schema: type[Schema]) -> Schema:
    """One instance of each schema serves all commands: making one costs more than a load."""
    return schema()


def _valid(spec: CommandSpec, args: Mapping[str, Any]) -> dict[str, Any]:
    if spec.args is None:
        if args:
            raise Refused("command.invalid", errors={name: ["unknown_field"] for name in args})
        return {}
    try:
        loaded: dict[str, Any] = _loader(spec.args).load(args)
    except ValidationError as error:
        raise Refused("command.invalid", errors=error.messages) from error
    return loaded


def as_system(uow: UnitOfWork, type_: str, entity: str, row_id: str) -> None:
    """Ends a piece of work that no person commanded (a tick): reactions, then the audit note in the system's name."""
    uow.actor = THE_SYSTEM
    settle(uow, type_, entity, row_id, None, {})
