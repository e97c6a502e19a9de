"""Phones with the app's own store, queue and engine (tests/sim/host.py), on a real server that comes and goes."""

from __future__ import annotations

import http.client
import json
import random
import time
from collections.abc import Sequence
from typing import Any

from app.kernel.actor import Actor
from app.kernel.clock import plus
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.sim.host import Host, Report
from tests.stories.dispatch import a_dispatched_job, an_opened_job
from tests.stories.parts import GREASE, SEAL, a_stocked_store, an_approved_requisition
from tests.stories.people import staff
from tests.stories.procedure import a_sheet_at
from tests.stories.report import a_part_line, report_of

ROUND_S = 16 * 60  # of the phones' time: longer than any pause of the engine
ROUNDS = 12
PATIENCE_S = 30
OFFICE = ("dispatcher", "supervisor", "warehouse")


def furnish(house: TestHouse, phones: int) -> list[Actor]:
    """Work at several stops; who holds each of the phones and desks."""
    house.now = plus(house.now, days=-3)  # stories take their time, and none of it shall lie ahead
    people = staff(house)
    desks = [house.person(name, *OFFICE) for name in ("H1", "H2")]
    both = {"also": (people.colleague,)}
    for _ in range(2):
        a_part_line(house, report_of(house, a_sheet_at(house, "complete", **both)))
    a_sheet_at(house, "check", **both)
    a_dispatched_job(house)
    an_opened_job(house)
    a_stocked_store(house, {SEAL: 30, GREASE: 9})
    for _ in range(2):
        an_approved_requisition(house, {SEAL: 4, GREASE: 2})
    holders = [people.engineer, people.colleague, people.novice, *desks]
    return [holders[i % len(holders)] for i in range(phones)]


class Crowd:
    """wrong: what must not be on a phone, in words; deeds: how many things people did."""

    def __init__(self, host: Host, server: Server, holders: Sequence[Actor], seed: int) -> None:
        self.host, self.server, self.holders = host, server, holders
        self.dice = random.Random(seed)
        self.wrong: list[str] = []
        self.deeds = 0
        self.cookies = {who.id: self._signed_in(who) for who in holders}
        self.now = round(time.time() * 1000)
        phones = [
            {"name": f"{who.name}-{i}", "actor": {"id": who.id, "roles": list(who.roles)}, "tabs": 1, "locks": True,
             "newer": False, "visible": False}
            for i, who in enumerate(holders)
        ]  # fmt: skip
        self._take(host.order("begin", seed=seed, now=self.now, phones=phones))

    def work(self, deeds: int) -> None:
        """So many things are done, by anybody, with a little time between them."""
        until = self.deeds + deeds
        while self.deeds < until:
            phone, seed = self.dice.randrange(len(self.holders)), self.dice.getrandbits(31)
            report = self.host.order("act", phone=phone, tab=0, seed=seed, mark=f"w{self.deeds}")
            self.deeds += bool(report["told"])
            self._take(report)
            self.wait(5)

    def wait(self, seconds: float) -> None:
        """Time passes for the phones."""
        self.now += round(seconds * 1000)
        self._take(self.host.order("time", now=self.now))

    def come_to_rest(self) -> list[dict[str, Any]]:
        """Until nothing waits any more; then all that lies on the phones."""
        for _ in range(ROUNDS):
            self.wait(ROUND_S)
            phones = self.host.order("quiet")["phones"]
            if not any(one["waiting"] for one in phones) and len({one["cursor"] for one in phones}) == 1:
                break
        found: list[dict[str, Any]] = self.host.order("look")["phones"]
        return found

    def ask(
        self, method: str, path: str, who: Actor, body: bytes | None = None
    ) -> tuple[int, dict[str, str], str]:
        """A request of that person; OSError when nobody answers."""
        headers = {
            "Cookie": self.cookies[who.id],
            "X-Wayside-Person": who.id,
            "Content-Type": "application/json",
        }
        status, told, content = self._send(method, path, body, headers)
        return status, told, content

    def _take(self, report: Report) -> None:
        """Carries what a report posted, and what follows from that, until nothing moves."""
        reports = [report]
        for each in reports:  # grows while it is walked through
            self.wrong += each["wrong"]
            reports += [self._carry(posted) for posted in each["posted"]]

    def _carry(self, posted: dict[str, Any]) -> Report:
        who = self.holders[posted["phone"]]
        try:
            status, headers, body = self.ask("POST", "/api/sync", who, posted["body"].encode())
        except (OSError, http.client.HTTPException):
            return self.host.order("lose", id=posted["id"])
        return self.host.order("reply", id=posted["id"], status=status, headers=headers, body=body)

    def _signed_in(self, who: Actor) -> str:
        told = json.dumps({"employee_no": who.name, "password": PASSWORD}).encode()
        status, headers, body = self._send("POST", "/api/session", told, {"Content-Type": "application/json"})
        assert status == 200, body
        return headers["Set-Cookie"].split(";")[0]

    def _send(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[int, dict[str, str], str]:
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE_S)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        finally:
            line.close()
