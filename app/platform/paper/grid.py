"""Boxes with a small label over a value, laid out in rows of twelve units: the body of every form.

A value that is missing is printed as missing. Not here: tables with column heads (`table`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.platform.paper.block import Cell, Line, Paint, Row
from app.platform.paper.style import ABSENT, LABEL, LEFT, VALUE, WIDTH, Type
from app.platform.paper.text import clean
from app.platform.paper.words import Words
from app.platform.paper.wrap import wrap

UNITS = 12
_INSET = 5.0


class Field:
    """A label and a value of any kind. span: units of twelve. paint: draws the value. least: height in points."""

    __slots__ = ("kind", "label", "least", "paint", "span", "value")

    def __init__(
        self,
        label: str,
        value: Any,
        span: int = 3,
        *,
        kind: Type = VALUE,
        paint: Paint | None = None,
        least: float = 0,
    ) -> None:
        self.label, self.value, self.span, self.kind = label, value, span, kind
        self.paint, self.least = paint, least


def grid(rows: Sequence[Sequence[Field]], words: Words) -> list[Row]:
    """One row of boxes for each row of fields; the spans of a row should add up to UNITS."""
    built = [_row(fields, words) for fields in rows]
    if built:
        built[0].opens = built[-1].closes = True
        keep_ends(built)
    return built


def room_to_write(label: str, span: int, height: float) -> Field:
    """A box that stays empty on purpose, for a pen."""
    return Field(label, None, span, paint=lambda *_: None, least=height)


def keep_ends(rows: Sequence[Row]) -> None:
    """Leaves no single row behind at the foot of a page, and takes none alone to the next."""
    if len(rows) > 1:
        rows[0].keep = rows[-2].keep = True


def _row(fields: Sequence[Field], words: Words) -> Row:
    unit = WIDTH / UNITS
    cells, bars, x = [], [], LEFT
    for field in fields:
        if x > LEFT:
            bars.append(x)
        inset = 0.0 if x == LEFT else _INSET
        width = field.span * unit - inset - 3.0
        cells.append(_cell(field, x + inset, width, words))
        x += field.span * unit
    return Row(cells, bars=tuple(bars))


def _cell(field: Field, x: float, width: float, words: Words) -> Cell:
    label = set_lines(field.label, LABEL, width)
    if field.paint:
        return Cell(x, width, label, paint=field.paint, least=field.least)
    text = clean(field.value)
    value = set_lines(text, field.kind, width) if text else [(ABSENT, words("missing"))]
    again = set_lines(field.label + words("again"), LABEL, width)
    return Cell(x, width, label + value, again=again, least=field.least)


def set_lines(text: str, kind: Type, width: float) -> list[Line]:
    """Clean text wrapped into lines of one kind."""
    return [(kind, line) for line in wrap(text, kind.face, kind.size, width)]
