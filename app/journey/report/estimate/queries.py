"""Readers of estimates and of what was authorised, for this stage and for later ones. Changes nothing."""

from __future__ import annotations

from typing import Any

from app.journey.report.canonical import opened
from app.journey.report.estimate.machine import STANDING
from app.journey.report.estimate.tables import AuthorisationSeal
from app.platform.reader import Reader


def estimates_of(reader: Reader, job_id: str) -> list[Any]:
    """The job's estimates in the order of their revisions."""
    return reader.rows("estimate", job_id=job_id, order_by="revision")


def standing_estimates(reader: Reader, job_id: str) -> list[Any]:
    """Those that a supervisor approved or a customer signed, and that nothing has replaced: at most two, old and new."""
    return [one for one in estimates_of(reader, job_id) if one.state in STANDING]


def estimate_lines_of(reader: Reader, estimate_id: str) -> list[Any]:
    """The estimate's lines in the order in which they were made."""
    return reader.rows("estimate_line", estimate_id=estimate_id, order_by="id")


def authorisation_of(reader: Reader, estimate_id: str) -> AuthorisationSeal | None:
    """The seal with its bytes, or None for an estimate that nobody has signed."""
    return reader.session.get(AuthorisationSeal, estimate_id)


def authorised_content(reader: Reader, estimate_id: str) -> dict[str, Any] | None:
    """What the customer authorised, as they saw it; None for an estimate that nobody has signed."""
    seal = authorisation_of(reader, estimate_id)
    return None if seal is None else opened(bytes(seal.content))
