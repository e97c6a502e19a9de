"""The seal: the signed bytes with a keyed MAC over them and over how they were signed. Written once, checked at any time.

The key lies outside the database (WAYSIDE_SEAL_KEY): whoever can write to the database alone cannot make a seal that holds.
Triggers refuse a second writing. Not a qualified electronic signature, and no word here claims one.
"""

from __future__ import annotations

import hmac
import itertools
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.journey.report.canonical import canonical, digest
from app.journey.report.layouts import CURRENT
from app.journey.report.tables import Confirmation, Report, Seal
from app.platform.house import the_house
from app.platform.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SealCheck:
    """What was found; sound: there is a seal, and neither the bytes nor the circumstances were touched since."""

    present: bool
    hash_sound: bool = False
    mac_sound: bool = False

    @property
    def sound(self) -> bool:
        """Whether everything holds."""
        return self.present and self.hash_sound and self.mac_sound


def write_seal(uow: UnitOfWork, report_id: str, content: bytes, evidence: dict[str, Any]) -> None:
    """Keeps exactly these bytes. evidence: plain values (who, how, where, what differed).

    Beside them stands how its paper looks for ever: the version of the layout, and the address that its code leads to.
    """
    how = {"layout": CURRENT, "address": the_house().config["PUBLIC_URL"].rstrip("/")}
    row: Any = Seal(
        report_id=report_id,
        content=content,
        hash=digest(content),
        sealed_at=uow.now,
        device_at=uow.at,
        device_id=uow.actor.device_id,
        evidence=canonical(evidence | how).decode(),
    )
    row.mac = _mac(row)
    uow.session.add(row)
    uow.session.flush()


def verify_seal(session: Session, report_id: str) -> SealCheck:
    """Whether the report's seal holds: its hash over the bytes, and the MAC over hash and circumstances; and so for what an
    absent customer confirmed later."""
    row: Any = session.get(Seal, report_id)
    if row is None:
        return SealCheck(present=False)
    rows = [(row, _mac(row))]
    later: Any = session.get(Confirmation, report_id)
    if later is not None:
        rows.append((later, _mac_later(later)))
    return SealCheck(
        present=True,
        hash_sound=all(hmac.compare_digest(digest(one.content), str(one.hash)) for one, _ in rows),
        mac_sound=all(hmac.compare_digest(mac, str(one.mac)) for one, mac in rows),
    )


def write_confirmation(
    uow: UnitOfWork, report_id: str, link_id: str, content: bytes, evidence: dict[str, Any]
) -> None:
    """Keeps exactly these bytes of what was confirmed by a link. evidence: plain values (from where, with what, what was
    shown)."""
    row: Any = Confirmation(
        report_id=report_id, link_id=link_id, content=content, hash=digest(content), confirmed_at=uow.now,
        evidence=canonical(evidence).decode(),
    )  # fmt: skip
    row.mac = _mac_later(row)
    uow.session.add(row)
    uow.session.flush()


def broken_seals(session: Session) -> list[str]:
    """Ids of the reports whose seal does not hold, is gone, or is another one than the report names; and so for what an absent
    customer confirmed."""
    ids: list[str] = list(session.scalars(select(Seal.report_id).order_by(Seal.sealed_at, Seal.report_id)))
    broken = [report_id for report_id in ids if not _holds(session, report_id)]
    apart = select(Report.id).outerjoin(Seal, Seal.report_id == Report.id).where(
        Report.seal_hash.is_not(None), or_(Seal.hash.is_(None), Seal.hash != Report.seal_hash)
    )  # fmt: skip
    unconfirmed = select(Report.id).outerjoin(Confirmation, Confirmation.report_id == Report.id).where(
        Report.confirmed_at.is_not(None), Confirmation.report_id.is_(None)
    )  # fmt: skip
    found = (session.scalars(query.order_by(Report.id)) for query in (apart, unconfirmed))
    return list(dict.fromkeys([*broken, *itertools.chain(*found)]))


def _holds(session: Session, report_id: str) -> bool:
    try:
        return verify_seal(session, report_id).sound
    except (TypeError, ValueError):  # bytes that were replaced by something that is none cannot even be read
        return False


def layout_of(seal: Any) -> int:
    """The version of the layout that the report is printed in; seals from before there were versions: the first."""
    return int(json.loads(seal.evidence).get("layout", 1))


def address_of(seal: Any) -> str:
    """Where its paper's code leads: the server's address when it was sealed; for older seals the present one."""
    told: str = json.loads(seal.evidence).get("address") or the_house().config["PUBLIC_URL"].rstrip("/")
    return told


def _mac_later(row: Any) -> str:
    return keyed(
        {name: getattr(row, name) for name in ("report_id", "link_id", "hash", "confirmed_at", "evidence")}
    )


def keyed(told: dict[str, Any]) -> str:
    """The MAC over plain values."""
    return hmac.new(the_house().config.key("SEAL_KEY"), canonical(told), "sha256").hexdigest()


def _mac(row: Any) -> str:
    return keyed({
        "report_id": row.report_id, "hash": row.hash, "sealed_at": row.sealed_at, "device_at": row.device_at,
        "device_id": row.device_id, "evidence": row.evidence,
    })  # fmt: skip
