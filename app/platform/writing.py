"""The generic commands `<entity>.create` and `<entity>.remove`, made from a record's writing rules.

`<entity>.patch` is a merge and belongs to sync; what a stage needs beyond filling in fields is a command of its own.
"""

from __future__ import annotations

from typing import Any

from app.kernel.command import Command, CommandSpec
from app.kernel.guard import View, holds
from app.kernel.problem import Refused
from app.kernel.record import RecordSpec
from app.platform.unit_of_work import UnitOfWork


def generic_commands(spec: RecordSpec) -> list[CommandSpec]:
    """The commands that the record's writing rules allow."""
    found = []
    if spec.writing.create:
        found.append(CommandSpec(f"{spec.entity}.create", spec.entity, create, spec.schema, roles=spec.writing.roles,
                                 creates=True))  # fmt: skip
    if spec.writing.remove:
        found.append(
            CommandSpec(f"{spec.entity}.remove", spec.entity, remove, None, roles=spec.writing.roles)
        )
    return found


def create(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Adds the row when the guards hold for what it will be and its parent is in the actor's sight."""
    spec = uow.registry.records[command.type.split(".")[0]]
    foreign = [name for name in args if spec.fields[name].owner == "server"]
    if foreign:
        raise Refused("field.not_yours", fields=foreign)
    if spec.parent is not None:
        uow.seen(spec.parent[0], args[spec.parent[1]])
    check_guards(uow, spec, "create", uow.view_of_values(spec, args))
    uow.add(spec.entity, command.row, **args)


def remove(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Takes the row away when the guards hold for it."""
    spec = uow.registry.records[row.entity]
    check_guards(uow, spec, "remove", uow.view(row))
    uow.remove(row)


def check_guards(uow: UnitOfWork, spec: RecordSpec, verb: str, view: View) -> None:
    """Refused with `entity.verb.guard` for the first writing guard that does not hold."""
    server = spec.machine.server if spec.machine else {}
    for guard in spec.writing.guards:
        if not holds(guard.expr, view, server):
            raise Refused(f"{spec.entity}.{verb}.{guard.name}")
