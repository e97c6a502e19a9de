"""The idle poll: nothing to send, nothing new. Nearly every conversation is one, so it is answered from one indexed read.

Whatever is not plainly one, or not plainly allowed, is left to the ordinary door (`api`), which also says what is wrong.
"""

from __future__ import annotations

import orjson
from sqlalchemy import Engine

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.auth.sessions import Visit, actor_of
from app.platform.house import House
from app.sync.clients import Told
from app.sync.page import Page
from app.sync.protocol import Request, parse
from app.sync.pull import scope_hash

LONGEST = 2000  # bytes of a body; a poll has about 250


def nothing_new(house: House, engine: Engine, body: bytes, token: str, person: str | None) -> bytes | None:
    """The answer's body, the same that the ordinary door would give; None: ask there.

    person: whom the browser believes to be signed in, when it says so. Raises what the database raises.
    """
    try:
        asked = parse(body)
        if asked.mutations or asked.digest or asked.epoch is None or not isinstance(asked.cursor, int):
            return None
        actor, visit = actor_of(engine, house, token)
    except Refused:
        return None
    now = house.now()
    if person not in (None, actor.id) or not _is_up_to_date(asked, actor, visit):
        return None
    if Told(asked, actor).is_due(now) or not visit.is_touched(now):
        return None
    return orjson.dumps({"epoch": visit.epoch, "server_time": now, "verdicts": [],
                         "pull": Page(cursor=visit.clock).told(), "scope_hash": scope_hash(actor)})  # fmt: skip


def _is_up_to_date(asked: Request, actor: Actor, visit: Visit) -> bool:
    return (
        asked.cursor == visit.clock and asked.epoch == visit.epoch and asked.scope_hash == scope_hash(actor)
    )
