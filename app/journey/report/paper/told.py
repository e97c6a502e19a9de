"""Listen and look: what the customer told, and what the engineer verified of it."""

from __future__ import annotations

from typing import Any

from app.journey.report.paper import warranty
from app.journey.report.paper.reported import Report
from app.platform.paper.grid import Field, grid
from app.platform.paper.pen import Pen
from app.platform.paper.section import Section
from app.platform.paper.style import ACCENT, LABEL, MARK, STRONG, WHITE
from app.platform.paper.text import one_line
from app.platform.paper.values import figure, texts
from app.platform.paper.words import Words

_PLATE_HEIGHT = 15.0


def listen(report: Report) -> Section:
    words = report.words

    def field(label: str, key: str, span: int = 3) -> Field:
        return Field(words(f"listen.{label}"), texts(report.get("listen", key), words("joiner")), span)

    rows = [
        [field("account", "account", 12)],
        [field("symptoms", "symptoms", 12)],
        [field("before", "before_failure", 6), field("after", "after_failure", 6)],
        [field("route", "usage_route"), field("load", "usage_load"), field("road", "usage_road"), field("fuel", "usage_fuel")],
        [
            field("driver", "usage_driver"),
            Field(words("listen.speed"), figure(report.get("listen", "speed_kmh"), "km/h")),
            Field(words("listen.odometer"), figure(report.get("listen", "odometer_km"), "km")),
            Field(words("listen.hours"), figure(report.get("listen", "operating_hours"), "h")),
        ],
        [field("modification", "modification", 4), field("repairs", "earlier_repairs", 4), field("brought_by", "brought_by", 4)],
    ]  # fmt: skip
    return Section(words("section.listen"), grid(rows, words))


def look(report: Report) -> Section:
    words = report.words

    def get(key: str) -> Any:
        return report.get("look", key)

    vin = one_line(get("vin_read"))
    if vin and get("vin_matches") is not None:
        vin += words("separator") + words("look.matches" if get("vin_matches") else "look.differs")
    rows = [
        [
            Field(words("look.vin"), vin, 6, kind=STRONG),
            Field(words("look.odometer"), figure(get("odometer_km"), "km"), 2),
            Field(words("look.hours"), figure(get("operating_hours"), "h"), 2),
            Field(words("look.in_service_on"), get("in_service_on"), 2),
        ],
        [_verdict(report), Field(words("look.reason"), warranty.reason(report), 9)],
        [
            Field(words("look.opened"), words.code("opened", get("opened"))),
            Field(words("look.opened_by"), get("opened_by") or _nobody(words, get("opened"))),
            Field(words("look.mismatch"), get("mismatch"), 6),
        ],
    ]
    return Section(words("section.look"), grid(rows, words))


def _nobody(words: Words, opened: Any) -> str:
    return words("none") if opened == "no" else ""


def _verdict(report: Report) -> Field:
    """The warranty verdict as a plate: filled for in, outlined for out, dashed for in doubt; told apart without colour."""
    words = report.words
    verdict = report.get("look", "warranty", "verdict")
    text = one_line(words.code("verdict", verdict))
    if not text:
        return Field(words("look.warranty"), None)

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        across = min(MARK.face.width(text, MARK.size) + 14, width)
        y = top - LABEL.leading - 0.5 - _PLATE_HEIGHT
        filled = verdict == "in"
        pen.box(
            x, y, across, _PLATE_HEIGHT, ground=ACCENT if filled else None, edge=ACCENT, dashed=verdict == "doubt", thickness=0.8
        )  # fmt: skip
        kind = MARK._replace(ink=WHITE) if filled else MARK
        pen.line_of(x, y + _PLATE_HEIGHT - 2, text, kind, align="center", width=across)

    return Field(words("look.warranty"), None, paint=paint, least=LABEL.leading + _PLATE_HEIGHT + 1.5)
