"""Resolve: what was done and why, whose responsibility, what comes next, what the customer declined."""

from __future__ import annotations

from typing import Any

from app.journey.report.paper.reported import Report
from app.platform.paper import strokes
from app.platform.paper.grid import Field, grid
from app.platform.paper.pen import Pen
from app.platform.paper.section import Section
from app.platform.paper.style import LABEL, STRONG
from app.platform.paper.text import clean
from app.platform.paper.values import figure, member
from app.platform.paper.words import Words

_SIGNATURE_HEIGHT = 44.0


def resolve(report: Report) -> Section:
    words = report.words

    def get(key: str) -> Any:
        return report.get("resolve", key)

    topics = get("guidance")
    guidance = (
        [words.code("guidance", topic) for topic in topics] if isinstance(topics, list) else [clean(topics)]
    )
    rows = [
        [Field(words("resolve.done"), get("done"), 12)],
        [Field(words("resolve.analysis"), get("cause_analysis"), 12)],
        [
            Field(
                words("resolve.responsibility"),
                words.code("responsibility", get("responsibility")),
                kind=STRONG,
            ),
            Field(words("resolve.agreed"), words.code("agreed", get("agreed")), kind=STRONG),
            Field(
                words("resolve.agreed_note"),
                get("agreed_note") or _none_where(words, get("agreed") == "yes"),
                6,
            ),
        ],
        [Field(words("resolve.guidance"), words("joiner").join(text for text in guidance if text), 12)],
        [
            Field(words("resolve.self_check"), get("self_check"), 6),
            Field(words("resolve.test_drive"), _test_drive(report), 6),
        ],
        [
            Field(words("resolve.next"), _next_maintenance(report), 6),
            Field(words("resolve.advice"), get("advice"), 6),
        ],
        _declined(report),
    ]
    return Section(words("section.resolve"), grid(rows, words))


def _none_where(words: Words, settled: bool) -> str:
    """A dash where nothing is to be said, "" (that is: missing) where something should have been."""
    return words("none") if settled else ""


def _test_drive(report: Report) -> str:
    km = figure(report.get("resolve", "test_drive_km"), "km")
    driven = report.words("resolve.test_drive_km", km=km) if km else ""
    told = clean(report.get("resolve", "test_drive"))
    return report.words("separator").join(text for text in (told, driven) if text)


def _next_maintenance(report: Report) -> str:
    on = clean(report.get("resolve", "next_maintenance_on"))
    km = figure(report.get("resolve", "next_maintenance_km"), "km")
    return report.words("resolve.next_or", on=on, km=km) if on and km else on or km


def _declined(report: Report) -> list[Field]:
    """Safety work that the customer declined, with the separate signature; "none" where there was none."""
    words = report.words
    declined = clean(report.get("resolve", "declined_work"))
    if not declined:
        return [Field(words("resolve.declined"), words("resolve.declined_none"), 12)]
    signature = report.get("resolve", "declined_signature")
    drawn = member(signature, "strokes") if isinstance(signature, dict) else signature
    label = words("resolve.declined_signature")
    name = clean(member(signature, "name"))
    if not strokes.readable(drawn):
        return [Field(words("resolve.declined"), declined, 8, kind=STRONG), Field(label, name, 4)]

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        room = height - LABEL.leading
        strokes.draw(pen, drawn, x, top - height, width, room)

    return [
        Field(words("resolve.declined"), declined, 8, kind=STRONG),
        Field(
            f"{label}{words('separator')}{name}" if name else label,
            None,
            4,
            paint=paint,
            least=_SIGNATURE_HEIGHT,
        ),
    ]
