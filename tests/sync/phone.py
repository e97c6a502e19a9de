"""A phone that speaks to the real door and keeps what it is told, as the app does; without storage, screens or haste."""

from __future__ import annotations

from typing import Any

from flask import g

from app.kernel.actor import Actor
from app.kernel.ids import uuid7
from app.platform.auth.sessions import set_password
from app.platform.db import reading
from app.sync.tables import Inbox
from tests.house import TestHouse

PASSWORD = "a long enough password"
Told = dict[str, Any]


class Phone:
    """rows: {(entity, id): record} as pulled; gone: what was told to leave, in order."""

    def __init__(self, house: TestHouse, who: Actor) -> None:
        self.house, self.who = house, who
        self.client_id, self.n = uuid7(), 0
        self.cursor: Any = None
        self.epoch: str | None = None
        self.scope_hash: str | None = None
        self.rows: dict[tuple[str, str], Told] = {}
        self.gone: list[tuple[str, str]] = []
        self.sign_in()

    def sign_in(self) -> None:
        """A new session."""
        self.browser = self.house.app.test_client()
        told = {"employee_no": self.who.name, "password": PASSWORD}
        if self.browser.post("/api/session", json=told).status_code == 200:
            return
        set_password(self.house.inside, self.who.id, PASSWORD)  # their first phone
        assert self.browser.post("/api/session", json=told).status_code == 200

    def command(self, type_: str, row: str | None = None, args: Told | None = None, **more: Any) -> Told:
        """The next command of the queue; more: other words of the wire."""
        self.n += 1
        return {"n": self.n, "id": uuid7(), "type": type_, "v": 1, "row": row or uuid7(), "base_rev": None,
                "args": args or {}, "made_at": None, "clock_offset_ms": 0, "deps": []} | more  # fmt: skip

    def patch(self, entity: str, row: str, was: Told, new: Told, **more: Any) -> Told:
        """The next command: fields changed by somebody who saw `was`."""
        return self.command(f"{entity}.patch", row, set=new, was=was, **more)

    def talk(self, *mutations: Told, **words: Any) -> Any:
        """One request, with words of the wire changed; returns the response."""
        asked = {"proto": 1, "client_id": self.client_id, "epoch": self.epoch, "schema": "", "scope_hash": None,
                 "queue_len": len(mutations), "oldest_age_s": 0, "mutations": list(mutations),
                 "pull": {"cursor": self.cursor, "limit": 1000}} | words  # fmt: skip
        return self.ask("POST", "/api/sync", json=asked)

    def ask(self, method: str, address: str, **more: Any) -> Any:
        """A request in this phone's session; returns the response."""
        for name in (
            "actor",
            "visit",
        ):  # the test's application context outlives a request, a server's does not
            g.pop(name, None)
        headers = {"X-Wayside-Person": self.who.id} | more.pop("headers", {})
        return self.browser.open(address, method=method, headers=headers, **more)

    def push(self, *mutations: Told) -> list[Told]:
        """The verdicts; what is pulled beside is not kept."""
        answer = self.talk(*mutations)
        assert answer.status_code == 200, answer.json
        return list(answer.json["verdicts"])

    def push_one(self, mutation: Told) -> Told:
        """The verdict."""
        (verdict,) = self.push(mutation)
        return verdict

    def page(self, limit: int = 1000) -> Told:
        """Takes in the next page and returns it."""
        answer = self.talk(scope_hash=self.scope_hash, pull={"cursor": self.cursor, "limit": limit})
        assert answer.status_code == 200, answer.json
        told: Told = answer.json["pull"]
        self.epoch, self.scope_hash = answer.json["epoch"], answer.json["scope_hash"]
        if told["drop_scopes"]:
            self.rows, self.cursor = {}, None
            return told
        for row in told["rows"]:
            self.rows[row["entity"], row["id"]] = row
        for left in told["leave"]:
            self.rows.pop((left["entity"], left["id"]), None)
            self.gone.append((left["entity"], left["id"]))
        self.cursor = told["cursor"]
        return told

    def pull(self, limit: int = 1000) -> list[Told]:
        """All pages up to now."""
        pages = [self.page(limit)]
        while pages[-1]["more"] or pages[-1]["drop_scopes"]:
            pages.append(self.page(limit))
            assert len(pages) < 500
        return pages

    def ids(self, entity: str) -> set[str]:
        """The ids of that entity on the phone."""
        return {row for of, row in self.rows if of == entity}


def bulletin(number: str, **more: Any) -> Told:
    """Arguments of bulletin.create."""
    return {"number": number, "kind": "tip", "title_zh": "水泵", "title_en": "Pump", "text_zh": "渗漏",
            "text_en": "Leak"} | more  # fmt: skip


def inbox(row: str | None = None) -> list[Any]:
    """The inbox's entries (of a row), in order of their numbers."""
    with reading() as session:
        query = session.query(Inbox).order_by(Inbox.received_at, Inbox.n)
        found = (query if row is None else query.filter(Inbox.row == row)).all()
        session.expunge_all()
        return list(found)
