"""The statement that finds records by the values of their fields, built once per shape of the question.

Building a statement costs more than running it, and every command asks several times; the values come in as parameters.
Not here: criteria beyond equality, which a reader adds itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from sqlalchemy import Select, bindparam, select

Kind = Literal["null", "any_of", "equal"]


def matching(
    table: Any, equal: Mapping[str, Any], order_by: str | None
) -> tuple[Select[Any], dict[str, Any]]:
    """(statement, its parameters): rows that are not removed and whose fields equal the values (a list, set or tuple: any of
    them; None: no value), the oldest first or by the named field."""
    shape = tuple((name, _kind(value)) for name, value in equal.items())
    values = {name: list(value) if kind == "any_of" else value
              for (name, kind), value in zip(shape, equal.values(), strict=True) if kind != "null"}  # fmt: skip
    return _statement(table, shape, order_by), values


def _kind(value: Any) -> Kind:
    if value is None:
        return "null"
    return "any_of" if isinstance(value, list | set | tuple) else "equal"


@cache
def by_ids(table: Any) -> Select[Any]:
    """Rows whose id is among :ids, removed ones too, in no order."""
    return select(table).where(table.id.in_(bindparam("ids", expanding=True)))


@cache
def _statement(table: Any, shape: tuple[tuple[str, Kind], ...], order_by: str | None) -> Select[Any]:
    query = select(table).where(table.removed.is_(False))
    for name, kind in shape:
        column = getattr(table, name)
        if kind == "null":
            query = query.where(column.is_(None))
        elif kind == "any_of":
            query = query.where(column.in_(bindparam(name, expanding=True)))
        else:
            query = query.where(column == bindparam(name))
    return (
        query.order_by(getattr(table, order_by)) if order_by else query.order_by(table.created_at, table.id)
    )
