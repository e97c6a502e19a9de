"""The parts of the goods receipt form: masthead with its copy, the delivery, the lines, room to sign."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG, LABEL, VALUE, Type
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, members, moment
from app.platform.paper.words import Words

_ROOM_TO_SIGN = LABEL.leading + VALUE.leading + 30


def masthead(receipt: Any, copy: str, words: Words) -> Masthead:
    """copy: whose it is, said in the mark."""
    return Masthead(
        member(receipt, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), one_line(member(receipt, "number"))),
            (words("fact.place"), one_line(member(receipt, "place"))),
            (words("fact.received_at"), moment(member(receipt, "received_at"))),
            (words("fact.received_by"), one_line(member(receipt, "received_by"))),
        ],
        marks=[words(f"copy.{copy}")],
    )


def delivery(receipt: Any, words: Words) -> Section:
    """From whom, on which note."""
    rows = [
        [
            Field(words("delivery.supplier"), member(receipt, "supplier"), 4),
            Field(words("delivery.note"), one_line(member(receipt, "delivery_note")), 4),
            Field(words("delivery.kind"), words.code("kind", member(receipt, "kind")), 4),
        ],
        [Field(words("delivery.remark"), member(receipt, "remark"), 12)],
    ]
    return Section(words("section.delivery"), [*grid(rows, words)])


def lines(receipt: Any, words: Words) -> Section:
    """What was booked in."""
    columns = (
        Column(words("line.number"), 7, "center"),
        Column(words("line.part"), 43),
        Column(words("line.spec"), 24),
        Column(words("line.unit"), 11, "center"),
        Column(words("line.quantity"), 15, "center"),
    )
    came = members(receipt, "lines")
    rows = [_line(number, line, words) for number, line in enumerate(came, start=1)]
    note = words("note.lines", count=len(came)) if came else ""
    return Section(words("section.lines"), table(columns, rows, nothing=words("line.none")), note)


def signatures(words: Words) -> Section:
    """Empty boxes: who hands over and who takes in sign here."""
    fields = [
        room_to_write(words(f"sign.{name}"), 4, _ROOM_TO_SIGN) for name in ("deliverer", "keeper", "checker")
    ]
    return Section(words("section.sign"), [*grid([fields], words)], follows=True)


def _line(number: int, line: Any, words: Words) -> list[Content]:
    return [
        [(BODY_MUTED, str(number))],
        [
            *_shown(one_line(member(line, "part_number")), words, BODY_STRONG),
            *_shown(clean(member(line, "name")), words),
        ],
        clean(member(line, "spec")) or words("none"),
        _shown(one_line(member(line, "unit")), words),
        _shown(figure(member(line, "quantity")), words, BODY_STRONG),
    ]


def _shown(text: str, words: Words, kind: Type = BODY) -> list[tuple[Type, str]]:
    return [(kind, text)] if text else [(BODY_ABSENT, words("missing"))]
