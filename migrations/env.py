"""Alembic's environment: the application's own engine, batch mode for SQLite, and foreign keys off while tables are re-created.

Re-creating a table with foreign keys on and ON DELETE CASCADE deletes the rows that point to it, so SQLite's check is
switched off here and made up for by `PRAGMA foreign_key_check` before the commit.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

from app.platform.db import db
from app.platform.db.engine import Base

engine = db.engine


def run() -> None:
    """Runs the migrations that have not run, all of them in one transaction."""
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=sqlite,
                          transaction_per_migration=False)  # fmt: skip
        with context.begin_transaction():
            context.run_migrations()
            if sqlite:
                broken = connection.execute(text("PRAGMA foreign_key_check")).all()
                if broken:
                    raise RuntimeError(f"a migration left rows that point nowhere: {broken[:5]}")
        if sqlite:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=ON")


run()
