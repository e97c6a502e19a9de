"""Field patches: three-way merge by content, with every losing value kept in a conflict record (SY-13, SY-14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Literal

from marshmallow import Schema, ValidationError

from app.kernel.actor import OFFICE
from app.kernel.merge import Merged, merge_field
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.platform.writing import check_guards
from app.sync.authorship import author

Status = Literal["applied", "merged", "conflict"]
Side = Literal["field", "office"]


def apply_patch(
    uow: UnitOfWork, entity: str, row_id: str, new: Mapping[str, Any], was: Mapping[str, Any]
) -> tuple[Any, Status, str | None]:
    """Merges the patch into the row; returns (row, status, id of the first conflict record)."""
    row = uow.seen(entity, row_id)
    values = _valid(uow, entity, new)
    check_patch(uow, row, set(new))
    side = side_of(uow.actor.roles, uow.registry.records[entity].writing.roles)
    changes: dict[str, Any] = {}
    status: Status = "applied"
    conflict_id = None
    for name, value in values.items():
        spec = uow.registry.records[entity].fields[name]
        merged = merge_field(spec, side, was.get(name), value, getattr(row, name))
        changes[name] = merged.value
        if merged.conflict:
            status = "conflict"
            kept = _keep_loser(uow, row, name, was.get(name), merged, side)
            conflict_id = conflict_id or kept.id
        elif merged.outcome == "merged" and status == "applied":
            status = "merged"
    uow.set(row, **changes)
    if any(uow.registry.records[entity].fields[name].kind == "ref" for name in changes):
        _check_where_it_points(uow, row)
    return row, status, conflict_id


def side_of(roles: Iterable[str], writers: Iterable[str]) -> Side:
    """Whose edit it is. Who is of both sides edits as the field what an engineer may edit."""
    if "engineer" in roles and "engineer" in writers:
        return "field"
    return "office" if set(roles) & set(OFFICE) else "field"


def _keep_loser(uow: UnitOfWork, row: Any, name: str, was: Any, merged: Merged, side: Side) -> Any:
    """The conflict record: the value that does not hold, with who entered it."""
    if merged.outcome == "conflict_kept":
        by_id: str | None = uow.actor.id
        loser_side = side
    else:
        by_id = author(uow, row, name, merged.loser)
        person = uow.find("person", by_id)
        writers = uow.registry.records[row.entity].writing.roles
        other: Side = "office" if side == "field" else "field"
        loser_side = side_of(person.roles or (), writers) if person is not None else other
    return uow.add(
        "conflict", about=row.entity, row=row.id, field=name, was=was, winner=merged.value, loser=merged.loser,
        loser_side=loser_side, loser_by_id=by_id, happened_at=uow.at,
    )  # fmt: skip


def _check_where_it_points(uow: UnitOfWork, row: Any) -> None:
    """What the row points to now must let the actor see it and write there too."""
    spec = uow.registry.records[row.entity]
    check_guards(uow, spec, "patch", uow.view(row))
    if spec.parent is not None:
        uow.seen(spec.parent[0], getattr(row, spec.parent[1]))


def check_writer(uow: UnitOfWork, row: Any) -> None:
    """Refused when the actor may never patch such a row, whatever its state."""
    spec = uow.registry.records[row.entity]
    if not spec.writing.patch or not set(spec.writing.roles) & set(uow.actor.roles):
        raise Refused("patch.forbidden", roles=list(spec.writing.roles))


def check_patch(uow: UnitOfWork, row: Any, names: Iterable[str]) -> None:
    """Refused when the actor may not write these fields of the row now."""
    check_writer(uow, row)
    spec = uow.registry.records[row.entity]
    closed = [name for name in names if spec.fields[name].owner == "server"]
    if closed:
        raise Refused("field.not_yours", fields=closed)
    check_guards(uow, spec, "patch", uow.view(row))


@cache
def _loader(schema: type[Schema]) -> Schema:
    """One instance of each schema serves all patches: making one costs more than a load."""
    return schema()


def _valid(uow: UnitOfWork, entity: str, new: Mapping[str, Any]) -> dict[str, Any]:
    spec = uow.registry.records[entity]
    strange = [name for name in new if name not in spec.fields]
    if strange:
        raise Refused("patch.unknown_field", fields=strange)
    try:
        loaded: dict[str, Any] = _loader(spec.schema).load(dict(new), partial=True)
    except ValidationError as error:
        raise Refused("command.invalid", errors=error.messages) from error
    return loaded
