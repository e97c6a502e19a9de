"""Anchors: the head of the audit chain, written down outside the database with a keyed MAC, one a day, the newest each minute.

A chain proves what lies between its ends; that its end was cut off, together with the rows and the count of commits, only
something outside can tell. An anchor lies in the store of files. Whoever can write to the database alone can neither move nor
forge it; whoever has the store and the key too can, and so can nobody prove anything against them.

A restore legitimately goes back: it signs off the anchors that lie beyond it (`superseded`), by a note that carries a MAC too.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.feature import Feature
from app.platform.audit import Break, head
from app.platform.db.system_tables import Audit
from app.platform.house import House, the_house
from app.platform.unit_of_work import UnitOfWork

EVERY_S = 60
FOLDER = "anchors"


@dataclass(frozen=True)
class Found:
    """count: anchors that hold; newest: number of the last anchored entry; broken: the first that does not hold."""

    count: int
    newest: int
    broken: Break | None


def drop(house: House, session: Session, at: str) -> None:
    """Writes the head of the chain as today's anchor, unless it is there already."""
    seq, digest = head(session)
    name = f"{FOLDER}/{at[:10]}.json"
    told = {"kind": "anchor", "seq": seq, "hash": digest, "at": at}
    before = _read(house, name)
    if seq and (before is None or (before.get("seq"), before.get("hash")) != (seq, digest)):
        house.files.write(name, _signed(house, told))


def sign_off(house: House, session: Session, life: str, at: str) -> None:
    """After a restore: the anchors that the chain does not lead to any more are superseded by this life of the server."""
    beyond = [[told["seq"], told["hash"]] for _, told in _anchors(house) if not _holds(session, told)]
    if beyond:
        told = {"kind": "restored", "life": life, "at": at, "superseded": beyond}
        house.files.write(f"{FOLDER}/restored-{life}.json", _signed(house, told))


def check(house: House, session: Session) -> Found:
    """Every anchor against the chain."""
    over = {tuple(pair) for told in _notes(house) for pair in told["superseded"]}
    count = newest = 0
    broken: Break | None = None
    for name, told in _anchors(house):
        if (told.get("seq"), told.get("hash")) in over:
            continue
        says = None
        if not _sound(house, told):
            says = f"the anchor {name} was not written by this installation, or with another WAYSIDE_SEAL_KEY"
        elif not _holds(session, told):
            there = session.scalar(select(Audit.hash).where(Audit.seq == told["seq"]))
            fate = "another one now" if there else "gone"
            says = f"entry {told['seq']} was there on {told['at']} (anchor {name}) and is {fate}"
        if says is None:
            count, newest = count + 1, max(newest, int(told["seq"]))
        elif broken is None or told.get("seq", 0) < broken.seq:
            broken = Break(int(told.get("seq", 0)), says)
    return Found(count, newest, broken)


def tick(uow: UnitOfWork) -> None:
    """Each minute, by the scheduler."""
    drop(the_house(), uow.session, uow.now)


def _anchors(house: House) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in sorted(house.files.names(FOLDER)):
        if "/restored-" not in name:
            yield name, _read(house, name) or {"seq": 0, "hash": "", "at": "?"}


def _notes(house: House) -> Iterator[dict[str, Any]]:
    """Of restores, as far as their MAC holds."""
    for name in house.files.names(FOLDER):
        told = _read(house, name) if "/restored-" in name else None
        if told is not None and _sound(house, told):
            yield told


def _read(house: House, name: str) -> dict[str, Any] | None:
    try:
        told = orjson.loads(house.files.read(name) or b"")
    except orjson.JSONDecodeError:
        return None
    return told if isinstance(told, dict) else None


def _holds(session: Session, told: dict[str, Any]) -> bool:
    return bool(session.scalar(select(Audit.hash).where(Audit.seq == told.get("seq", 0))) == told.get("hash"))


def _signed(house: House, told: dict[str, Any]) -> bytes:
    return orjson.dumps(told | {"mac": _mac(house, told)})


def _sound(house: House, told: dict[str, Any]) -> bool:
    plain = {name: value for name, value in told.items() if name != "mac"}
    return hmac.compare_digest(_mac(house, plain), str(told.get("mac")))


def _mac(house: House, told: dict[str, Any]) -> str:
    text = orjson.dumps(told, option=orjson.OPT_SORT_KEYS)
    return hmac.new(house.config.key("SEAL_KEY"), b"anchor\n" + text, "sha256").hexdigest()


FEATURE = Feature(name="audit", ticks={"audit.anchor": (EVERY_S, tick)})
