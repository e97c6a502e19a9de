"""Boxes to tick with a pen, each with its words; drawn, for the fonts have none."""

from __future__ import annotations

from collections.abc import Sequence

from app.platform.paper.block import Line
from app.platform.paper.grid import UNITS, Field, set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.style import BODY, INK, LABEL, WIDTH
from app.platform.paper.table import Drawn

SIDE = 7.0
_INDENT, _BETWEEN = SIDE + 3.5, 12.0
_LEADING = BODY.leading + 2.4
_Place = tuple[float, float, list[Line]]  # x, depth below the top, lines


def tick_field(label: str, options: Sequence[str], span: int = 3) -> Field:
    """A field of a form with one box for each option, in as many rows as they need."""
    width = span * WIDTH / UNITS - 8
    places, height = _placed(options, width)

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        _draw(pen, places, x, top - LABEL.leading - 1.5)

    return Field(label, None, span, paint=paint, least=LABEL.leading + 1.5 + height)


def tick_cell(options: Sequence[str], width: float) -> Drawn:
    """The same in a cell of a table of that width."""
    places, height = _placed(options, width)

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        _draw(pen, places, x, top)

    return Drawn(paint, height)


def one_tick() -> Drawn:
    """A single box in the middle of its cell."""

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        _box(pen, x + (width - SIDE) / 2, top - 1.5)

    return Drawn(paint, SIDE + 3)


def to_write(height: float) -> Drawn:
    """A cell that stays empty on purpose, for a pen."""
    return Drawn(lambda *_: None, height)


def _placed(options: Sequence[str], width: float) -> tuple[list[_Place], float]:
    places: list[_Place] = []
    x = depth = 0.0
    for option in options:
        across = BODY.face.width(option, BODY.size)
        if x and x + _INDENT + across > width:
            x, depth = 0.0, depth + _LEADING
        lines = set_lines(option, BODY, width - _INDENT)
        places.append((x, depth, lines))
        depth += (len(lines) - 1) * BODY.leading
        x = width if len(lines) > 1 else x + _INDENT + across + _BETWEEN
    return places, depth + _LEADING


def _draw(pen: Pen, places: Sequence[_Place], x: float, top: float) -> None:
    for across, depth, lines in places:
        _box(pen, x + across, top - depth - 1.8)
        for at, (kind, text) in enumerate(lines):
            pen.line_of(x + across + _INDENT, top - depth - at * kind.leading, text, kind)


def _box(pen: Pen, x: float, top: float) -> None:
    pen.box(x, top - SIDE, SIDE, SIDE, edge=INK, thickness=0.6)
