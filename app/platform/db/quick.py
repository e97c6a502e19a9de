"""Statements straight to the driver: for questions that are asked thousands of times a minute.

Built by SQLAlchemy once and kept as text; no session, no objects. What comes back is as the driver has it (`plain_json` for
JSON columns, `into_plain` for whole rows).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Column, Connection, Dialect, Engine, SelectBase
from sqlalchemy.exc import DBAPIError


class Quick:
    """A statement with named values: `one` asks it by itself, `all` within a transaction."""

    def __init__(self, statement: SelectBase) -> None:
        self.statement = statement
        self._compiled = cache(lambda dialect: statement.compile(dialect=dialect))

    def one(self, engine: Engine, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row, None when there is none. Raises what SQLAlchemy raises (DBAPIError)."""
        connection: Any = engine.raw_connection()
        driver = connection.dbapi_connection
        by_itself = engine.dialect.name == "postgresql"  # SQLite's connections always are (engine.options)
        try:
            if by_itself:
                driver.autocommit = True  # one round trip instead of three
            row: tuple[Any, ...] | None = self._ask(engine.dialect, driver, values).fetchone()
        finally:
            if by_itself:
                driver.autocommit = False
            connection.close()
        return row

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """The rows, read in the connection's transaction. Raises what SQLAlchemy raises (DBAPIError)."""
        found = self._ask(connection.dialect, connection.connection.dbapi_connection, values)
        rows: list[tuple[Any, ...]] = found.fetchall()
        return rows

    def _ask(self, dialect: Dialect, driver: Any, values: Mapping[str, Any]) -> Any:
        compiled = self._compiled(dialect)
        told: Any = compiled.construct_params(dict(values))
        if compiled.positional:
            told = tuple(told[name] for name in compiled.positiontup or ())
        try:
            return driver.execute(compiled.string, told)
        except dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                compiled.string, told, error, dialect.loaded_dbapi.Error, dialect=dialect
            ) from error


def into_plain(columns: Sequence[Column[Any]], dialect: Dialect) -> list[tuple[int, Callable[[Any], Any]]]:
    """[(place, what makes the driver's value into ours)] of the columns where the two differ."""
    makers = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return [(place, maker) for place, maker in enumerate(makers) if maker is not None]


def plain_json(value: Any) -> Any:
    """A JSON column as the driver gave it: text, or already what it means."""
    return orjson.loads(value) if isinstance(value, str | bytes) else value
