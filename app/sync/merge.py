"""Field patches: three-way merge by content, with every losing value kept in a conflict record (SY-13, SY-14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from marshmallow import ValidationError

from app.kernel.actor import OFFICE
from app.kernel.merge import merge_field
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.platform.writing import check_guards

Status = Literal["applied", "merged", "conflict"]


def apply_patch(
    uow: UnitOfWork, entity: str, row_id: str, new: Mapping[str, Any], was: Mapping[str, Any]
) -> tuple[Any, Status, str | None]:
    """Merges the patch into the row; returns (row, status, id of the first conflict record)."""
    row = uow.seen(entity, row_id)
    values = _valid(uow, entity, new)
    check_patch(uow, row, set(new))
    side: Literal["field", "office"] = "office" if set(uow.actor.roles) & set(OFFICE) else "field"
    if "engineer" in uow.actor.roles and "engineer" in uow.registry.records[entity].writing.roles:
        side = "field"
    changes: dict[str, Any] = {}
    status: Status = "applied"
    conflict_id = None
    for name, value in values.items():
        spec = uow.registry.records[entity].fields[name]
        merged = merge_field(spec, side, was.get(name), value, getattr(row, name))
        changes[name] = merged.value
        if merged.conflict:
            status = "conflict"
            mine = merged.outcome == "conflict_kept"
            kept = uow.add(
                "conflict", about=entity, row=row_id, field=name, was=was.get(name), winner=merged.value,
                loser=merged.loser, loser_side=side if mine else ("office" if side == "field" else "field"),
                loser_by_id=uow.actor.id if mine else None, happened_at=uow.at,
            )  # fmt: skip
            conflict_id = conflict_id or kept.id
        elif merged.outcome == "merged" and status == "applied":
            status = "merged"
    uow.set(row, **changes)
    declared = uow.registry.records[entity]
    if any(declared.fields[name].kind == "ref" for name in changes):
        check_guards(
            uow, declared, "patch", uow.view(row)
        )  # what it points to now must let the actor write too
    return row, status, conflict_id


def check_patch(uow: UnitOfWork, row: Any, names: Iterable[str]) -> None:
    """Refused when the actor may not write these fields of the row now."""
    spec = uow.registry.records[row.entity]
    if not spec.writing.patch or not set(spec.writing.roles) & set(uow.actor.roles):
        raise Refused("patch.forbidden", roles=list(spec.writing.roles))
    closed = [name for name in names if spec.fields[name].owner == "server"]
    if closed:
        raise Refused("field.not_yours", fields=closed)
    check_guards(uow, spec, "patch", uow.view(row))


def _valid(uow: UnitOfWork, entity: str, new: Mapping[str, Any]) -> dict[str, Any]:
    spec = uow.registry.records[entity]
    strange = [name for name in new if name not in spec.fields]
    if strange:
        raise Refused("patch.unknown_field", fields=strange)
    try:
        loaded: dict[str, Any] = spec.schema(only=list(new), partial=True).load(dict(new))
    except ValidationError as error:
        raise Refused("command.invalid", errors=error.messages) from error
    return loaded
