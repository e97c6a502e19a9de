"""What the same machine does at best, measured beside our own figures: bare servers, bare SQL with the same durability."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterable
from typing import Any

import orjson
from flask import Flask, Response, request
from sqlalchemy import insert, select

from app.kernel.ids import uuid7
from app.platform.db import table_of, writing
from tests.bench.sync.records import text

NOTHING_NEW = orjson.dumps({"epoch": uuid7(), "server_time": "2026-03-02T01:00:00.000Z", "verdicts": [], "scope_hash": "0" * 16,
                            "pull": {"rows": [], "leave": [], "drop_scopes": [], "cursor": 1, "more": False,
                                     "snapshot": False}})  # fmt: skip
COMMITS = 1000
MANY = 5000


def bare_wsgi(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """An answer of the size of ours, and nothing else."""
    environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    start_response(
        "200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(NOTHING_NEW)))]
    )
    return [NOTHING_NEW]


bare_flask = Flask("floor")


@bare_flask.get("/api/health")
@bare_flask.post("/api/sync")
def nothing_new() -> Response:
    """The same from one Flask view."""
    request.get_data()
    return Response(NOTHING_NEW, mimetype="application/json")


def _row(i: int) -> dict[str, Any]:
    now = "2026-03-02T01:00:00.000Z"
    return {"id": uuid7(), "rev": 1, "created_at": now, "created_by_id": uuid7(), "updated_at": now, "removed": True,
            "number": f"F-{uuid7()}-{i}", "kind": "tip", "title_zh": "x", "title_en": "x", "text_zh": text(str(i)),
            "text_en": "x"}  # fmt: skip


def rows_a_second() -> float:
    """Rows of the same size written by one executemany and one commit."""
    rows = [_row(i) for i in range(MANY)]
    began = time.perf_counter()
    with writing() as session:
        session.execute(insert(table_of("bulletin")), rows)
        session.commit()
    return MANY / (time.perf_counter() - began)


def commits_a_second() -> float:
    """The same rows written one by one, each with a commit of its own."""
    rows = [_row(i) for i in range(COMMITS)]
    began = time.perf_counter()
    for row in rows:
        with writing() as session:
            session.execute(insert(table_of("bulletin")), [row])
            session.commit()
    return COMMITS / (time.perf_counter() - began)


def read_ms() -> float:
    """A thousand rows read by one query, written as JSON and packed."""
    table = table_of("bulletin")
    began = time.perf_counter()
    with writing() as session:
        rows = [dict(row._mapping) for row in session.execute(select(table.__table__).limit(1000))]
    gzip.compress(orjson.dumps(rows), 1)
    return (time.perf_counter() - began) * 1e3
