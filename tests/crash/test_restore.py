"""The restore drill: twenty phones with the app's own code, a backup, more work, a power cut, the backup brought back.

What the phones still hold comes back once, and the office is told. WAYSIDE_DRILL: things done after the backup.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app import create_app
from app.journey.parts.stock.queries import check_ledger
from app.journey.report.seal import broken_seals
from app.kernel.actor import THE_SYSTEM, Actor
from app.platform.audit import first_break
from app.platform.db import db, reading
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from app.platform.registry import the_registry
from app.sync.tables import Inbox
from tests.crash.client import Client
from tests.crash.crowd import Crowd, furnish
from tests.crash.standing import check_what_stands, inbox, store_keeper
from tests.databases import Databases
from tests.server import ROOT, Server
from tests.sim.host import Host, bundle

CLIENTS = 20
DEEDS = int(os.environ.get("WAYSIDE_DRILL", "60"))
DONE = {"applied", "merged", "conflict"}


@pytest.fixture
def durable(tmp_path: Path) -> Iterator[Databases]:
    """Databases on a real disk."""
    found = Databases.of_environment(tmp_path)
    yield found
    found.close()


@pytest.fixture
def server(durable: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Not yet seeded."""
    if durable.server is not None:
        monkeypatch.setenv("PATH", f"{durable.server.bin_path}{os.pathsep}{os.environ['PATH']}")
    made = Server(tmp_path, durable.empty())
    yield made
    made.kill()


def flask(server: Server, *words: object) -> subprocess.CompletedProcess[str]:
    """The operator's command."""
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *map(str, words)]
    env = {**os.environ, **server.settings}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_sy_33_after_a_restore_all_that_phones_hold_comes_back_once_and_the_office_is_told(
    server: Server, tmp_path: Path
) -> None:
    holders: list[Actor] = []
    server.seed(lambda house: holders.extend(furnish(house, CLIENTS)))
    server.start()
    with Host(bundle(tmp_path)) as host:
        crowd = Crowd(host, server, holders, seed=33)
        crowd.work(20)
        assert flask(server, "backup", tmp_path / "backup").returncode == 0
        crowd.work(DEEDS)
        refused = flask(server, "restore", tmp_path / "backup", "--yes")
        assert "Stop the three parts first" in refused.stderr
        server.kill()
        known = inbox(server)
        crowd.work(10)  # into the void
        restored = flask(server, "restore", tmp_path / "backup", "--yes")
        assert restored.returncode == 0, restored.stderr
        lost = known.keys() - inbox(server).keys()
        assert len(lost) > DEEDS / 4
        server.start()
        phones = crowd.come_to_rest()
        assert crowd.wrong == []
        assert [one["queue"] for one in phones] == [[]] * CLIENTS
        held = {kept["id"] for one in phones for kept in one["kept"]}
        assert lost <= held
        assert held <= inbox(server).keys()
        told_to_the_office(crowd, phones, len(lost))
    server.stop()
    whole(server)


def test_a_backup_made_under_load_is_one_moment_of_the_database(server: Server, tmp_path: Path) -> None:
    clients = store_keeper(server, 3)
    server.start()
    for one in clients:
        one.start()
    wait_for_more(clients)
    before = {id_ for one in clients for id_ in list(one.answered)}
    made = flask(server, "backup", tmp_path / "backup")
    assert made.returncode == 0, made.stderr
    wait_for_more(clients)
    for one in clients:
        one.stopping.set()
    for one in clients:
        one.join(60)
    server.stop()
    assert flask(server, "restore", tmp_path / "backup", "--yes").returncode == 0
    kept = inbox(server)
    assert before <= kept.keys()
    assert sum(len(one.answered) for one in clients) > len(kept)
    for one in clients:
        one.answered = {id_: status for id_, status in one.answered.items() if id_ in kept}
    check_what_stands(server, clients)


def wait_for_more(clients: list[Client]) -> None:
    """Until each has got another answer."""
    seen = [len(one.answered) for one in clients]
    while any(len(one.answered) <= was for one, was in zip(clients, seen, strict=True)):
        time.sleep(0.01)


def told_to_the_office(crowd: Crowd, phones: list[dict[str, Any]], lost: int) -> None:
    """A notice lies on the supervisors' phones; the view of devices tells how many commands came back."""
    supervisor = next(who for who in crowd.holders if "supervisor" in who.roles)
    status, _, body = crowd.ask("GET", "/api/sync/clients", supervisor)
    assert status == 200
    assert sum(one["returned"] for one in json.loads(body)["clients"]) == lost
    for phone in phones:
        kinds = [row["kind"] for row in phone["rows"] if row["entity"] == "notice"]
        wanted = phone["person"] in {who.id for who in crowd.holders if "supervisor" in who.roles}
        assert kinds.count("server.restored") == wanted


def whole(server: Server) -> None:
    """Every command took effect as often as its verdict says; stock, ledger, seals and the chain of the log hold."""
    app = create_app(server.settings)
    with app.app_context():
        with reading() as session:
            done = Counter(session.scalars(select(Audit.command_id).where(Audit.command_id.is_not(None))))
            for entry in session.scalars(select(Inbox)):
                assert done[entry.id] == (entry.status in DONE), (entry.type, entry.status)
                assert entry.status != "held"
            assert first_break(session) is None
            assert broken_seals(session) == []
            assert check_ledger(Reader(session, the_registry(), THE_SYSTEM)) == []  # nor anything below zero
        db.session.remove()
        db.engine.dispose()
