"""What stands around the content: masthead, running head, foot with page numbers, the mark behind a draft.

One design for all forms. Not here: what a form says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.platform.paper import qr
from app.platform.paper.block import Block, Line
from app.platform.paper.grid import set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.style import (
    ABSENT,
    ACCENT,
    FOOT,
    HAIR,
    HEADING_NOTE,
    HEAVY,
    KICKER,
    LABEL,
    LEFT,
    MAKER,
    MARK,
    MUTED,
    NOTE,
    PAGE_HEIGHT,
    PAGE_NUMBER,
    PAGE_WIDTH,
    RIGHT,
    STRONG,
    TITLE,
    TOP,
    WATERMARK,
    WIDTH,
    Type,
)  # fmt: skip
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import Words
from app.platform.paper.wrap import fit

_QR_SIDE = 66.0
_MARK_ROW = 20.0  # from one row of marks to the next
_DIAGONAL = (0.8192, 0.5736)  # cosine and sine of 35 degrees


@dataclass(frozen=True)
class Code:
    """A QR code with the words beneath it."""

    text: str
    caption: str


class Masthead(Block):
    """Top of the first page: the organisation, the title, marks such as "draft", facts in a row, a code at the right.

    organisation: {name_zh, name_en, address, phone}. facts: label and value; missing values say so.
    """

    def __init__(
        self,
        organisation: Any,
        words: Words,
        *,
        title: str,
        kicker: str,
        facts: Sequence[tuple[str, str]],
        marks: Sequence[str] = (),
        code: Code | None = None,
    ) -> None:
        self._title, self._kicker, self._code = title, kicker, code
        self._width = WIDTH - (_QR_SIDE + 18 if code else 0)
        self._kicker_at = LEFT + TITLE.face.width(title, TITLE.size) + 9
        self._marks = _mark_rows(
            marks, self._kicker_at + KICKER.face.width(kicker, KICKER.size) + 14, LEFT + self._width
        )
        self._maker = _maker_lines(organisation, words, self._width)
        share = self._width / max(len(facts), 1)
        self._facts = [
            (LEFT + at * share, [*set_lines(label, LABEL, share - 8), *_fact(value, words, share - 8)])
            for at, (label, value) in enumerate(facts)
        ]
        self._maker_height = sum(kind.leading for kind, _ in self._maker)
        fact_height = max((sum(kind.leading for kind, _ in lines) for _, lines in self._facts), default=0)
        self._title_height = TITLE.leading + (len(self._marks) - 1) * _MARK_ROW
        text_height = self._maker_height + 10 + self._title_height + 7 + fact_height
        self.height = max(text_height, _QR_SIDE + 12 if code else 0) + 8 + HEAVY

    def draw(self, pen: Pen, top: float) -> None:
        y = _draw_lines(pen, LEFT, top, self._maker) - 10
        pen.line_of(LEFT, y, self._title, TITLE)
        base = y - TITLE.leading / 2 - 0.38 * TITLE.size
        pen.text(self._kicker_at, base, self._kicker, KICKER)
        for row, marks in enumerate(self._marks):
            for x, mark in marks:
                _draw_mark(pen, x, base - 3.5 - row * _MARK_ROW, mark)
        y -= self._title_height + 7
        for x, lines in self._facts:
            _draw_lines(pen, x, y, lines)
        if self._code:
            left = RIGHT - _QR_SIDE
            qr.draw(pen, self._code.text, left, top - _QR_SIDE, _QR_SIDE)
            caption = fit(self._code.caption, FOOT.face, FOOT.size, _QR_SIDE + 16)
            pen.line_of(left, top - _QR_SIDE, caption, FOOT, align="center", width=_QR_SIDE)
        bottom = top - self.height + HEAVY / 2
        pen.line(LEFT, bottom, RIGHT, bottom, width=HEAVY, ink=ACCENT)


@dataclass(frozen=True)
class Furniture:
    """What each page carries. running: left and right of later pages' head. foot: lines at the left of every foot."""

    words: Words
    running: tuple[str, str]
    foot: Sequence[str]
    water: str = ""

    def behind(self, pen: Pen) -> None:
        """Drawn before the content."""
        if self.water:
            pen.turned_text(PAGE_WIDTH / 2, PAGE_HEIGHT / 2, self.water, WATERMARK, *_DIAGONAL)

    def around(self, pen: Pen, page: int, pages: int) -> None:
        """Running head (not on the first page) and foot. Pages count from 1."""
        if page > 1:
            self._running_head(pen)
        number = self.words("page", page=page, pages=pages)
        taken = PAGE_NUMBER.face.width(number, PAGE_NUMBER.size)
        y = 50.0
        pen.line(LEFT, y, RIGHT, y, ink=HAIR)
        for at, line in enumerate(self.foot):
            top = y - 4 - at * FOOT.leading
            pen.line_of(LEFT, top, fit(line, FOOT.face, FOOT.size, WIDTH - taken - 16), FOOT)
        pen.line_of(LEFT, y - 4, number, PAGE_NUMBER, align="right", width=WIDTH)

    def _running_head(self, pen: Pen) -> None:
        left, right = self.running
        kind = HEADING_NOTE
        right = fit(right, kind.face, kind.size, WIDTH * 0.45)
        room = WIDTH - kind.face.width(right, kind.size) - 16
        pen.line_of(LEFT, TOP, fit(left, kind.face, kind.size, room), kind)
        pen.line_of(LEFT, TOP, right, kind, align="right", width=WIDTH)
        pen.line(LEFT, TOP - 14, RIGHT, TOP - 14, width=0.8, ink=MUTED)


def _maker_lines(organisation: Any, words: Words, width: float) -> list[Line]:
    chinese, english = one_line(member(organisation, "name_zh")), one_line(member(organisation, "name_en"))
    first, second = (english, chinese) if words.language == "en" else (chinese, english)
    first, second = (first, second) if first else (second, "")
    contact = words("separator").join(
        text for text in (one_line(member(organisation, key)) for key in ("address", "phone")) if text
    )
    lines = set_lines(first or words("missing"), MAKER, width)
    for text, kind in ((second, NOTE), (contact, NOTE)):
        lines += set_lines(text, kind, width) if text else []
    return lines


def _fact(value: str, words: Words, width: float) -> list[Line]:
    return set_lines(value, STRONG, width) if value else [(ABSENT, words("missing"))]


def _draw_lines(pen: Pen, x: float, top: float, lines: Sequence[tuple[Type, str]]) -> float:
    for kind, text in lines:
        pen.line_of(x, top, text, kind)
        top -= kind.leading
    return top


def _mark_rows(marks: Sequence[str], start: float, end: float) -> list[list[tuple[float, str]]]:
    """Where each mark begins: beside the title from `start` on, in rows below it where there is no room. At least one row."""
    rows: list[list[tuple[float, str]]] = [[]]
    x = start
    for mark in marks:
        text = fit(mark, MARK.face, MARK.size, end - LEFT - 10)
        width = _mark_width(text)
        if x + width > end:
            rows.append([])
            x = LEFT
        rows[-1].append((x, text))
        x += width + 8
    return rows


def _mark_width(mark: str) -> float:
    return MARK.face.width(mark, MARK.size) + 10


def _draw_mark(pen: Pen, x: float, y: float, mark: str) -> None:
    """A small outlined plate."""
    width = _mark_width(mark)
    pen.box(x, y, width, 13.5, edge=ACCENT, thickness=0.8)
    pen.line_of(x, y + 12.2, mark, MARK, align="center", width=width)
