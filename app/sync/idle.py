"""The idle poll: nothing to send, nothing new. Nearly every conversation is one, so it is answered from one indexed read.

Whatever is not plainly one, or not plainly allowed, is left to the ordinary door (`api`), which also says what is wrong.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import orjson
from sqlalchemy import Engine, select

from app.kernel.actor import Actor
from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.platform.auth.sessions import SEEN_EVERY_H, by_token, token_hash
from app.platform.db import table_of
from app.platform.db.quick import Quick, plain_json
from app.platform.db.system_tables import Clock
from app.platform.house import House
from app.sync.clients import Told
from app.sync.page import Page
from app.sync.protocol import Request, parse
from app.sync.pull import scope_hash

LONGEST = 2000  # bytes of a body; a poll has about 250
DAYS = "access.session_days"


def nothing_new(house: House, engine: Engine, body: bytes, token: str, person: str | None) -> bytes | None:
    """The answer's body, the same that the ordinary door would give; None: ask there.

    person: whom the browser believes to be signed in, when it says so. Raises the database driver's errors.
    """
    try:
        asked = parse(body)
    except Refused:
        return None
    if asked.mutations or asked.digest or asked.epoch is None or not isinstance(asked.cursor, int):
        return None
    found = the_statement().one(engine, {"hash": token_hash(token)})
    if found is None:
        return None
    visit, seen_at, person_id, roles, language, name, clock, epoch, days = found
    now = house.now()
    lasts: Any = house.registry.settings[DAYS].default if days is None else plain_json(days)
    if not plus(now, days=-lasts) <= seen_at or seen_at < plus(now, hours=-SEEN_EVERY_H):
        return None
    actor = Actor(id=person_id, roles=tuple(plain_json(roles) or ()), device_id=visit,
                  language=language or "zh-CN", name=name)  # fmt: skip
    if person not in (None, actor.id) or not _is_up_to_date(asked, actor, clock, epoch):
        return None
    if Told(asked, actor).is_due(now):
        return None
    return orjson.dumps({"epoch": epoch, "server_time": now, "verdicts": [], "pull": Page(cursor=clock).told(),
                         "scope_hash": scope_hash(actor)})  # fmt: skip


def _is_up_to_date(asked: Request, actor: Actor, clock: int, epoch: str) -> bool:
    return asked.cursor == clock and asked.epoch == epoch and asked.scope_hash == scope_hash(actor)


@cache
def the_statement() -> Quick:
    """The session, its person, the clock, and how long sessions last."""
    setting: Any = table_of("setting")
    days = select(setting.value).where(setting.name == DAYS, setting.removed.is_(False)).scalar_subquery()
    return Quick(by_token().add_columns(Clock.value, Clock.epoch, days).join(Clock, Clock.id == 1))
