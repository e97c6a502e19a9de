"""The real server for tests that need one: gunicorn on a free port with a database of its own, stopped, killed and started at
will."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app import create_app
from app.kernel.clock import iso
from app.platform.auth.sessions import set_password
from app.platform.db import db
from app.web.run import schema
from tests.house import TestHouse

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "walk-password-1"
START_LIMIT_S = 30


class Server:
    """`start`, `stop` and `kill` as often as wanted: the data stays.

    database: its address, by default SQLite in the folder; within: the words of a command that runs it in other surroundings;
    access_log: a file, or the common log; program: what gunicorn serves.
    """

    def __init__(
        self, folder: Path, database: str | None = None, workers: int = 1, within: Sequence[str] = ()
    ) -> None:
        self.folder = folder
        self.port = _free_port()
        self.workers = workers
        self.within = within
        self.access_log = "-"
        self.program = "wsgi:app"
        self.process: subprocess.Popen[bytes] | None = None
        self.settings = {
            "WAYSIDE_DATABASE_URL": database or f"sqlite:///{folder}/walk.sqlite3",
            "WAYSIDE_FILES": str(folder / "files"),
            "WAYSIDE_CHEAP_PASSWORDS": "1",
            "WAYSIDE_PUBLIC_URL": self.url,
        }

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://localhost:{self.port}"

    def seed(self, story: Callable[[TestHouse], None]) -> None:
        """Makes the tables and lets the story put people and things there; everybody gets the same password."""
        app = create_app(self.settings)
        with app.app_context():
            schema.upgrade()
            house = TestHouse(app)
            house.now = iso(datetime.now(UTC))  # the browser lives today
            story(house)
            for person in house.people.values():
                set_password(house.inside, person.id, PASSWORD)
            db.session.remove()
            db.engine.dispose()

    def start(self) -> None:
        """Starts and waits until it answers."""
        command = [*self.within, sys.executable, "-m", "gunicorn", self.program, "--bind", f"127.0.0.1:{self.port}",
                   "--workers", str(self.workers), "--threads", "8", "--worker-class", "gthread", "--preload",
                   "--no-control-socket", "--access-logfile", self.access_log]  # fmt: skip
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, **self.settings}, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        until = time.monotonic() + START_LIMIT_S
        while time.monotonic() < until:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/api/health", timeout=2):
                return
            time.sleep(0.1)
        raise RuntimeError((self.folder / "server.log").read_text(errors="replace")[-3000:])

    def stop(self) -> None:
        """Stops it, as a power cut of the office would."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(15)
            self.process = None

    def kill(self) -> None:
        """Ends all its processes at once with SIGKILL, as a power cut would."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(15)
            self.process = None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
