"""Whether a printed report is genuine: what a stranger with the paper in hand is told, and no more."""

from __future__ import annotations

import hmac
from typing import Any

from app.journey.report.printing import SHORT
from app.journey.report.queries import current_report, report_of_number, seal_of
from app.journey.report.rules.confirmation import masked
from app.journey.report.seal import verify_seal
from app.platform.reader import Reader

FOREIGN: dict[str, Any] = dict.fromkeys(
    (
        "report_number",
        "revision",
        "current",
        "current_number",
        "current_sealed",
        "path",
        "result",
        "signed_at",
        "confirmed_at",
        "signer",
    )
)


def verified(reader: Reader, report_number: str, short_hash: str) -> dict[str, Any]:
    """genuine, and for a genuine one what it says of itself; the same blank answer for every other number or hash.

    short_hash: at least 16 figures of the hash, as printed (groups and capitals do not matter).
    """
    told = short_hash.replace("-", "").lower()
    report = report_of_number(reader, report_number)
    seal = None if report is None else seal_of(reader, report.id)
    known = "" if seal is None else str(seal.hash)[: len(told)]
    if not SHORT <= len(told) <= 64 or not hmac.compare_digest(known.encode(), told.encode()):
        return {"genuine": False} | FOREIGN
    assert report is not None
    if not verify_seal(reader.session, report.id).sound:
        return {"genuine": False} | FOREIGN
    current = current_report(reader, report.job_id)
    assert current is not None
    return {
        "genuine": True,
        "report_number": report.report_number,
        "revision": report.revision,
        "current": current.id == report.id,
        "current_number": current.report_number,
        "current_sealed": current.seal_hash is not None,
        "path": report.signature_path,
        "result": report.seal_result,
        "signed_at": report.signed_at,
        "confirmed_at": report.confirmed_at,
        "signer": masked(report.signer_name),
    }
