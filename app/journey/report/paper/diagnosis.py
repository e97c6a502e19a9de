"""Check: what was inspected and measured, the true cause, the class of the fault."""

from __future__ import annotations

from typing import Any

from app.journey.report.paper.gauge import Reading, gauge
from app.journey.report.paper.reported import Report
from app.platform.paper.block import Block, Gap
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG, STRONG
from app.platform.paper.table import Column, Content, Drawn, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member

_GAUGE_HEIGHT = 11.0


def check(report: Report) -> Section:
    words = report.words
    levels = (report.get("check", "fault", level) for level in ("system", "assembly", "part", "mode"))
    rows = [
        [Field(words("check.inspected"), report.get("check", "inspected"), 12)],
        [Field(words("check.cause"), report.get("check", "true_cause"), 12, kind=STRONG)],
        [
            Field(words("check.fault_code"), report.get("check", "fault", "code")),
            Field(words("check.fault"), " › ".join(text for text in map(one_line, levels) if text), 9),
        ],
    ]
    blocks: list[Block] = [
        *grid(rows, words),
        Gap(6),
        *_trouble_codes(report),
        Gap(6),
        *_measurements(report),
    ]
    note = report.get("measurements_note")
    if note:
        blocks += [Gap(6), *grid([[Field(words("check.note"), note, 12)]], words)]
    return Section(words("section.check"), blocks)


def _trouble_codes(report: Report) -> list[Block]:
    words = report.words
    rows: list[list[Content]] = []
    for entry in report.list("check", "trouble_codes"):
        code = one_line(member(entry, "code")) if isinstance(entry, dict) else one_line(entry)
        text = clean(member(entry, "text"))
        rows.append(
            [
                [(BODY_STRONG, code) if code else (BODY_ABSENT, words("missing"))],
                [(BODY, text) if text else (BODY_ABSENT, words("missing"))],
            ]
        )
    columns = (Column(words("check.code"), 20), Column(words("check.meaning"), 80))
    return table(columns, rows, nothing=words("check.codes_none"))


def _measurements(report: Report) -> list[Block]:
    words = report.words
    columns = (
        Column(words("check.item"), 34),
        Column(words("check.value"), 15, "right"),
        Column(words("check.limits"), 19, "center"),
        Column(words("check.gauge"), 20, "center"),
        Column(words("check.result"), 12, "center"),
    )
    rows = [_measurement(report, measured) for measured in report.list("check", "measurements")]
    return table(columns, rows, nothing=words("check.measurements_none"))


def _measurement(report: Report, measured: Any) -> list[Content]:
    words = report.words
    reading = Reading.of(measured)
    unit = member(measured, "unit")
    name = clean(member(measured, "name"))
    value = figure(member(measured, "value"), unit)
    drawn: Content = Drawn(gauge(reading), _GAUGE_HEIGHT) if reading.can_be_drawn else ""
    kind = BODY if reading.result == "within" else BODY_STRONG
    return [
        [
            (BODY, name) if name else (BODY_ABSENT, words("missing")),
            (BODY_MUTED, clean(member(measured, "note"))),
        ],
        [(BODY_STRONG, value) if value else (BODY_ABSENT, words("missing"))],
        _limits(report, measured),
        drawn,
        [(kind if reading.result != "unjudged" else BODY_ABSENT, words.code("result", reading.result))],
    ]


def _limits(report: Report, measured: Any) -> Content:
    words = report.words
    low, high, unit = (member(measured, key) for key in ("low", "high", "unit"))
    if low is not None and high is not None:
        return words("limits.both", low=figure(low), high=figure(high, unit))
    if low is not None:
        return words("limits.low", low=figure(low, unit))
    if high is not None:
        return words("limits.high", high=figure(high, unit))
    return [(BODY_ABSENT, words("missing"))]
