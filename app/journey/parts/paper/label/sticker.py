"""One old-part label drawn into a rectangle: tag with its code, part, where it comes from, what was wrong with it."""

from __future__ import annotations

from typing import Any

from app.platform.paper import qr
from app.platform.paper.grid import set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.style import BODY_STRONG, HAIR, INK, MUTED, RULE, VALUE, Type
from app.platform.paper.text import one_line
from app.platform.paper.values import figure, member
from app.platform.paper.words import Words
from app.platform.paper.wrap import fit

_REGULAR, _BOLD = VALUE.face, BODY_STRONG.face
_TITLE = Type(_BOLD, 8.2, 10.5)
_TAG = Type(_BOLD, 15, 18)
_NUMBER = Type(_BOLD, 9, 11.2)
_NAME = Type(_REGULAR, 7.6, 9.4)
_LABEL = Type(_REGULAR, 5.2, 6.2, MUTED)
_FACT = Type(_REGULAR, 7, 8.2)
_MISSING = Type(_REGULAR, 6.4, 8.2, MUTED)
_TOLD = Type(_REGULAR, 6.8, 8.4)
_TOLD_LABEL = Type(_BOLD, 6.8, 8.4)
_CODE = 60.0  # side of the QR code: 21 mm
_NAME_LINES = 2
_ROW = _LABEL.leading + _FACT.leading + 1.2

# Rows of facts with their shares of twelve; the words of a fact are its key's.
_FACTS = (
    (("report_number", 6), ("job_number", 6)),
    (("vin", 6), ("engine_no", 6)),
    (("model", 5), ("odometer_km", 3), ("purchased_on", 4)),
    (("supplier_code", 3), ("station", 5), ("repaired_on", 4)),
)
_TOLDS = ("fault", "cause", "result")


def draw(pen: Pen, label: Any, words: Words, x: float, y: float, width: float, height: float) -> None:
    """The label in the rectangle with its lower left corner at (x, y); made for about 265 × 155 points and more."""
    top = y + height
    qr_text = one_line(member(label, "tag"))
    if qr_text:
        qr.draw(pen, qr_text, x + width - _CODE, top - _CODE, _CODE)
    line = _head(pen, label, words, x, top, width - _CODE - 6)
    line = min(line, top - _CODE) - 2
    pen.line(x, line, x + width, line, width=RULE, ink=INK)
    for row in _FACTS:
        line = _facts(pen, label, words, row, x, line, width)
    _tolds(pen, label, words, x, line, y, width)


def _head(pen: Pen, label: Any, words: Words, x: float, top: float, width: float) -> float:
    """Title, tag, part number with the quantity, name; answers where it ends."""
    title = fit(words("title"), _TITLE.face, _TITLE.size, width)
    pen.line_of(x, top, title, _TITLE)
    top -= _TITLE.leading
    tag = one_line(member(label, "tag")) or words("missing")
    pen.line_of(x, top, tag, _smaller(_TAG, tag, width))
    top -= _TAG.leading
    quantity = figure(member(label, "quantity"), member(label, "unit"))
    quantity = f"× {quantity}" if quantity else words("missing")
    room = width - _NUMBER.face.width(quantity, _NUMBER.size) - 8
    number = one_line(member(label, "part_number")) or words("missing")
    pen.line_of(x, top, number, _smaller(_NUMBER, number, room))
    pen.line_of(x, top, quantity, _NUMBER, align="right", width=width)
    top -= _NUMBER.leading
    for text in _cut(one_line(member(label, "name")) or words("missing"), _NAME, width, _NAME_LINES):
        pen.line_of(x, top, text, _NAME)
        top -= _NAME.leading
    return top


def _facts(
    pen: Pen, label: Any, words: Words, row: tuple[tuple[str, int], ...], x: float, top: float, width: float
) -> float:
    for key, share in row:
        across = width * share / 12
        pen.line_of(x, top - 0.6, fit(words(f"fact.{key}"), _LABEL.face, _LABEL.size, across - 4), _LABEL)
        value = member(label, key)
        text = figure(value, "km") if key == "odometer_km" else one_line(value)
        kind = _FACT if text else _MISSING
        shown = fit(text or words("missing"), kind.face, kind.size, across - 4)
        pen.line_of(x, top - 0.6 - _LABEL.leading, shown, kind)
        x += across
    bottom = top - _ROW
    pen.line(x - width, bottom, x, bottom, ink=HAIR)
    return bottom


def _tolds(pen: Pen, label: Any, words: Words, x: float, top: float, bottom: float, width: float) -> None:
    """Fault, cause and result, a line each and what is left for the longest."""
    indent = max(_TOLD_LABEL.face.width(words(f"told.{key}"), _TOLD_LABEL.size) for key in _TOLDS) + 5
    texts = {key: one_line(member(label, key)) for key in _TOLDS}
    whole = {key: set_lines(text, _TOLD, width - indent) if text else [] for key, text in texts.items()}
    room = max(int((top - 1.5 - bottom) / _TOLD.leading), len(_TOLDS))
    given = dict.fromkeys(_TOLDS, 1)
    for _ in range(room - len(_TOLDS)):
        neediest = max(_TOLDS, key=lambda key: len(whole[key]) - given[key])
        if len(whole[neediest]) > given[neediest]:
            given[neediest] += 1
    top -= 1.5
    for key in _TOLDS:
        pen.line_of(x, top, words(f"told.{key}"), _TOLD_LABEL)
        if not texts[key]:
            pen.line_of(x + indent, top, words("missing"), _MISSING)
        for at, text in enumerate(_cut(texts[key], _TOLD, width - indent, given[key])):
            pen.line_of(x + indent, top - at * _TOLD.leading, text, _TOLD)
        top -= max(min(len(whole[key]), given[key]), 1) * _TOLD.leading


def _smaller(kind: Type, text: str, width: float) -> Type:
    """The type as large as lets the text stand whole on its line: a number that is cut is none."""
    wanted = kind.face.width(text, kind.size)
    return kind if wanted <= width else kind._replace(size=round(kind.size * width / wanted, 2))


def _cut(text: str, kind: Type, width: float, most: int) -> list[str]:
    """At most so many lines; the last ends in "…" where there is more."""
    lines = [line for _, line in set_lines(text, kind, width)] if text else []
    if len(lines) > most:
        last = lines[most - 1] + lines[most][:3]
        lines = [*lines[: most - 1], fit(last, kind.face, kind.size, width)]
    return lines
