"""One conversation: push, then pull, in one round trip. What is said; how it came is the doors' matter (`api`, web/sync_door)."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import orjson

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.db import db
from app.platform.db.quick import at_one_moment
from app.platform.house import House
from app.sync.clients import Told
from app.sync.cursor import the_clock
from app.sync.digest import digest
from app.sync.gathering import gathering_of
from app.sync.page import Page
from app.sync.protocol import Request, Verdict, parse_mutation, parse_object
from app.sync.pull import pull, scope_hash
from app.sync.push import Batch, Push
from app.sync.sight import Sight

LARGEST = 24 * 1024 * 1024  # bytes of a request body, unpacked
COMPRESS_OVER = 1000
CLOSELY_UNDER = 65_536  # of so few bytes the best compression costs a tenth of a millisecond


def converse(house: House, actor: Actor, epoch: str, asked: Request) -> dict[str, Any]:
    """The answer's content. epoch: the server's, as it was when the person was let in. Refused sync.epoch_changed,
    sync.client_forked."""
    told = Told(asked, actor)
    verdicts: list[Verdict] = []
    if asked.mutations:
        check_epoch(asked, epoch)
        verdicts = pushed(house, Batch(actor, asked.client_id, asked.mutations, told))
    with at_one_moment(db.engine) as driver:
        sight = Sight(driver, house.registry, actor)
        clock = the_clock(driver)
        check_epoch(asked, clock.epoch)
        mine = scope_hash(actor)
        changed_scope = asked.scope_hash is not None and asked.scope_hash != mine
        page = Page(cursor=0) if changed_scope else pull(sight, clock, asked.cursor, asked.limit)
        if asked.digest and page.cursor == clock.value and not (changed_scope or page.afresh):
            page.digest = digest(sight)
    now = house.now()
    if not asked.mutations:
        told.write_hourly(now)
    return answer(clock.epoch, now, verdicts, page.told(drop=changed_scope), mine)


def one_command(house: House, actor: Actor, body: bytes) -> Verdict:
    """The verdict on a single command, which may still be held. Refused when it is rejected, and as its words are wrong.

    Its id is its installation's too: the same id answers with the first verdict.
    """
    mutation = parse_mutation({**parse_object(body), "n": 1}, "command")
    (verdict,) = pushed(house, Batch(actor, mutation.id, [mutation]))
    if verdict.status == "rejected":
        raise Refused(str(verdict.code), **(verdict.detail or {}))
    return verdict


def answer(
    epoch: str, now: str, verdicts: list[Verdict], page: dict[str, Any], scopes: str
) -> dict[str, Any]:
    """As the wire carries it."""
    return {"epoch": epoch, "server_time": now, "verdicts": [verdict.told() for verdict in verdicts], "pull": page,
            "scope_hash": scopes}  # fmt: skip


def pushed(house: House, batch: Batch) -> list[Verdict]:
    """The verdicts of a batch, which may share its commit with others that wait at the same moment."""
    return gathering_of(house).run(Push(house.registry, house.now), batch)


def check_epoch(asked: Request, epoch: str) -> None:
    """Refused sync.epoch_changed when the device knows another life of the server (SY-33)."""
    if asked.epoch is not None and asked.epoch != epoch:
        raise Refused("sync.epoch_changed", epoch=epoch)


def unpacked(body: bytes, encoding: str | None) -> bytes:
    """The request's body, unpacked when it came compressed. Refused request.too_large, request.invalid."""
    if encoding == "gzip":
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            body = unpacker.decompress(body, LARGEST + 1)
        except zlib.error as error:
            raise Refused("request.invalid", errors={"body": ["not_gzip"]}) from error
    if len(body) > LARGEST:
        raise Refused("request.too_large", limit=LARGEST)
    return body


def packed(content: dict[str, Any], accepted: str) -> tuple[bytes, list[tuple[str, str]]]:
    """(JSON, compressed where the other side can read it; the headers that say so). accepted: its Accept-Encoding."""
    body = orjson.dumps(content)
    if len(body) <= COMPRESS_OVER or "gzip" not in accepted:
        return body, []
    level = 6 if len(body) < CLOSELY_UNDER else 1
    return gzip.compress(body, compresslevel=level, mtime=0), [
        ("Content-Encoding", "gzip"),
        ("Vary", "Accept-Encoding"),
    ]
