"""The content of a service report: all that the customer sees and signs, as one plain JSON value.

Pure: the phone builds the same from the same records, and tests/vectors/report_content.json holds the two byte-identical.
Every key is always there, null or an empty list where nothing was told. Not the layout on paper, nor the seal.
"""

from __future__ import annotations

from typing import Any

from app.journey.report.content import lines, steps, subject
from app.journey.report.content.lines import tag_of
from app.journey.report.content.sources import ContentSources, told

FORMAT = "wayside.report/1"


def build_content(of: ContentSources) -> dict[str, Any]:
    """The content in the format "wayside.report/1"; ready for RFC 8785. Lists stand in a fixed order."""
    return {
        "format": FORMAT,
        "language": of.language,
        "report": subject.report(of),
        "organisation": subject.organisation(of),
        "job": subject.job(of),
        "engineers": subject.engineers(of),
        "customer": subject.customer(of),
        "vehicle": subject.vehicle(of),
        "times": subject.times(of),
        "place": subject.place(of),
        "listen": steps.listen(of),
        "look": steps.look(of),
        "check": steps.check(of),
        "resolve": steps.resolve(of),
        "parts": lines.parts(of),
        "compensation": lines.compensation(of),
        "collected_fen": told(of.report, "collected_fen"),
        "photos": lines.photos(of),
        "opinion": told(of.report, "opinion"),
        "rating": told(of.report, "rating"),
        "agreement": told(of.agreement, of.language),
        "signature": lines.signature(of),
    }


__all__ = ["FORMAT", "ContentSources", "build_content", "tag_of"]
