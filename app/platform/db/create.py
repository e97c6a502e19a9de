"""Making the tables of an empty database at once, and the triggers that keep seals and audit from being written twice.

Production uses the migrations; a test holds the two equal.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from app.kernel.ids import uuid7
from app.platform.db.engine import Base, db

APPEND_ONLY = ("seal", "authorisation_seal", "audit", "signed_paper", "confirmation")


def create_all() -> None:
    """Tables, triggers and the clock's one row."""
    with db.engine.begin() as connection:
        Base.metadata.create_all(connection)
        protect(connection)
        start_clock(connection)


def start_clock(connection: Connection) -> None:
    """The clock's one row with a new epoch."""
    connection.execute(text("INSERT INTO clock (id, value, epoch) VALUES (1, 0, :epoch)"), {"epoch": uuid7()})


def protect(connection: Connection) -> None:
    """Triggers that refuse to update or delete a row of an append-only table (SY-27)."""
    for table in APPEND_ONLY:
        for statement in trigger_statements(connection.dialect.name, table):
            connection.execute(text(statement))


def trigger_statements(dialect: str, table: str) -> list[str]:
    """The statements that make one table append-only on that database."""
    message = f"{table} is append-only"
    if dialect == "sqlite":
        body = f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        return [
            f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} {body}"
            for verb in ("update", "delete")
        ]
    function, body = f"{table}_append_only", f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    return [
        f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS {body}",
        f"CREATE TRIGGER {table}_no_write BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
    ]
