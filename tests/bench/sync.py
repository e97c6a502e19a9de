"""Sync: pushing 1,000 new records of about 2 KB, the first pull, and a pull of ten changes, beside the same rows written and
read by batched SQL with the same durability."""

from __future__ import annotations

import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import insert, select

from app import create_app
from app.kernel.ids import uuid7
from app.platform.auth.sessions import set_password
from app.platform.db import table_of, writing
from app.platform.db.create import create_all
from tests.house import TestHouse

PASSWORD = "a long enough password"
RECORDS, BATCH, STOCK = 1000, 500, 10_000
TEXT = "客户反映上坡时水温升高，仪表报警，停车检查发现水泵处有冷却液渗漏。" * 18  # about 2 KB of UTF-8


def seconds(work: Callable[[], Any], times: int = 1) -> float:
    """The median of so many runs."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def mutations(first: int, count: int) -> list[dict[str, Any]]:
    """New call log entries, as a desk would push them."""
    return [
        {"n": first + i, "id": uuid7(), "type": "bulletin.create", "v": 1, "row": uuid7(), "base_rev": None,
         "args": {"number": f"B-{first + i}", "kind": "tip", "title_zh": "水泵渗漏", "title_en": "Pump leak",
                  "text_zh": TEXT, "text_en": "x"},
         "made_at": None, "clock_offset_ms": 0, "deps": []}
        for i in range(count)
    ]  # fmt: skip


class Bench:
    """A server in this process with a signed-in administrator."""

    def __init__(self, folder: Path) -> None:
        self.app = create_app({"WAYSIDE_DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
                               "WAYSIDE_FILES": str(folder / "files"), "WAYSIDE_CHEAP_PASSWORDS": "1"})  # fmt: skip
        self.app.app_context().push()
        create_all()
        self.house = TestHouse(self.app)
        admin = self.house.person("A1", "administrator")
        set_password(self.house.inside, admin.id, PASSWORD)
        self.browser = self.app.test_client()
        self.browser.post("/api/session", json={"employee_no": "A1", "password": PASSWORD})
        self.client_id, self.sent = uuid7(), 0

    def talk(
        self, sent: list[dict[str, Any]], cursor: int, limit: int = 2000
    ) -> tuple[dict[str, Any], int, int]:
        """(answer, bytes sent, bytes received)."""
        body = gzip.compress(orjson.dumps({
            "proto": 1, "client_id": self.client_id, "mutations": sent, "pull": {"cursor": cursor, "limit": limit},
        }), 6)  # fmt: skip
        answer = self.browser.post("/api/sync", data=body, headers={
            "Content-Encoding": "gzip", "Accept-Encoding": "gzip", "Content-Type": "application/json"})  # fmt: skip
        content = json.loads(
            gzip.decompress(answer.data) if "Content-Encoding" in answer.headers else answer.data
        )
        return content, len(body), len(answer.data)


def run() -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        floor = _floor()
        push_s, sent = _push(bench, RECORDS)
        print(f"push {RECORDS} new records: {RECORDS / push_s:,.0f}/s, {sent / 1e6:.2f} MB sent, {RECORDS // BATCH} trips; "
              f"floor (batched SQL, same durability) {RECORDS / floor:,.0f}/s; ratio {floor / push_s:.2f}")  # fmt: skip
        _push(bench, STOCK - RECORDS)
        clock = bench.talk([], 2**40)[0]["pull"]["cursor"]
        received = bench.talk([], 1, 1000)[2]
        first = seconds(lambda: bench.talk([], 1, 1000), 5)
        read = seconds(_read_floor, 5)
        print(f"first pull, 1,000 of {STOCK}: {first * 1e3:.0f} ms, {received / 1e6:.2f} MB; floor (SQL, orjson, gzip 1) "
              f"{read * 1e3:.0f} ms; ratio {first / read:.1f}")  # fmt: skip
        bench.talk(mutations(bench.sent + 1, 10), clock)
        ten = seconds(lambda: bench.talk([], clock), 50)
        idle = seconds(lambda: bench.talk([], clock + 1), 200)
        print(f"pull 10 changed of {STOCK}: {ten * 1e3:.1f} ms, {bench.talk([], clock)[2] / 1e3:.1f} kB")
        print(f"idle poll: {idle * 1e3:.2f} ms ({1 / idle:,.0f}/s on one thread, WSGI client included)")


def _push(bench: Bench, count: int) -> tuple[float, int]:
    sent, taken = 0, 0.0
    for first in range(0, count, BATCH):
        batch = mutations(bench.sent + 1, min(BATCH, count - first))
        bench.sent += len(batch)
        began = time.perf_counter()
        answer, size, _ = bench.talk(batch, 2**40)
        taken += time.perf_counter() - began
        sent += size
        assert all(v["status"] == "applied" for v in answer["verdicts"]), answer["verdicts"][0]
    return taken, sent


def _floor() -> float:
    """Seconds to insert the same rows by one executemany, committed with the same durability."""
    table = table_of("bulletin")
    now = "2026-03-02T01:00:00.000Z"
    rows = [{"id": uuid7(), "rev": 1, "created_at": now, "created_by_id": uuid7(), "updated_at": now, "removed": True,
             "number": f"F-{i}", "kind": "tip", "title_zh": "x", "title_en": "x", "text_zh": TEXT, "text_en": "x"}
            for i in range(RECORDS)]  # fmt: skip

    def write() -> None:
        with writing() as session:
            session.execute(insert(table), rows)
            session.commit()

    return seconds(write)


def _read_floor() -> bytes:
    table = table_of("bulletin")
    with writing() as session:
        rows = [dict(row._mapping) for row in session.execute(select(table.__table__).limit(1000))]
    return gzip.compress(orjson.dumps(rows), 1)
