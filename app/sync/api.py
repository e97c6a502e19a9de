"""POST /api/sync: push, then pull, in one round trip; compressed both ways. And the REST door for single commands."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import orjson
from flask import Blueprint, Response, request
from sqlalchemy import select

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in
from app.platform.db import reading
from app.platform.db.system_tables import Clock
from app.platform.house import the_house
from app.platform.reader import Reader
from app.sync.protocol import Request, Verdict, parse
from app.sync.pull import Page, pull, scope_hash
from app.sync.push import push

LARGEST = 24 * 1024 * 1024  # bytes of a request body, unpacked
COMPRESS_OVER = 1000

blueprint = Blueprint("sync", __name__)


@blueprint.post("/api/sync")
def sync() -> Response:
    """One conversation."""
    actor = signed_in()
    house = the_house()
    asked = parse(unpacked_body())
    _check_epoch(asked)
    verdicts = push(house.registry, actor, asked, house.now)
    with reading() as session:
        reader = Reader(session, house.registry, actor)
        epoch = session.scalar(select(Clock.epoch))
        changed_scope = asked.scope_hash is not None and asked.scope_hash != scope_hash(actor)
        page = Page(cursor=0) if changed_scope else pull(reader, asked.cursor, asked.limit)
    return packed(answer(verdicts, page, str(epoch), house.now(), scope_hash(actor), changed_scope))


@blueprint.post("/api/commands")
def command() -> Response:
    """One command or patch, for integrators: the same inbox, handler and audit as a phone's queue.

    Its id makes it repeatable: the same id answers with the first verdict.
    """
    actor = signed_in()
    house = the_house()
    try:
        one = orjson.loads(unpacked_body())
    except orjson.JSONDecodeError as error:
        raise Refused("request.invalid", errors={"body": ["not_json"]}) from error
    if not isinstance(one, dict):
        raise Refused("request.invalid", errors={"body": ["not_an_object"]})
    asked = parse(orjson.dumps({"proto": 1, "client_id": one.get("id"), "mutations": [{**one, "n": 1}]}))
    (verdict,) = push(house.registry, actor, asked, house.now)
    if verdict.status in ("rejected", "held"):
        raise Refused(str(verdict.code), **(verdict.detail or {}))
    return packed(verdict.told())


def answer(
    verdicts: list[Verdict], page: Page, epoch: str, now: str, scopes: str, changed_scope: bool
) -> dict[str, Any]:
    """The response's content."""
    told = {"rows": page.rows, "leave": page.leave, "drop_scopes": ["*"] if changed_scope else [],
            "cursor": page.cursor, "more": page.more, "snapshot": page.snapshot}  # fmt: skip
    return {"epoch": epoch, "server_time": now, "verdicts": [verdict.told() for verdict in verdicts], "pull": told,
            "scope_hash": scopes}  # fmt: skip


def _check_epoch(asked: Request) -> None:
    with reading() as session:
        epoch = session.scalar(select(Clock.epoch))
    if asked.epoch is not None and asked.epoch != epoch:
        raise Refused("sync.epoch_changed", epoch=epoch)


def unpacked_body() -> bytes:
    """The request's body, unpacked when it came compressed. Refused request.too_large, request.invalid."""
    body = request.get_data(cache=False)
    if request.headers.get("Content-Encoding") == "gzip":
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            unpacked = unpacker.decompress(body, LARGEST + 1)
        except zlib.error as error:
            raise Refused("request.invalid", errors={"body": ["not_gzip"]}) from error
        body = unpacked
    if len(body) > LARGEST:
        raise Refused("request.too_large", limit=LARGEST)
    return body


def packed(content: dict[str, Any]) -> Response:
    """JSON, compressed where the other side can read it."""
    body = orjson.dumps(content)
    response = Response(body, mimetype="application/json")
    if len(body) > COMPRESS_OVER and "gzip" in request.headers.get("Accept-Encoding", ""):
        response = Response(gzip.compress(body, compresslevel=1), mimetype="application/json")
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-store"
    return response
