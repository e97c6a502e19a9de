"""The seal of an authorisation, in the spirit of the report's: the signed bytes with a keyed MAC, written once.

The MAC names the estimate where the report's names the report, so that neither seal passes for the other under one key.
"""

from __future__ import annotations

import hmac
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.journey.report.canonical import canonical, digest
from app.journey.report.estimate.tables import AuthorisationSeal, Estimate
from app.journey.report.seal import SealCheck
from app.platform.house import the_house
from app.platform.unit_of_work import UnitOfWork


def write_authorisation(uow: UnitOfWork, estimate_id: str, content: bytes, evidence: dict[str, Any]) -> None:
    """Keeps exactly these bytes. evidence: plain values (who, where, what differed)."""
    row: Any = AuthorisationSeal(
        estimate_id=estimate_id,
        content=content,
        hash=digest(content),
        sealed_at=uow.now,
        device_at=uow.at,
        device_id=uow.actor.device_id,
        evidence=canonical(evidence).decode(),
    )
    row.mac = _mac(row)
    uow.session.add(row)
    uow.session.flush()


def verify_authorisation(session: Session, estimate_id: str) -> SealCheck:
    """Whether the seal holds: its hash over the bytes, and the MAC over hash and circumstances."""
    row: Any = session.get(AuthorisationSeal, estimate_id)
    if row is None:
        return SealCheck(present=False)
    return SealCheck(
        present=True,
        hash_sound=hmac.compare_digest(digest(row.content), str(row.hash)),
        mac_sound=hmac.compare_digest(_mac(row), str(row.mac)),
    )


def broken_authorisations(session: Session) -> list[str]:
    """Ids of the estimates whose seal does not hold, is gone, or is another one than the estimate names."""
    ids: list[str] = list(session.scalars(select(AuthorisationSeal.estimate_id)))
    broken = [one for one in ids if not verify_authorisation(session, one).sound]
    apart = select(Estimate.id).outerjoin(AuthorisationSeal, AuthorisationSeal.estimate_id == Estimate.id).where(
        Estimate.seal_hash.is_not(None),
        or_(AuthorisationSeal.hash.is_(None), AuthorisationSeal.hash != Estimate.seal_hash),
    )  # fmt: skip
    return list(dict.fromkeys([*broken, *session.scalars(apart.order_by(Estimate.id))]))


def _mac(row: Any) -> str:
    told = canonical({
        "estimate_id": row.estimate_id, "hash": row.hash, "sealed_at": row.sealed_at, "device_at": row.device_at,
        "device_id": row.device_id, "evidence": row.evidence,
    })  # fmt: skip
    return hmac.new(the_house().config.key("SEAL_KEY"), told, "sha256").hexdigest()
