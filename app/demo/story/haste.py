"""SQLite without waiting for the disk, while the demo is loaded: who loses power meanwhile begins again anyway."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.platform.db import db


@contextmanager
def in_haste() -> Iterator[None]:
    """Begins with a session of its own and ends it; on another database there is nothing to hurry."""
    if db.engine.dialect.name != "sqlite":
        yield
        return
    usual = _ask("PRAGMA synchronous")
    _ask("PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        _ask(f"PRAGMA synchronous={usual}")


def _ask(pragma: str) -> object:
    """On the pool's one connection of this thread, outside of a transaction."""
    db.session.remove()
    connection = db.engine.raw_connection()
    try:
        row = connection.cursor().execute(pragma).fetchone()
        return row[0] if row else None
    finally:
        connection.close()
