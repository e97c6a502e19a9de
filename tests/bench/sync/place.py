"""A real server over HTTP on a database of its own, and the people who use it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app import create_app
from app.kernel.ids import uuid7
from app.platform.db import db
from tests.bench.sync.load import Line
from tests.databases import Databases
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.people import staff
from tests.stories.procedure import a_sheet_at

WORKERS = 2


class Place:
    """sheets: rows that the engineer E1 may edit; A1 is an administrator."""

    def __init__(self, folder: Path, databases: Databases, sheets: int = 0) -> None:
        folder.mkdir()
        self.server = Server(folder, databases.empty(), workers=WORKERS)
        self.sheets: list[str] = []
        self._wanted = sheets
        self.server.seed(self._furnish)

    def _furnish(self, house: TestHouse) -> None:
        staff(house)
        house.person("A1", "administrator")
        self.sheets = [a_sheet_at(house, "listen").sheet for _ in range(self._wanted)]

    @contextlib.contextmanager
    def inside(self) -> Iterator[None]:
        """The application in this process, on the same database."""
        app = create_app(self.server.settings)
        with app.app_context():
            try:
                yield
            finally:
                db.session.remove()
                db.engine.dispose()

    def device(self, employee_no: str) -> Device:
        """One more phone of that person, signed in."""
        return Device(self.server.port, employee_no)

    def devices(self, employee_no: str, count: int) -> list[Device]:
        """So many phones of that person, all with everything there is: one has fetched it."""
        found = [self.device(employee_no) for _ in range(count)]
        found[0].catch_up()
        for one in found[1:]:
            one.cursor, one.words = found[0].cursor, {**found[0].words, "client_id": one.words["client_id"]}
        return found

    def memory_mb(self) -> float:
        """Of the server and its workers; what they share counts once."""
        assert self.server.process is not None
        parent = self.server.process.pid
        family = [parent, *map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split())]
        lines = "".join(Path(f"/proc/{one}/smaps_rollup").read_text() for one in family).splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000


class Device:
    """A phone as the server sees it; `words` is what it says beside its commands."""

    def __init__(self, port: int, employee_no: str) -> None:
        self.line = Line(port)
        self.line.ask({"employee_no": employee_no, "password": PASSWORD}, path="/api/session")
        self.n = 0
        self.words: dict[str, Any] = {"proto": 1, "client_id": uuid7(), "schema": "bench", "queue_len": 0,
                                      "oldest_age_s": 0, "scope_hash": None, "epoch": None}  # fmt: skip
        self.cursor: Any = None

    def asked(self, *mutations: dict[str, Any], limit: int = 1000) -> dict[str, Any]:
        """The next request's content."""
        return self.words | {"mutations": list(mutations), "pull": {"cursor": self.cursor, "limit": limit}}

    def talk(self, *mutations: dict[str, Any], limit: int = 1000) -> Any:
        """One trip; remembers what the app would."""
        answer = self.line.ask(self.asked(*mutations, limit=limit))
        self.words |= {"epoch": answer.content["epoch"], "scope_hash": answer.content["scope_hash"]}
        self.cursor = answer.content["pull"]["cursor"]
        return answer

    def catch_up(self) -> None:
        """Until nothing more is to be had."""
        while self.talk(limit=2000).content["pull"]["more"]:
            pass
