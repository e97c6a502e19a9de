"""Hours between two moments inside the database, on SQLite and PostgreSQL alike. Not a figure."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class hours_from(GenericFunction[float]):  # noqa: N801 - it is written like a function of SQL
    """hours_from(start, end): hours from start to end, exact to a fraction of a second; NULL where either is."""

    type = Float()
    inherit_cache = True
    name = "hours_from"


@compiles(hours_from, "sqlite")
def _sqlite(element: Any, compiler: Any, **options: Any) -> str:
    start, end = (compiler.process(each, **options) for each in element.clauses)
    return f"((julianday({end}) - julianday({start})) * 24)"


@compiles(hours_from, "postgresql")
def _postgresql(element: Any, compiler: Any, **options: Any) -> str:
    start, end = (compiler.process(each, **options) for each in element.clauses)
    return f"(extract(epoch FROM CAST({end} AS timestamptz) - CAST({start} AS timestamptz))::float8 / 3600)"
