"""A phone that speaks to a server that comes and goes: it keeps what is unanswered, sends it again, and notes each answer."""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
from typing import Any

from app.kernel.ids import uuid7

AGAIN_S = 0.05
PATIENCE_S = 20


class Client(threading.Thread):
    """Receives one piece of a part into the main store, over and over, one to four in a request.

    answered: {command id: verdict's status}; contradicted: ids that were answered twice and not alike; told: codes of problems.
    """

    def __init__(self, port: int, login: tuple[str, str], part_id: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.port, self.login, self.part_id = port, login, part_id
        self.client_id = uuid7()
        self.random = random.Random(seed)
        self.waiting: list[dict[str, Any]] = []
        self.answered: dict[str, str] = {}
        self.contradicted: list[str] = []
        self.told: set[str] = set()
        self.outages = 0
        self.stopping = threading.Event()
        self._n = 0
        self._cookie: str | None = None

    def run(self) -> None:
        """Until it is told to stop and nothing waits any longer."""
        while not (self.stopping.is_set() and not self.waiting):
            if not self.waiting:
                self.waiting = [self._command() for _ in range(self.random.randint(1, 4))]
            try:
                self._send()
            except (OSError, http.client.HTTPException, ValueError):
                self.outages += 1
                time.sleep(AGAIN_S)

    def _command(self) -> dict[str, Any]:
        self._n += 1
        lines = [{"part_id": self.part_id, "quantity": 1}]
        return {"n": self._n, "id": uuid7(), "type": "stock.receive", "v": 1, "row": uuid7(), "base_rev": None,
                "args": {"delivery_note": f"{self.client_id}-{self._n}", "lines": lines}, "made_at": None,
                "clock_offset_ms": 0, "deps": []}  # fmt: skip

    def _send(self) -> None:
        sent = list(self.waiting)
        asked = {"proto": 1, "client_id": self.client_id, "epoch": None, "schema": "", "scope_hash": None,
                 "queue_len": len(sent), "oldest_age_s": 0, "mutations": sent, "pull": {"cursor": None, "limit": 1}}  # fmt: skip
        status, told = self._post("/api/sync", asked)
        if status == 401:
            self._cookie = None
        if status != 200:
            self.told.add(told["code"])
            raise ConnectionError(status)
        for verdict in told["verdicts"]:
            before = self.answered.setdefault(verdict["id"], verdict["status"])
            if before != verdict["status"]:
                self.contradicted.append(verdict["id"])
        self.waiting = [one for one in self.waiting if one["id"] not in self.answered]

    def _post(self, path: str, content: Any) -> tuple[int, Any]:
        if self._cookie is None and path != "/api/session":
            self._sign_in()
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            headers = {"Content-Type": "application/json"} | (
                {"Cookie": self._cookie} if self._cookie else {}
            )
            line.request("POST", path, json.dumps(content), headers)
            answer = line.getresponse()
            body = answer.read()
            cookie = answer.getheader("Set-Cookie")
            if cookie:
                self._cookie = cookie.split(";")[0]
            return answer.status, json.loads(body)
        finally:
            line.close()

    def _sign_in(self) -> None:
        number, password = self.login
        status, _ = self._post("/api/session", {"employee_no": number, "password": password})
        if status != 200:
            raise ConnectionError(status)
