"""Tables with a head that repeats on each page. A cell holds one or several paragraphs, or draws itself.

Not here: what the columns mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.platform.paper.block import Block, Cell, Line, Paint, Row
from app.platform.paper.grid import keep_ends, set_lines
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, COLUMN, LEFT, TINT, WIDTH, Type
from app.platform.paper.words import Words

_GUTTER = 5.0


class Column(NamedTuple):
    """share: part of the width, any unit. align: left, right, center."""

    title: str
    share: float
    align: str = "left"


class Drawn(NamedTuple):
    """A cell that draws itself, `height` points high."""

    paint: Paint
    height: float


Content = str | Sequence[tuple[Type, str]] | Drawn


def table(columns: Sequence[Column], rows: Sequence[Sequence[Content]], *, nothing: str = "") -> list[Block]:
    """The head and one row for each row of contents (clean text); a single row says `nothing` where there are none."""
    places = _places(columns)
    head = Row(
        [Cell(x, width, set_lines(column.title, COLUMN, width), align=column.align)
         for column, (x, width) in zip(columns, places, strict=True)],
        ground=TINT, opens=True, pad=2.6,
    )  # fmt: skip
    head.keep = True
    body = [_row(columns, places, contents, head) for contents in rows]
    if not body:
        body = [
            Row(
                [Cell(places[0][0], WIDTH - 2 * _GUTTER, set_lines(nothing, BODY_MUTED, WIDTH - 2 * _GUTTER))]
            )
        ]
    body[-1].closes = True
    keep_ends(body)
    return [head, *body]


def stated(text: str, words: Words, kind: Type = BODY) -> list[tuple[Type, str]]:
    """A paragraph of clean text, or the word that it is missing."""
    return [(kind, text)] if text else [(BODY_ABSENT, words("missing"))]


def _places(columns: Sequence[Column]) -> list[tuple[float, float]]:
    """x and width of each column's text."""
    whole = sum(column.share for column in columns)
    places, x = [], LEFT
    for column in columns:
        width = WIDTH * column.share / whole
        inset = _GUTTER / 2 if x > LEFT else _GUTTER
        outset = _GUTTER if column is columns[-1] else _GUTTER / 2
        places.append((x + inset, width - inset - outset))
        x += width
    return places


def _row(
    columns: Sequence[Column], places: list[tuple[float, float]], contents: Sequence[Content], head: Row
) -> Row:
    cells = []
    for column, (x, width), content in zip(columns, places, contents, strict=True):
        if isinstance(content, Drawn):
            cells.append(Cell(x, width, [], paint=content.paint, least=content.height))
            continue
        paragraphs = [(BODY, content)] if isinstance(content, str) else content
        lines: list[Line] = []
        for kind, text in paragraphs:
            if text:
                lines.extend(set_lines(text, kind, width))
        cells.append(Cell(x, width, lines, align=column.align))
    row = Row(cells)
    row.heads = (head,)
    return row
