"""A house for tests: people in every role, one clock that the test moves, and commands run as the real door runs them."""

from __future__ import annotations

from typing import Any

from flask import Flask

from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times, plus
from app.kernel.command import Command
from app.kernel.ids import uuid7
from app.platform.commit import commit
from app.platform.db import db, reading, writing
from app.platform.execution import execute, settle
from app.platform.house import House
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork
from app.sync.sight import Sight

START = "2026-03-02T01:00:00.000Z"


class TestHouse:
    """Runs commands directly (no HTTP): `house.do(who, "job.open", args)`; raises Refused as the sync door would see it."""

    __test__ = False

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.inside: House = app.extensions["wayside"]
        self.inside.now = lambda: self.now
        self.now = START
        self.people: dict[str, Actor] = {}

    @property
    def registry(self) -> Any:
        """The registry of the application."""
        return self.inside.registry

    def later(self, **span: float) -> str:
        """Moves the clock: house.later(hours=3)."""
        self.now = plus(self.now, **span)
        return self.now

    def person(self, name: str, *roles: str, **fields: Any) -> Actor:
        """A person (made on first use) with these roles; `name` is the employee number."""
        if name not in self.people:
            row = self.add("person", employee_no=name, name_zh=name, name_en=name, roles=list(roles), region="east",
                           language="zh-CN", active=True, **fields)  # fmt: skip
            self.people[name] = Actor(row, tuple(roles), device_id=f"phone-of-{name}", name=name)
        return self.people[name]

    def add(self, entity: str, **fields: Any) -> str:
        """Puts a row there as the system, past every rule; returns its id. For reference data."""
        with writing() as session:
            uow = UnitOfWork(session, self.registry, THE_SYSTEM, Times.of(self.now))
            row = uow.add(entity, **fields)
            settle(uow, "test.add", entity, row.id, None, {})
            commit(uow)
            return str(row.id)

    def do(self, who: Actor, type_: str, args: dict[str, Any] | None = None, *, row: str | None = None,
           base_rev: int | None = None, at: str | None = None) -> str:  # fmt: skip
        """Runs one command in its own transaction; returns the row's id. Refused leaves nothing behind."""
        row = row or uuid7()
        with writing() as session:
            uow = UnitOfWork(session, self.registry, who, Times.of(self.now, at))
            execute(uow, Command(uuid7(), type_, row, args or {}, base_rev=base_rev))
            commit(uow)
        return row

    def read(self, entity: str, row: str) -> dict[str, Any]:
        """The record as the wire carries it."""
        with reading() as session:
            reader = Reader(session, self.registry, THE_SYSTEM)
            return reader.plain(reader.get(entity, row))

    def list(self, entity: str, **equal: Any) -> list[dict[str, Any]]:
        """Records whose fields equal the values, oldest first."""
        with reading() as session:
            reader = Reader(session, self.registry, THE_SYSTEM)
            return [reader.plain(row) for row in reader.rows(entity, **equal)]

    def visible(self, who: Actor, entity: str) -> set[str]:
        """The ids of that entity that the person reads by sync."""
        with reading() as session:
            reader = Reader(session, self.registry, who)
            sight = Sight(reader.driver, self.registry, who)
            return sight.visible_ids(entity, [row.id for row in reader.rows(entity)])

    def moves(self, who: Actor, entity: str, row: str) -> dict[str, dict[str, Any]]:
        """{move: {allowed, why}} as this person sees them."""
        with reading() as session:
            reader = Reader(session, self.registry, who)
            return self.registry.machines[entity].moves_of(reader.view(reader.get(entity, row)))


def keep(uow: UnitOfWork) -> None:
    """Commits what a test did past every command, told by one entry of the log."""
    settle(uow, "test.keep", "test", uuid7(), None, {})
    commit(uow)


def close_sessions() -> None:
    """Ends the session of the test's thread."""
    db.session.remove()
