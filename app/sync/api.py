"""POST /api/sync: push, then pull, in one round trip; compressed both ways. And the REST door for single commands."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import orjson
from flask import Blueprint, Response, request
from sqlalchemy import select

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, this_session
from app.platform.db import reading
from app.platform.db.system_tables import Clock
from app.platform.house import the_house
from app.platform.reader import Reader
from app.sync.clients import Told
from app.sync.digest import digest
from app.sync.inbox import HELD
from app.sync.page import Page
from app.sync.protocol import Request, Verdict, parse, parse_mutation, parse_object
from app.sync.pull import pull, scope_hash
from app.sync.push import Push

LARGEST = 24 * 1024 * 1024  # bytes of a request body, unpacked
COMPRESS_OVER = 1000
CLOSELY_UNDER = 65_536  # of so few bytes the best compression costs a tenth of a millisecond

# Columns, not an object: asked by every conversation.
THE_CLOCK = select(Clock.value, Clock.epoch, Clock.kept_after).where(Clock.id == 1)

blueprint = Blueprint("sync", __name__)


@blueprint.post("/api/sync")
def sync() -> Response:
    """One conversation."""
    actor, house = signed_in(), the_house()
    asked = parse(unpacked_body())
    told = Told(asked, actor)
    verdicts: list[Verdict] = []
    if asked.mutations:
        _check_epoch(asked, this_session().epoch)
        client = Push(house.registry, actor, asked.client_id, house.now, told.beside)
        verdicts = client.run(asked.mutations)
    with reading() as session:
        clock = session.execute(THE_CLOCK).one()
        _check_epoch(asked, clock.epoch)
        changed_scope = asked.scope_hash is not None and asked.scope_hash != scope_hash(actor)
        reader = Reader(session, house.registry, actor)
        page = Page(cursor=0) if changed_scope else pull(reader, clock, asked.cursor, asked.limit)
        if asked.digest and page.cursor == clock.value and not (changed_scope or page.afresh):
            page.digest = digest(reader)
        content = {
            "epoch": clock.epoch, "server_time": house.now(), "verdicts": [verdict.told() for verdict in verdicts],
            "pull": page.told(drop=changed_scope), "scope_hash": scope_hash(actor),
        }  # fmt: skip
    if not asked.mutations:
        told.write_hourly(house.now())
    return packed(content)


@blueprint.post("/api/commands")
def command() -> Response:
    """One command or patch, for integrators: the same inbox, handler and audit as a phone's queue.

    Its id makes it repeatable: the same id answers with the first verdict. 202: held, it will be tried again (SY-20).
    """
    actor, house = signed_in(), the_house()
    mutation = parse_mutation({**parse_object(unpacked_body()), "n": 1}, "command")
    (verdict,) = Push(house.registry, actor, mutation.id, house.now).run([mutation])
    if verdict.status == "rejected":
        raise Refused(str(verdict.code), **(verdict.detail or {}))
    response = packed(verdict.told())
    response.status_code = 202 if verdict.status == HELD else 200
    return response


def _check_epoch(asked: Request, epoch: str) -> None:
    """Refused sync.epoch_changed when the device knows another life of the server (SY-33)."""
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
        level = 6 if len(body) < CLOSELY_UNDER else 1
        response = Response(gzip.compress(body, compresslevel=level), mimetype="application/json")
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-store"
    return response
