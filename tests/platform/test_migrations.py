"""The migrations and the declarations say the same, on both databases; an upgraded database keeps its rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app import create_app
from app.platform.db import db
from app.platform.db.engine import Base
from app.web.run import schema
from tests.databases import Databases


@pytest.fixture
def migrated(databases: Databases, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database made by the migrations alone."""
    url = databases.empty()
    app = create_app({"WAYSIDE_DATABASE_URL": url, "WAYSIDE_FILES": str(tmp_path)})
    with app.app_context():
        schema.upgrade()
        yield app
        db.session.remove()
        db.engine.dispose()
    databases.drop(url)


def test_an_empty_database_becomes_what_the_declarations_say(migrated: Flask) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_comparison_would_notice_a_missing_column(migrated: Flask) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("ALTER TABLE bulletin DROP COLUMN published_on"))
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) != []


@pytest.mark.parametrize("statement", ["UPDATE audit SET at = 'x'", "DELETE FROM audit"])
def test_the_audit_log_is_append_only_there_too(migrated: Flask, statement: str) -> None:
    row = "(1, 1, 'x', 'p', 't', 'e', 'r', '{}', 'a', 'b')"
    with db.engine.begin() as connection:
        connection.execute(text(
            "INSERT INTO audit (seq, clock, at, actor_id, type, entity, row_id, content, previous, hash) VALUES " + row
        ))  # fmt: skip
    with pytest.raises(DBAPIError, match="append-only"), db.engine.begin() as connection:
        connection.execute(text(statement))


def test_the_clock_stands_at_nothing_and_has_an_epoch(migrated: Flask) -> None:
    with db.engine.connect() as connection:
        value, epoch = connection.execute(text("SELECT value, epoch FROM clock")).one()
    assert value == 0
    assert len(epoch) == 36


def test_upgrading_again_changes_nothing(migrated: Flask) -> None:
    before = schema.present()
    schema.upgrade()
    assert schema.present() == before == schema.newest()
