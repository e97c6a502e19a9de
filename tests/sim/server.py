"""The server of a run: the real application on a database in memory, and what can happen to a server.

Nothing here knows phones or steps.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask
from sqlalchemy import event, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app import create_app
from app.features import FEATURES
from app.kernel import ids
from app.kernel.clock import plus
from app.platform.db import db, reading, sqlite, writing
from app.platform.db.create import create_all
from app.platform.db.system_tables import Clock
from app.platform.registry import Registry
from app.sync import clients, retry
from tests.sim.scene import furnish
from tests.sim.stable_ids import StableIds

NEW_TYPES = ("escalation.raise", "compensation.create")
NEWER_TYPE = "measurement.create"
PLENTY = 1 << 30  # pages
DATABASE = "sqlite://?cached_statements=2000"  # in memory it is not the asking that takes time, but preparing the question


class ServerDied(BaseException):
    """The process ended in the middle of a transaction. No handler of the application may catch it."""


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP."""

    status: int
    headers: dict[str, str]
    body: str


class Server:
    """One application for all runs of a process; `begin` puts it back to the scene."""

    def __init__(self) -> None:
        self.ids = StableIds()
        self.app: Flask = create_app({
            "WAYSIDE_DATABASE_URL": DATABASE, "WAYSIDE_FILES": "/dev/null/unused", "WAYSIDE_CHEAP_PASSWORDS": "1",
        })  # fmt: skip
        self.house = self.app.extensions["wayside"]
        self.now = "2026-03-02T01:00:00.000Z"
        self.house.now = lambda: self.now
        self.old, self.new = old_build(), new_build()
        self.ids.start(0, lambda: self.now)
        with self.app.app_context():
            create_all()
            self.people = furnish(self.app)
            self.start = plus(self.house.now(), hours=1)
            self.house.now = lambda: self.now
            db.session.remove()
        self.scene = self._copy()
        self.dies_at: int | None = None
        event.listen(Session, "before_commit", self._count_commit)

    # -- a run -----------------------------------------------------------------------------------------------

    def begin(self, seed: int) -> None:
        """The scene again, with the older build and ids of this seed."""
        self.now = self.start
        self.ids.start(seed, lambda: self.now)
        self.dies_at = None
        self.disk(full=False)
        self._put(self.scene)
        self.house.registry = self.old
        self._forget()

    def later(self, seconds: float) -> None:
        """Moves the server's clock."""
        self.now = plus(self.now, seconds=seconds)

    def post(self, body: bytes, token: str, person: str) -> Answer:
        """POST /api/sync. ServerDied when the process did not live to answer."""
        told: dict[str, Any] = {}

        def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> None:
            told.update(status=int(status[:3]), headers=dict(headers))

        try:
            content = b"".join(self.app.wsgi_app(_environ(body, token, person), start_response))
        except ServerDied:
            self._forget()
            raise
        return Answer(told["status"], told["headers"], content.decode())

    def retry_held(self) -> None:
        """The worker tries held commands again, as the tick has asked it to; it may fail or die like any process."""
        with self.inside(), suppress(OperationalError, ServerDied):
            retry.retry_held()

    def clock(self) -> int:
        """The count of commits; ask it inside."""
        with reading() as session:
            return int(session.scalar(select(Clock.value)) or 0)

    @contextmanager
    def inside(self) -> Iterator[None]:
        """For a look into the database past HTTP."""
        with self.app.app_context():
            yield

    # -- what can happen -------------------------------------------------------------------------------------

    def upgrade(self) -> None:
        """The newer build is started: it knows more commands and a later version of one."""
        self.house.registry = self.new
        self._forget()

    def backup(self) -> Any:
        """A copy of the database as it is now."""
        return self._copy()

    def restore(self, backup: Any) -> None:
        """The copy takes the place of the database, and a new life of the server begins."""
        self.disk(full=False)
        self.dies_at = None
        self._put(backup)
        with self.inside(), writing() as session:
            session.execute(update(Clock).where(Clock.id == 1).values(epoch=ids.uuid7()))
            session.commit()
        self._forget()

    def disk(self, *, full: bool) -> None:
        """While it is full, the database cannot grow by a page."""
        pages = self._connection().execute("PRAGMA page_count").fetchone()[0] if full else PLENTY
        self._connection().execute(f"PRAGMA max_page_count={pages}")

    def _count_commit(self, _session: Session) -> None:
        if self.dies_at is None:
            return
        self.dies_at -= 1
        if self.dies_at <= 0:
            self.dies_at = None
            raise ServerDied

    # -- the inside ------------------------------------------------------------------------------------------

    def _connection(self) -> Any:
        with self.inside():
            raw = db.engine.raw_connection()
            try:
                connection: Any = raw.driver_connection
            finally:
                raw.close()
        return connection

    def _copy(self) -> Any:
        copy = sqlite.connect(":memory:", check_same_thread=False)
        self._connection().backup(copy)
        return copy

    def _put(self, copy: Any) -> None:
        copy.backup(self._connection())

    @staticmethod
    def _forget() -> None:
        clients._LAST.clear()


def old_build() -> Registry:
    """The server before the upgrade: some commands are not there yet."""
    return Registry.of([
        replace(feature, commands=tuple(one for one in feature.commands if one.type not in NEW_TYPES))
        for feature in FEATURES
    ])  # fmt: skip


def new_build() -> Registry:
    """The server after it: one command has a second version, and the first is brought up to it."""

    def newer(spec: Any) -> Any:
        if spec.type != NEWER_TYPE:
            return spec
        return replace(spec, version=2, upgrades={1: lambda args: {"note": "v1", **args}})

    return Registry.of([
        replace(feature, commands=tuple(newer(one) for one in feature.commands)) for feature in FEATURES
    ])  # fmt: skip


def _environ(body: bytes, token: str, person: str) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": "/api/sync", "QUERY_STRING": "",
        "SERVER_NAME": "sim", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "sim", "HTTP_COOKIE": f"wayside={token}", "HTTP_X_WAYSIDE_PERSON": person,
        "CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(body)), "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
    }  # fmt: skip
