"""Connections and transactions on SQLite and PostgreSQL alike. Not a place for queries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Engine, MetaData, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Session

from app.platform.db import sqlite
from app.platform.db.turns import turns_of

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
BUSY_MS = 15_000


class Base(DeclarativeBase):
    """Every table's base; constraints have names so that migrations can change them."""

    metadata = MetaData(naming_convention=_NAMES)


db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})


def wal_is_safe(version: tuple[int, ...] = sqlite.version) -> bool:
    """Whether this SQLite has the mended WAL reset (3.51.3, or 3.44.6, or 3.50.7; before 3.7.0 there was no WAL)."""
    return version >= (3, 51, 3) or (
        version[:2] in {(3, 44), (3, 50)} and version[2] >= {44: 6, 50: 7}[version[1]]
    )


def options(url: str) -> dict[str, Any]:
    """create_engine options for the address."""
    if url.startswith("sqlite"):
        return {
            "connect_args": {"isolation_level": None, "check_same_thread": False},
            "module": sqlite.module,
        }
    return {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 20}


@event.listens_for(Engine, "connect")
def _on_connect(connection: Any, _record: Any) -> None:
    if not isinstance(connection, sqlite.Connection):
        return
    journal = ("WAL", "FULL") if wal_is_safe() else ("DELETE", "EXTRA")
    for pragma in (f"busy_timeout={BUSY_MS}", "foreign_keys=ON", f"journal_mode={journal[0]}",
                   f"synchronous={journal[1]}", "temp_store=MEMORY", "cache_size=-1000"):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _on_begin(connection: Any) -> None:
    writer = connection.get_execution_options().get("writer", False)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")
    elif writer:
        connection.exec_driver_sql("SELECT value FROM clock WHERE id = 1 FOR UPDATE")


@contextmanager
def writing() -> Iterator[Session]:
    """The session in a write transaction. The caller commits; leaving without a commit rolls back."""
    session = _idle_session()
    with _turn(session):
        session.connection(execution_options={"writer": True})
        try:
            yield session
        finally:
            session.rollback()


def _idle_session() -> Session:
    session = db.session()
    if session.in_transaction():
        session.rollback()
    return session


def _turn(session: Session) -> AbstractContextManager[None]:
    url = session.get_bind().engine.url
    if url.get_backend_name() != "sqlite" or not url.database:
        return nullcontext()
    return turns_of(url.database, BUSY_MS / 1000).turn()


@contextmanager
def reading() -> Iterator[Session]:
    """The session in one snapshot: everything read inside belongs to the same moment (SY-7)."""
    session = _idle_session()
    level = {"isolation_level": "REPEATABLE READ"} if session.get_bind().dialect.name == "postgresql" else {}
    session.connection(execution_options={"writer": False, **level})
    try:
        yield session
    finally:
        session.rollback()


def reachable() -> bool:
    """Whether the database answers."""
    try:
        with db.engine.connect() as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True
