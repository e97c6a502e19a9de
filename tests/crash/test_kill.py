"""kill -9 of the server at random moments under load: what was acknowledged is there, once, and nothing is half done.

On PostgreSQL every other cut ends the database's processes as well. WAYSIDE_KILLS: how many cuts (`make crash KILLS=200`).
"""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.crash.standing import check_what_stands, inbox, store_keeper
from tests.databases import Databases
from tests.server import START_LIMIT_S, Server

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
    clients = store_keeper(server, CLIENTS)
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
    leader.suspend()  # so that it starts no other while we count them
    processes = [leader, *leader.children(recursive=True)]
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):  # one of a connection that has just ended
            process.kill()
    _, left = psutil.wait_procs(processes, 30)
    assert left == []
    until = time.monotonic() + START_LIMIT_S
    while True:  # as a supervisor does: the system may hold the memory of the dead ones for a moment
        try:
            server.ensure_postgres_running()
        except subprocess.CalledProcessError:
            assert time.monotonic() < until
            time.sleep(0.5)
        else:
            return


def whole(server: Server, durable: Databases) -> None:
    """The file of the database is sound (PostgreSQL says so by starting)."""
    if durable.server is None:
        path = server.settings["WAYSIDE_DATABASE_URL"].removeprefix("sqlite:///")
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
