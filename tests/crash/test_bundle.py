"""The worker is killed while it puts a bundle together: the next one finishes it, whole, in order, nothing twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from sqlalchemy import update

from app import create_app
from app.journey.archive.building import file_name, progress
from app.kernel.clock import plus
from app.platform.db import db, reading, table_of, writing
from app.platform.db.system_tables import Effect
from app.platform.house import the_house
from tests.crash.test_full import wait_until
from tests.crash.test_kill import durable
from tests.databases import Databases
from tests.house import TestHouse
from tests.server import ROOT, Server
from tests.stories.archive import order
from tests.stories.report import a_signed_report

__all__ = ["durable"]
REPORTS = 18  # more than are drawn between two commits
CUTS = 2


def a_worker(server: Server) -> subprocess.Popen[bytes]:
    """With processes that draw for it; all of one group."""
    with (server.folder / "worker.log").open("ab") as log:
        return subprocess.Popen([sys.executable, "-m", "flask", "--app", "wsgi", "worker"], cwd=ROOT, stdout=log, stderr=log,
                                env={**os.environ, **server.settings}, start_new_session=True)  # fmt: skip


def test_a_worker_killed_in_the_middle_of_a_bundle_loses_nothing_of_it(
    durable: Databases, tmp_path: Path
) -> None:
    server, told = Server(tmp_path, durable.empty()), {}

    def story(house: TestHouse) -> None:
        house.now = plus(house.now, hours=-24 * 30)  # what is told takes days, and must be due by now
        first = a_signed_report(house)
        reports = [first.report, *(a_signed_report(house).report for _ in range(REPORTS - 1))]
        told["numbers"] = [house.read("report", one)["report_number"] for one in reports]
        told["bundle"] = order(house, first.staff.supervisor, "batch", *reports)

    server.seed(story)
    app, bundle = create_app(server.settings), str(told["bundle"])
    with app.app_context():
        shop, seen = the_house().workshop(bundle), 0
        for cut in range(CUTS):
            worker = a_worker(server)
            try:
                wait_until(lambda first=cut == 0: any(shop.iterdir()) if first else made(bundle) > 0)
            finally:
                os.killpg(worker.pid, signal.SIGKILL)
                worker.wait()
            assert made(bundle) >= seen, "what was made stays made"
            seen = made(bundle)
            let_the_lease_end()
        worker = a_worker(server)
        try:
            wait_until(lambda: state(bundle) == "done")
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.wait()
        with reading() as session:
            name = file_name(session.get(table_of("bundle"), bundle))
        data = the_house().files.read(name)
        db.engine.dispose()
    assert data is not None
    pdf = PdfReader(BytesIO(data))
    assert [str(mark["/Title"]).split()[0] for mark in pdf.outline] == told["numbers"]  # type: ignore[call-overload,index]


def made(bundle: str) -> int:
    """How many reports are drawn."""
    with reading() as session:
        return progress(session, bundle)


def state(bundle: str) -> str:
    with reading() as session:
        return str(session.get(table_of("bundle"), bundle).state)


def let_the_lease_end() -> None:
    """As some two minutes later."""
    with writing() as session:
        session.execute(update(Effect).values(lease_until=None))
        session.commit()
