"""The table of expenses: what was claimed, what was allowed, why the rest was cut."""

from __future__ import annotations

from typing import Any

from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import member, members, money
from app.platform.paper.words import Words


def lines(claim: Any, words: Words) -> Section:
    columns = (
        Column(words("line.number"), 5, "center"),
        Column(words("line.kind"), 15),
        Column(words("line.on"), 13),
        Column(words("line.city"), 12),
        Column(words("line.note"), 31),
        Column(words("line.amount"), 12, "right"),
        Column(words("line.allowed"), 12, "right"),
    )
    claimed = members(claim, "lines")
    rows = [_line(number, line, words) for number, line in enumerate(claimed, start=1)]
    if rows:
        totals = (member(claim, "total_fen"), member(claim, "allowed_total_fen"))
        amounts: list[Content] = [_amount(total, words, total=True) for total in totals]
        rows.append(["", [(BODY_STRONG, words("line.total"))], "", "", "", *amounts])
    blocks = table(columns, rows, nothing=words("line.none"))
    if rows:
        blocks[-2].keep = True  # the last line is not parted from the total
    return Section(words("section.lines"), blocks, words("note.money"))


def _line(number: int, line: Any, words: Words) -> list[Content]:
    invoice = one_line(member(line, "invoice_number"))
    cut = clean(member(line, "cut_reason"))
    kind = words.code("kind", member(line, "kind"))
    return [
        [(BODY_MUTED, str(number))],
        [
            (BODY_STRONG, kind) if kind else (BODY_ABSENT, words("missing")),
            (BODY_MUTED, words("line.duplicate") if member(line, "duplicate") else ""),
        ],
        _text(member(line, "on"), words),
        _text(member(line, "city"), words),
        [
            (BODY, clean(member(line, "note"))),
            (BODY_MUTED, words("line.invoice", number=invoice) if invoice else ""),
            (BODY_STRONG, words("line.cut", reason=cut) if cut else ""),
        ],
        _amount(member(line, "amount_fen"), words),
        _amount(member(line, "allowed_fen"), words),
    ]


def _text(value: Any, words: Words) -> Content:
    text = clean(value)
    return [(BODY, text) if text else (BODY_ABSENT, words("missing"))]


def _amount(fen: Any, words: Words, *, total: bool = False) -> Content:
    text = money(fen)
    return [(BODY_STRONG if total else BODY, text) if text else (BODY_ABSENT, words("missing"))]
