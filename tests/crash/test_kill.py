"""kill -9 of the server at random moments under load: what was acknowledged is there, once, and nothing is half done.

On PostgreSQL every other cut ends the database's processes as well. WAYSIDE_KILLS: how many cuts (`make crash KILLS=200`).
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from app import create_app
from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM
from app.platform.audit import first_break
from app.platform.db import db, reading
from app.platform.reader import Reader
from app.platform.registry import the_registry
from tests.crash.client import Client
from tests.databases import Databases
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.parts import SEAL
from tests.stories.people import staff, things

KILLS = int(os.environ.get("WAYSIDE_KILLS", "4"))
CLIENTS = 6


@pytest.fixture
def durable(tmp_path: Path) -> Iterator[Databases]:
    """Databases on a real disk: a power cut is no test of memory."""
    found = Databases.of_environment(tmp_path)
    yield found
    found.close()


@pytest.fixture
def server(durable: Databases, tmp_path: Path) -> Iterator[Server]:
    """Two worker processes, as in production."""
    made = Server(tmp_path, durable.empty(), workers=2)
    yield made
    made.kill()


def test_sy_3_a_kill_at_any_moment_loses_no_acknowledged_command_and_does_none_twice(
    server: Server, durable: Databases
) -> None:
    part: dict[str, str] = {}

    def furnish(house: TestHouse) -> None:
        staff(house)
        part["id"] = things(house).parts[SEAL]

    server.seed(furnish)
    clients = [Client(server.port, ("W1", PASSWORD), part["id"], seed) for seed in range(CLIENTS)]
    moment = random.Random(7)
    server.start()
    for one in clients:
        one.start()
    for cut in range(KILLS):
        seen = sum(len(one.answered) for one in clients)
        while sum(len(one.answered) for one in clients) <= seen:
            time.sleep(0.01)
        time.sleep(moment.uniform(0, 0.5))
        server.kill()
        if durable.server is not None and cut % 2:
            end_postgresql(durable.server)
        whole(server, durable)
        kept = inbox(server)
        lost = [id_ for one in clients for id_ in list(one.answered) if id_ not in kept]
        assert lost == [], f"cut {cut}"
        server.start()
    for one in clients:
        one.stopping.set()
    for one in clients:
        one.join(60)
        assert not one.is_alive()
        assert one.contradicted == []
        assert one.outages > 0
    server.stop()
    check_what_stands(server, clients)


def end_postgresql(server: Any) -> None:
    """SIGKILL to all of its processes, then a start that recovers."""
    leader = server.get_postmaster_info().process
    processes = [leader, *leader.children(recursive=True)]
    for process in processes:
        process.kill()
    for process in processes:
        process.wait(10)
    server.ensure_postgres_running()


def whole(server: Server, durable: Databases) -> None:
    """The file of the database is sound (PostgreSQL says so by starting)."""
    if durable.server is None:
        path = server.settings["WAYSIDE_DATABASE_URL"].removeprefix("sqlite:///")
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()


def inbox(server: Server) -> dict[str, str]:
    """{command id: status} as the database has it now."""
    url = server.settings["WAYSIDE_DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return {row.id: row.status for row in connection.execute(text("SELECT id, status FROM inbox"))}
    finally:
        engine.dispose()


def check_what_stands(server: Server, clients: list[Client]) -> None:
    """Every answer is the inbox's; stock, ledger and the audit chain agree with them."""
    answered = {id_: status for one in clients for id_, status in one.answered.items()}
    assert set(answered.values()) == {"applied"}
    assert inbox(server) == answered
    app = create_app(server.settings)
    with app.app_context():
        with reading() as session:
            reader = Reader(session, the_registry(), THE_SYSTEM)
            assert first_break(session) is None
            assert check_ledger(reader) == []
            assert [one.quantity for one in reader.rows("stock_balance") if one.quantity > 0] == [
                len(answered)
            ]
        db.session.remove()
        db.engine.dispose()
