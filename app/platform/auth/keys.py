"""A person's keys to the house as others may change them: a password set for them, lost devices shut out. Audited.

Not signing in (`sessions`) and not the password that one changes oneself, which wants the one in force.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.auth.passwords import hashed
from app.platform.auth.tables import Attempt, Credential, DeviceSession, Passkey
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.execution import settle
from app.platform.house import House
from app.platform.notices import notify
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork


def state_of(reader: Reader, person_id: str) -> dict[str, Any]:
    """{password_set_at, passkeys, devices: [{label, seen_at}]} of the person. Refused row.missing."""
    reader.get("person", person_id)
    credential = reader.session.get(Credential, person_id)
    count = select(func.count()).select_from(Passkey).where(Passkey.person_id == person_id)
    open_ones = (
        select(DeviceSession)
        .where(DeviceSession.person_id == person_id, DeviceSession.revoked_at.is_(None))
        .order_by(DeviceSession.seen_at.desc())
    )
    return {
        "password_set_at": None if credential is None else credential.changed_at,
        "passkeys": int(reader.session.scalar(count) or 0),
        "devices": [
            {"label": one.label, "seen_at": one.seen_at} for one in reader.session.scalars(open_ones)
        ],
    }


def give_password(house: House, actor: Actor, person_id: str, password: str) -> None:
    """Sets somebody else's password, shuts out all their devices and passkeys, and tells them.

    Refused access.own_password for one's own, access.weak_password, row.missing.
    """
    if person_id == actor.id:
        raise Refused("access.own_password")
    password_hash = hashed(password, cheap=house.config["CHEAP_PASSWORDS"] == "1")
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        person = uow.get("person", person_id)
        session.merge(Credential(person_id=person_id, password_hash=password_hash, changed_at=uow.now))
        session.execute(delete(Attempt).where(Attempt.key == f"person:{person.employee_no.lower()}"))
        _shut_out(session, person_id, uow.now)
        notify(uow, [person_id], "access.password_given", person, name=actor.name)
        settle(uow, "person.give_password", "person", person_id, None, {})
        commit(uow)


def shut_out(house: House, actor: Actor, person_id: str) -> None:
    """Signs the person out everywhere and forgets their passkeys: for a lost phone. Their password stays. Refused row.missing."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        person = uow.get("person", person_id)
        _shut_out(session, person_id, uow.now)
        notify(uow, [person_id], "access.shut_out", person, name=actor.name)
        settle(uow, "person.shut_out", "person", person_id, None, {})
        commit(uow)


def _shut_out(session: Session, person_id: str, now: str) -> None:
    session.execute(delete(Passkey).where(Passkey.person_id == person_id))
    session.execute(
        update(DeviceSession)
        .where(DeviceSession.person_id == person_id, DeviceSession.revoked_at.is_(None))
        .values(revoked_at=now)
    )
