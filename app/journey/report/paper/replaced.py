"""The lines of the report: replaced parts with what became of the old ones, compensation, money collected."""

from __future__ import annotations

from typing import Any

from app.journey.report.paper.reported import Report
from app.platform.paper.block import Gap
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG, STRONG, Type
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, money


def parts(report: Report) -> Section:
    words = report.words
    columns = (
        Column(words("parts.number"), 5, "center"),
        Column(words("parts.part"), 28),
        Column(words("parts.quantity"), 8, "center"),
        Column(words("parts.source"), 12),
        Column(words("parts.nature"), 14),
        Column(words("parts.serials"), 16),
        Column(words("parts.old"), 19),
        Column(words("parts.reason"), 18),
    )
    lines = report.list("parts")
    rows = [_part(report, number, line) for number, line in enumerate(lines, start=1)]
    note = words("note.parts", count=len(lines)) if lines else ""
    return Section(words("section.parts"), table(columns, rows, nothing=words("parts.none")), note)


def _part(report: Report, number: int, line: Any) -> list[Content]:
    words = report.words
    missing = (BODY_ABSENT, words("missing"))

    def shown(kind: Type, key: str) -> tuple[Type, str]:
        text = clean(member(line, key))
        return (kind, text) if text else missing

    quantity = figure(member(line, "quantity"), member(line, "unit"))
    source = words.code("source", member(line, "source"))
    nature = [words.code(group, member(line, group)) for group in ("causal", "action", "responsibility")]
    serials = [one_line(member(line, key)) or words("none") for key in ("serial_new", "serial_old")]
    return [
        [(BODY_MUTED, str(number))],
        [shown(BODY_STRONG, "part_number"), shown(BODY, "name")],
        [(BODY, quantity) if quantity else missing],
        [(BODY, source) if source else missing],
        [(BODY, text) for text in nature] if any(nature) else [missing],
        [(BODY, serial) for serial in serials],
        _old_part(report, line),
        [shown(BODY, "reason")],
    ]


def _old_part(report: Report, line: Any) -> Content:
    """Tag, what becomes of the old part, and why it does not come back."""
    words = report.words
    old = member(line, "old_part")
    fate = words.code("fate", member(old, "fate"))
    reason = clean(member(old, "reason"))
    if not fate:
        return [(BODY_ABSENT, words("missing"))]
    return [
        (BODY_STRONG, one_line(member(old, "tag"))),
        (BODY, fate),
        (BODY_MUTED, words("parts.kept_because", reason=reason) if reason else ""),
    ]


def compensation(report: Report) -> Section:
    words = report.words
    columns = (
        Column(words("compensation.kind"), 22),
        Column(words("compensation.reason"), 58),
        Column(words("compensation.amount"), 20, "right"),
    )
    lines = report.list("compensation")
    rows: list[list[Content]] = [_compensation(report, line) for line in lines]
    amounts = [member(line, "amount_fen") for line in lines]
    if len(rows) > 1 and all(type(amount) is int for amount in amounts):
        total: list[Content] = [
            [(BODY_STRONG, words("compensation.total"))],
            "",
            [(BODY_STRONG, money(sum(amounts)))],
        ]
        rows.append(total)
    blocks = table(columns, rows, nothing=words("compensation.none"))
    if len(rows) > len(lines):
        blocks[-2].keep = True  # the last line is not parted from the total
    collected = report.get("collected_fen")
    if collected is not None or report.get("report", "kind") == "paid":
        field = Field(words("compensation.collected"), money(collected), 12, kind=STRONG)
        blocks += [Gap(6), *grid([[field]], words)]
    return Section(
        words("section.compensation"), blocks, words("note.money") if len(blocks) > 2 or lines else ""
    )


def _compensation(report: Report, line: Any) -> list[Content]:
    words = report.words
    cells = (
        words.code("compensation_kind", member(line, "kind")),
        clean(member(line, "reason")),
        money(member(line, "amount_fen")),
    )
    return [[(BODY, one) if one else (BODY_ABSENT, words("missing"))] for one in cells]
