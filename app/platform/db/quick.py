"""Statements straight to the driver: for questions that are asked thousands of times a minute.

Built by SQLAlchemy once and kept as text; no session, no objects. What comes back is as the driver has it (`plain_json` for
JSON columns, `into_plain` for whole rows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Column, Connection, Dialect, Engine, SelectBase
from sqlalchemy.exc import DBAPIError


@dataclass(frozen=True)
class Driver:
    """A database's own connection, with the dialect in which it is spoken to."""

    dialect: Dialect
    connection: Any

    @classmethod
    def of(cls, connection: Connection) -> Driver:
        """The one behind a connection, in whose transaction it is then asked."""
        return cls(connection.dialect, connection.connection.dbapi_connection)

    def execute(self, statement: str, values: Any = ()) -> Any:
        """The driver's cursor. Raises what SQLAlchemy raises (DBAPIError)."""
        try:
            return self.connection.execute(statement, values)
        except self.dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                statement, values, error, self.dialect.loaded_dbapi.Error, dialect=self.dialect
            ) from error


@contextmanager
def by_itself(engine: Engine) -> Iterator[Driver]:
    """A connection in which each statement is its own transaction."""
    connection = engine.raw_connection()
    driver: Any = connection.dbapi_connection
    by_hand = engine.dialect.name == "postgresql"  # SQLite's connections always are (engine.options)
    try:
        if by_hand:
            driver.autocommit = True  # one round trip instead of three
        yield Driver(engine.dialect, driver)
    finally:
        if by_hand and not driver.closed:
            driver.autocommit = False
        connection.close()


@contextmanager
def at_one_moment(engine: Engine) -> Iterator[Driver]:
    """A connection in one snapshot: everything read inside belongs to the same moment (SY-7)."""
    with by_itself(engine) as driver:
        lite = engine.dialect.name == "sqlite"
        driver.execute("BEGIN" if lite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield driver
        finally:
            driver.execute("ROLLBACK")


class Quick:
    """A statement with named values."""

    def __init__(self, statement: SelectBase) -> None:
        self.statement = statement
        self._compiled = cache(lambda dialect: statement.compile(dialect=dialect))

    def one(self, engine: Engine, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row, None when there is none, asked by itself. Raises what SQLAlchemy raises (DBAPIError)."""
        with by_itself(engine) as driver:
            row: tuple[Any, ...] | None = self._ask(driver, values).fetchone()
        return row

    def all(self, driver: Driver, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """The rows. Raises what SQLAlchemy raises (DBAPIError)."""
        rows: list[tuple[Any, ...]] = self._ask(driver, values).fetchall()
        return rows

    def _ask(self, driver: Driver, values: Mapping[str, Any]) -> Any:
        compiled = self._compiled(driver.dialect)
        if compiled.positiontup is None:
            return driver.execute(compiled.string, compiled.construct_params(dict(values)))
        known = {**compiled.params, **values}
        return driver.execute(compiled.string, [known[name] for name in compiled.positiontup])


def into_plain(columns: Sequence[Column[Any]], dialect: Dialect) -> list[tuple[int, Callable[[Any], Any]]]:
    """[(place, what makes the driver's value into ours)] of the columns where the two differ."""
    if dialect.name == "postgresql":
        return []  # its driver knows the types itself
    makers = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return [(place, maker) for place, maker in enumerate(makers) if maker is not None]


def plain_json(value: Any) -> Any:
    """A JSON column as the driver gave it: text, or already what it means."""
    return orjson.loads(value) if isinstance(value, str | bytes) else value
