"""Counting what strangers try, per network address and in the database: a counter in memory counts per worker.

What is too old to count is forgotten when somebody tries again, so the table stays as small as the last day was busy.
"""

from __future__ import annotations

import ipaddress

from sqlalchemy import delete, func, select

from app.kernel.clock import plus
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.auth.tables import Attempt
from app.platform.db import reading, writing
from app.platform.house import House

KEPT_HOURS = 24


def network_of(address: str | None) -> str:
    """The address; of an IPv6 one the network that one household gets (/64), for it may choose among all of it."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)


def refuse_the_busy(house: House, door: str, address: str | None, most: int, minutes: int) -> None:
    """Refused access.throttled when this network has `most` tries counted at this door within the minutes."""
    query = select(func.count()).where(
        Attempt.key == _key(door, address), Attempt.at > plus(house.now(), minutes=-minutes)
    )
    with reading() as session:
        tried = int(session.scalar(query) or 0)
    if tried >= most:
        raise Refused("access.throttled", retry_after_s=minutes * 60)


def count_try(house: House, door: str, address: str | None) -> None:
    """Counts one. Its own transaction: call it with none open."""
    with writing() as session:
        old = Attempt.key.startswith(f"{door}:"), Attempt.at < plus(house.now(), hours=-KEPT_HOURS)
        session.execute(delete(Attempt).where(*old))
        session.add(Attempt(id=uuid7(), key=_key(door, address), at=house.now()))
        session.commit()


def _key(door: str, address: str | None) -> str:
    return f"{door}:{network_of(address)}"
