"""Many records as the wire carries them, read by their ids straight from the driver: what every pull consists of.

The same as `Reader.plain` of each, without making objects of them. Changes nothing, and asks nobody who may see them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Dialect, bindparam, select

from app.kernel.record import RecordSpec
from app.platform.db import table_of
from app.platform.db.quick import Driver, Quick, into_plain

AT_ONCE = 512
OF_ALL = ("id", "rev", "created_at", "created_by_id", "updated_at")


def names_of(spec: RecordSpec) -> tuple[str, ...]:
    """What the wire carries of such a record, beside `entity`."""
    state = ("state",) if spec.machine is not None else ()
    number = ("number",) if spec.number_prefix is not None else ()
    return (*OF_ALL, *state, *number, *spec.fields)


def plain_rows(driver: Driver, spec: RecordSpec, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """{id: record, led by its `entity`} of those that are there, removed ones too."""
    found: dict[str, dict[str, Any]] = {}
    names = ("entity", *names_of(spec))
    makers = _makers(spec.entity, names_of(spec), driver.dialect)
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        count = 1 << (len(some) - 1).bit_length()  # few shapes of the statement: the last id fills it up
        asked = {f"id_{at}": some[min(at, len(some) - 1)] for at in range(count)}
        for row in _question(spec.entity, names_of(spec), count).all(driver, asked):
            values = [spec.entity, *row]
            for place, make in makers:
                values[place + 1] = make(values[place + 1])
            found[row[0]] = dict(zip(names, values, strict=True))
    return found


def _columns(entity: str, names: Sequence[str]) -> list[Column[Any]]:
    return [table_of(entity).__table__.c[name] for name in names]


@cache
def _question(entity: str, names: tuple[str, ...], count: int) -> Quick:
    columns = _columns(entity, names)
    return Quick(select(*columns).where(columns[0].in_([bindparam(f"id_{at}") for at in range(count)])))


@cache
def _makers(entity: str, names: tuple[str, ...], dialect: Dialect) -> list[tuple[int, Any]]:
    return into_plain(_columns(entity, names), dialect)
