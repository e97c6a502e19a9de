"""One application and one database per test: a copy of a template, on SQLite or, with WAYSIDE_TEST_DATABASE=postgresql,
on PostgreSQL from its wheel."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.platform.db import db
from app.platform.house import House
from tests.databases import Databases
from tests.house import TestHouse, close_sessions


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """The maker of fresh databases of this test process."""
    memory = Path("/dev/shm")  # where the system has it, a test's fsync costs nothing there
    folder = tmp_path_factory.mktemp("databases")
    if memory.is_dir() and os.access(memory, os.W_OK):
        folder = Path(tempfile.mkdtemp(prefix="wayside-tests-", dir=memory))
    found = Databases.of_environment(folder)
    yield found
    found.close()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """A fresh database with all tables."""
    url = databases.fresh()
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def the_app(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """One application per test process: what SQLAlchemy has compiled once serves all tests."""
    url, files = databases.fresh(), str(tmp_path_factory.mktemp("files"))
    app = create_app({
        "WAYSIDE_DATABASE_URL": url, "WAYSIDE_FILES": files, "WAYSIDE_CHEAP_PASSWORDS": "1",
        "WAYSIDE_SIGN_KEY": str(tmp_path_factory.mktemp("sign") / "organisation.p12"),
    })  # fmt: skip
    app.extensions["wayside.as_made"] = app.extensions["wayside"]
    return app


@pytest.fixture
def app(the_app: Flask, databases: Databases, tmp_path: Path) -> Iterator[Flask]:
    """The application on an empty database, with files in a folder of the test and the real clock."""
    before = the_app.extensions["wayside.as_made"]
    config = replace(before.config, values={**before.config.values, "WAYSIDE_FILES": str(tmp_path / "files")})
    the_app.extensions["wayside"] = House.of(config, before.registry)
    with the_app.app_context():
        db.engine.dispose()
        databases.renew(before.config["DATABASE_URL"])
        yield the_app
        close_sessions()
        db.engine.dispose()


@pytest.fixture
def house(app: Flask) -> TestHouse:
    """The house of the application, with its clock stopped at a Monday morning in March."""
    return TestHouse(app)


# Tests in these folders choose their database by themselves.
OF_THEIR_OWN = ("tests/crash", "tests/bench")
OF_THE_DATABASE = frozenset({"databases", "database_url", "the_app"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what asks for a database runs: paper, rules and words are the same on both, and ran on SQLite."""
    if os.environ.get("WAYSIDE_TEST_DATABASE", "sqlite") != "postgresql":
        return

    def asks(item: pytest.Item) -> bool:
        return item.nodeid.startswith(OF_THEIR_OWN) or bool(
            OF_THE_DATABASE & set(getattr(item, "fixturenames", ()))
        )

    config.hook.pytest_deselected(items=[item for item in items if not asks(item)])
    items[:] = [item for item in items if asks(item)]
