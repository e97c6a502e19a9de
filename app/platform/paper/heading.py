"""The head of a section: its number in a square, its title, a note at the right. Stays with what follows."""

from __future__ import annotations

from app.platform.paper.block import Block
from app.platform.paper.pen import Pen
from app.platform.paper.style import ACCENT, HEADING, HEADING_NOTE, HEADING_NUMBER, LEFT, RIGHT, WIDTH
from app.platform.paper.wrap import fit

_SQUARE = 12.0


class Heading(Block):
    """number: small text in the square ("" for none). note: muted, right."""

    keep = True

    def __init__(self, number: str, title: str, note: str = "") -> None:
        self._number, self._title, self._note = number, title, note
        self.height = 20.0

    def draw(self, pen: Pen, top: float) -> None:
        box_top = top - 2
        x = LEFT
        if self._number:
            pen.box(x, box_top - _SQUARE, _SQUARE, _SQUARE, ground=ACCENT)
            pen.line_of(x, box_top, self._number, HEADING_NUMBER, align="center", width=_SQUARE)
            x += _SQUARE + 6
        pen.line_of(x, box_top + (HEADING.leading - _SQUARE) / 2, self._title, HEADING)
        title_end = x + HEADING.face.width(self._title, HEADING.size) + 12
        if self._note:
            note = fit(self._note, HEADING_NOTE.face, HEADING_NOTE.size, RIGHT - title_end)
            pen.line_of(LEFT, box_top - 1, note, HEADING_NOTE, align="right", width=WIDTH)
