"""Readers of reports, their lines and sealed content, for this stage and for later ones. Changes nothing."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from app.journey.report.canonical import opened
from app.journey.report.tables import Confirmation, LinkAnswer, Seal
from app.platform.reader import Reader
from app.reference.organisation import organisation


def current_report(reader: Reader, job_id: str) -> Any | None:
    """The job's newest revision, in whatever state; None before dispatch."""
    found = reader.rows("report", job_id=job_id, order_by="revision")
    return found[-1] if found else None


def revision_after(reader: Reader, report_id: str) -> Any | None:
    """The report that corrects this one, or None."""
    return reader.first("report", corrects_id=report_id)


def report_of_number(reader: Reader, report_number: str) -> Any | None:
    """The revision with that printed number ("WJ-2026-00042-R1"), or None."""
    return reader.first("report", report_number=report_number)


def replaced_parts_of(reader: Reader, report_id: str) -> list[Any]:
    """The report's part lines in the order in which they were made."""
    return reader.rows("replaced_part", report_id=report_id, order_by="id")


def compensations_of(reader: Reader, report_id: str) -> list[Any]:
    """The report's compensation lines in the order in which they were made."""
    return reader.rows("compensation", report_id=report_id, order_by="id")


def seal_of(reader: Reader, report_id: str) -> Seal | None:
    """The seal with its bytes, or None for a report that nobody has signed."""
    return reader.session.get(Seal, report_id)


def confirmation_of(reader: Reader, report_id: str) -> Confirmation | None:
    """What an absent customer confirmed later by a link, or None."""
    return reader.session.get(Confirmation, report_id)


def sealed_content(reader: Reader, report_id: str) -> dict[str, Any] | None:
    """What the customer confirmed, as they saw it; None for a report that nobody has signed."""
    seal = seal_of(reader, report_id)
    return None if seal is None else opened(bytes(seal.content))


def answer_of_job(reader: Reader, job_id: str) -> dict[str, Any] | None:
    """How the customer rated the service by a link, by the names of a follow-up's answer and with answered_at; or None."""
    query = select(LinkAnswer).where(LinkAnswer.job_id == job_id).order_by(LinkAnswer.answered_at)
    found = reader.session.scalars(query).first()
    return None if found is None else json.loads(found.answer) | {"answered_at": found.answered_at}


__all__ = [
    "answer_of_job", "compensations_of", "current_report", "organisation", "replaced_parts_of", "report_of_number",
    "revision_after", "seal_of", "sealed_content",
]  # fmt: skip
