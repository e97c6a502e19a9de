"""Writing past the triggers and past the program, as somebody who owns the database can."""

from __future__ import annotations

from sqlalchemy import text

from app.platform.db import db
from app.platform.db.create import trigger_statements


def past_the_triggers(statement: str, table: str = "seal", **values: object) -> None:
    """Runs the statement with the table's triggers off, and puts them back."""
    with db.engine.begin() as connection:
        lite = connection.dialect.name == "sqlite"
        for name in [f"{table}_no_update", f"{table}_no_delete"] if lite else [f"{table}_no_write"]:
            connection.execute(text(f"DROP TRIGGER {name}{'' if lite else f' ON {table}'}"))
        connection.execute(text(statement), values)
        for again in trigger_statements(connection.dialect.name, table):
            if not again.startswith("CREATE FUNCTION"):
                connection.execute(text(again))


def behind_the_back(statement: str, **values: object) -> None:
    """Runs the statement on a table that no trigger guards."""
    with db.engine.begin() as connection:
        connection.execute(text(statement), values)
