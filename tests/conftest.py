"""One application and one database per test: a copy of a template, on SQLite or, with WAYSIDE_TEST_DATABASE=postgresql,
on PostgreSQL from its wheel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.platform.db import db
from tests.databases import Databases
from tests.house import TestHouse, close_sessions


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """The maker of fresh databases of this test process."""
    found = Databases.of_environment(tmp_path_factory.mktemp("databases"))
    yield found
    found.close()


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """A fresh database with all tables."""
    url = databases.fresh()
    yield url
    databases.drop(url)


@pytest.fixture
def app(database_url: str, tmp_path: Path) -> Iterator[Flask]:
    """The application on that database, with files in a folder of the test."""
    made = create_app({
        "WAYSIDE_DATABASE_URL": database_url, "WAYSIDE_FILES": str(tmp_path / "files"), "WAYSIDE_CHEAP_PASSWORDS": "1",
    })  # fmt: skip
    with made.app_context():
        yield made
        close_sessions()
        db.engine.dispose()


@pytest.fixture
def house(app: Flask) -> TestHouse:
    """The house of the application, with its clock stopped at a Monday morning in March."""
    return TestHouse(app)
