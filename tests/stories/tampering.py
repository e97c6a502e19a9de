"""Writing past the triggers of the sealed bytes, as somebody who owns the database can."""

from __future__ import annotations

from sqlalchemy import text

from app.platform.db import db
from app.platform.db.create import trigger_statements


def past_the_triggers(statement: str, **values: object) -> None:
    """Runs the statement on `seal` with its triggers off, and puts them back."""
    with db.engine.begin() as connection:
        lite = connection.dialect.name == "sqlite"
        for name in ["seal_no_update", "seal_no_delete"] if lite else ["seal_no_write"]:
            connection.execute(text(f"DROP TRIGGER {name}{'' if lite else ' ON seal'}"))
        connection.execute(text(statement), values)
        for again in trigger_statements(connection.dialect.name, "seal"):
            if not again.startswith("CREATE FUNCTION"):
                connection.execute(text(again))
