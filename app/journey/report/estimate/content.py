"""The content of an authorisation: all that the customer sees and signs before paid work, as one plain JSON value.

Pure: the phone builds the same from the same records, and tests/vectors/authorisation_content.json holds the two
byte-identical. Every key is always there, null or an empty list where nothing was told. Not the layout on paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.journey.report.content import lines as report_lines
from app.journey.report.content import subject
from app.journey.report.content.sources import ContentSources, Record, made_in_order, told
from app.journey.report.estimate.rules import amount_fen, sums

FORMAT = "wayside.authorisation/1"
JOB = ("number", "reported")
VEHICLE = ("vin", "plate", "model_code", "model_name_zh", "model_name_en", "odometer_km")
"""Not more than the customer is shown: what is signed and what is seen are the same."""


@dataclass(frozen=True)
class EstimateSources:
    """of: who, what vehicle, which job, as a report's content is built of them, with the agreement and the signature.

    corrects: the estimate that this one is to replace.
    """

    of: ContentSources
    estimate: Record
    corrects: Record | None = None
    lines: list[Record] = field(default_factory=list)


def build_content(sources: EstimateSources) -> dict[str, Any]:
    """The content in the format "wayside.authorisation/1"; ready for RFC 8785. Lines stand as the phone made them."""
    of, estimate = sources.of, sources.estimate
    return {
        "format": FORMAT,
        "language": of.language,
        "estimate": {
            "id": estimate["id"],
            "number": told(estimate, "estimate_number"),
            "revision": told(estimate, "revision"),
            "corrects": told(sources.corrects, "estimate_number"),
            "reason": told(estimate, "revision_reason"),
        },
        "organisation": subject.organisation(of),
        "job": {name: told(of.job, name) for name in JOB},
        "engineers": subject.engineers(of),
        "customer": subject.customer(of),
        "vehicle": {name: value for name, value in subject.vehicle(of).items() if name in VEHICLE},
        "scope": told(estimate, "scope"),
        "ready_by": told(estimate, "ready_by"),
        "lines": [_line(one) for one in made_in_order(sources.lines)],
        "sums": sums(sources.lines),
        "agreement": told(of.agreement, of.language),
        "signature": report_lines.signature(of),
    }


def _line(one: Record) -> dict[str, Any]:
    names = ("kind", "part_number", "name", "quantity", "unit", "unit_price_fen", "remark")
    amount = amount_fen(told(one, "quantity"), told(one, "unit_price_fen"))
    return {name: told(one, name) for name in names} | {"amount_fen": amount}
