"""Sessions: an opaque random token per device, rolling for as long as the setting says, revocable one by one."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Any, NamedTuple, cast

from sqlalchemy import CursorResult, Engine, bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.kernel.clock import plus
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.auth.passwords import hashed, matches
from app.platform.auth.tables import Attempt, Credential, DeviceSession
from app.platform.db import table_of, writing
from app.platform.db.quick import Quick, plain_json
from app.platform.db.system_tables import Clock
from app.platform.house import House
from app.platform.settings import setting_value

DAYS = "access.session_days"
SEEN_EVERY_H = 1  # an idle poll must not write; a session's last use is known to the hour


def token_hash(token: str) -> str:
    """What of a token the database keeps."""
    return hashlib.sha256(token.encode()).hexdigest()


def set_password(house: House, person_id: str, password: str, *, keep: str | None = None) -> None:
    """Sets the password and ends all sessions of that person; keep: the session from which they did it themselves."""
    password_hash = hashed(password, cheap=house.config["CHEAP_PASSWORDS"] == "1")
    now = house.now()
    with writing() as session:
        session.merge(Credential(person_id=person_id, password_hash=password_hash, changed_at=now))
        session.execute(
            update(DeviceSession)
            .where(
                DeviceSession.person_id == person_id,
                DeviceSession.revoked_at.is_(None),
                DeviceSession.id != (keep or ""),
            )
            .values(revoked_at=now)
        )
        session.commit()


def sign_in(house: House, employee_no: str, password: str, address: str, label: str) -> tuple[str, Any]:
    """(token, person row). Refused access.throttled, access.wrong_password, access.inactive."""
    keys = (f"person:{employee_no.lower()}", f"address:{address}")
    with writing() as session:
        _check_throttle(session, house, keys)
        person = _person(session, employee_no)
        credential = session.get(Credential, person.id) if person is not None else None
        known = None if credential is None else str(credential.password_hash)
        if not matches(password, known):
            session.add_all(Attempt(id=uuid7(), key=key, at=house.now()) for key in keys)
            session.commit()
            raise Refused("access.wrong_password")
        assert person is not None
        if not person.active:
            raise Refused("access.inactive")
        session.execute(delete(Attempt).where(Attempt.key == keys[0]))
        token = open_session(session, house, person.id, label)
        session.commit()
        return token, person


def open_session(session: Session, house: House, person_id: str, label: str) -> str:
    """A new session's token; the caller commits."""
    token, now = secrets.token_urlsafe(32), house.now()
    session.add(DeviceSession(id=uuid7(), token_hash=token_hash(token), person_id=person_id, label=label[:200],
                              created_at=now, seen_at=now))  # fmt: skip
    return token


class Visit(NamedTuple):
    """A device's session, as far as a request needs it; clock and epoch: the server's count and life when it came."""

    id: str
    seen_at: str
    clock: int
    epoch: str

    def is_touched(self, now: str) -> bool:
        """Whether its last use is known well enough."""
        return plus(self.seen_at, hours=SEEN_EVERY_H) > now


def actor_of(engine: Engine, house: House, token: str) -> tuple[Actor, Visit]:
    """Who holds the token. Refused access.signed_out when it is unknown, revoked, too old, or the person is inactive."""
    found = the_question().one(engine, {"hash": token_hash(token)})
    if found is None:
        raise Refused("access.signed_out")
    visit, seen_at, person_id, roles, language, name, clock, epoch, days = found
    lasts: Any = house.registry.settings[DAYS].default if days is None else plain_json(days)
    if plus(seen_at, days=lasts) < house.now():
        raise Refused("access.signed_out")
    actor = Actor(id=person_id, roles=tuple(plain_json(roles) or ()), device_id=visit, language=language or "zh-CN",
                  name=name)  # fmt: skip
    return actor, Visit(visit, seen_at, clock, epoch)


@cache
def the_question() -> Quick:
    """Asked by every request: the session, its person, the clock, and how long sessions last."""
    person, setting = table_of("person"), table_of("setting")
    days = select(setting.value).where(setting.name == DAYS, setting.removed.is_(False)).scalar_subquery()
    return Quick(
        select(DeviceSession.id, DeviceSession.seen_at, person.id, person.roles, person.language, person.name_zh,
               Clock.value, Clock.epoch, days)
        .join(person, person.id == DeviceSession.person_id)
        .join(Clock, Clock.id == 1)
        .where(DeviceSession.token_hash == bindparam("hash"), DeviceSession.revoked_at.is_(None),
               person.active, person.removed.is_(False))
    )  # fmt: skip


def touch(house: House, visit: Visit) -> None:
    """Remembers that the session is in use, at most once an hour."""
    if visit.is_touched(house.now()):
        return
    with writing() as session:
        session.execute(update(DeviceSession).where(DeviceSession.id == visit.id).values(seen_at=house.now()))
        session.commit()


def revoke(house: House, person_id: str, session_id: str) -> None:
    """Ends one session of the person. Refused row.missing when it is not theirs."""
    with writing() as session:
        changed = session.execute(
            update(DeviceSession)
            .where(DeviceSession.id == session_id, DeviceSession.person_id == person_id)
            .values(revoked_at=house.now())
        )
        if cast("CursorResult[Any]", changed).rowcount == 0:
            raise Refused("row.missing", entity="session")
        session.commit()


def _check_throttle(session: Session, house: House, keys: tuple[str, ...]) -> None:
    most = setting_value(session, house.registry, "access.failed_attempts")
    minutes = setting_value(session, house.registry, "access.failed_minutes")
    since = plus(house.now(), minutes=-minutes)
    for key, factor in zip(keys, (1, 10), strict=True):  # many people share one address
        query = select(func.count()).where(Attempt.key == key, Attempt.at > since)
        if int(session.scalar(query) or 0) >= most * factor:
            raise Refused("access.throttled", retry_after_s=minutes * 60)


def _person(session: Session, employee_no: str) -> Any | None:
    table = table_of("person")
    query = select(table).where(
        table.removed.is_(False), func.lower(table.employee_no) == employee_no.strip().lower()
    )
    return session.scalar(query)
