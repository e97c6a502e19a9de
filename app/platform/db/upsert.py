"""Insert or replace by key, in one statement, on both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session


def upsert(session: Session, model: Any, rows: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> None:
    """Writes the rows, each with all columns that are not left to their defaults; objects of the session do not notice.

    keys: the columns of the primary key.
    """
    statement = _statement(session.get_bind().dialect.name, model.__table__, tuple(rows[0]), tuple(keys))
    session.connection().execute(statement, list(rows))


@cache
def _statement(dialect: str, table: Table, names: tuple[str, ...], keys: tuple[str, ...]) -> Insert:
    statement = (sqlite_insert if dialect == "sqlite" else postgresql_insert)(
        table
    )  # bare: many rows need no objects
    others = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=others)
