"""One row by one statement, straight from the driver: for a question that is asked thousands of times a minute.

Built by SQLAlchemy once and kept as text; no session, no objects and no transaction of its own. What comes back is as the
driver has it (`plain_json` for JSON columns).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import orjson
from sqlalchemy import Engine, Select
from sqlalchemy.exc import DBAPIError


class Quick:
    """A statement with named values, asked by `one`."""

    def __init__(self, statement: Select[Any]) -> None:
        self.statement = statement
        self._compiled = cache(lambda dialect: statement.compile(dialect=dialect))

    def one(self, engine: Engine, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row, None when there is none. Raises what SQLAlchemy raises (DBAPIError)."""
        compiled = self._compiled(engine.dialect)
        told: Any = compiled.construct_params(dict(values))
        if compiled.positional:
            told = tuple(told[name] for name in compiled.positiontup or ())
        connection: Any = engine.raw_connection()
        driver = connection.dbapi_connection
        by_itself = engine.dialect.name == "postgresql"  # SQLite's connections always are (engine.options)
        try:
            if by_itself:
                driver.autocommit = True  # one round trip instead of three
            row: tuple[Any, ...] | None = driver.execute(compiled.string, told).fetchone()
        except engine.dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                compiled.string, told, error, engine.dialect.loaded_dbapi.Error, dialect=engine.dialect
            ) from error
        finally:
            if by_itself:
                driver.autocommit = False
            connection.close()
        return row


def plain_json(value: Any) -> Any:
    """A JSON column as the driver gave it: text, or already what it means."""
    return orjson.loads(value) if isinstance(value, str | bytes) else value
