"""Authorisations as PDF: of the signed content where there is one, else of the state now, which the paper marks as unsigned."""

from __future__ import annotations

from typing import Any

from app.journey.report.estimate.content import build_content
from app.journey.report.estimate.gather import sources
from app.journey.report.estimate.paper import render
from app.journey.report.estimate.queries import authorisation_of, authorised_content
from app.platform.reader import Reader


def printed(reader: Reader, estimate: Any, language: str | None = None) -> bytes:
    """One authorisation on A4. language: of the labels; by default the one in which the customer saw it."""
    seal, signed = authorisation_of(reader, estimate.id), authorised_content(reader, estimate.id)
    content = build_content(sources(reader, estimate)) if signed is None else signed
    decider = reader.find("person", estimate.decided_by_id)
    return render(
        content,
        seal=None if seal is None else {"hash": seal.hash, "sealed_at": seal.sealed_at},
        approval={
            "state": estimate.state,
            "by": {"name_zh": decider.name_zh, "name_en": decider.name_en} if decider else None,
            "at": estimate.decided_at,
            "remarks": estimate.remarks,
            "declined_reason": estimate.declined_reason,
        },
        language=language,
    )
