"""The old-part label 三包索赔件标签: alone on the roll of a label printer, or eight on a sheet of A4.

A pure function of the labels; reads no database and no clock. The code on it is the tag, as the phone shows it, so one
scan opens the part. Free words are cut to the room there is, for the record behind the tag holds them whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.journey.parts.paper.label.sticker import draw
from app.platform.paper.pen import Pen
from app.platform.paper.press import Press
from app.platform.paper.style import FAINT, HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import Words, language_of, load

_WORDS = Path(__file__).parent / "words"
_MM = 72 / 25.4
ROLL = (100 * _MM, 60 * _MM)
PLACES = 8  # on a sheet: 2 × 4 of 99.1 × 67.7 mm, as self-adhesive sheets of A4 are cut
_ACROSS, _WIDE, _HIGH = 2, 99.1 * _MM, 67.7 * _MM
_LEFT, _TOP, _STEP = 4.65 * _MM, PAGE_HEIGHT - 13.1 * _MM, 101.6 * _MM
_ROLL_INSET, _SHEET_INSET = 2.5 * _MM, 4 * _MM
_TICK = 5.0


def roll(labels: Sequence[dict[str, Any]], language: str | None) -> bytes:
    """One label a page, 100 × 60 mm.

    labels: {tag, report_number, job_number, part_number, name, quantity, unit, supplier_code, station, engineer, vin, engine_no,
    model, odometer_km, purchased_on, repaired_on, fault, cause, result}. Whatever is missing is printed as missing.
    """
    words = load(_WORDS, language_of(language))
    press = _press(labels, words, ROLL)
    for label in labels:
        pen = press.pen()
        width, height = ROLL
        draw(pen, label, words, _ROLL_INSET, _ROLL_INSET, width - 2 * _ROLL_INSET, height - 2 * _ROLL_INSET)
        press.add(pen)
    return press.finish()


def sheet(labels: Sequence[dict[str, Any]], language: str | None, *, skip: int = 0) -> bytes:
    """Eight labels a page, A4, with marks to cut along. skip: places at the start of the first sheet that are used up, 0–7."""
    words = load(_WORDS, language_of(language))
    press = _press(labels, words, (PAGE_WIDTH, PAGE_HEIGHT))
    placed = list(enumerate(labels, start=skip % PLACES))
    for first in range(0, max(len(labels) + skip % PLACES, 1), PLACES):
        pen = press.pen()
        for place, label in placed:
            if first <= place < first + PLACES:
                down, across = divmod(place - first, _ACROSS)
                x, y = _LEFT + across * _STEP, _TOP - (down + 1) * _HIGH
                _cut_marks(pen, x, y)
                draw(
                    pen, label, words,
                    x + _SHEET_INSET, y + _SHEET_INSET, _WIDE - 2 * _SHEET_INSET, _HIGH - 2 * _SHEET_INSET,
                )  # fmt: skip
        press.add(pen)
    return press.finish()


def _press(labels: Sequence[dict[str, Any]], words: Words, size: tuple[float, float]) -> Press:
    tag = one_line(member(labels[0], "tag")) if labels else ""
    return Press(
        title=f"{words('title')} {tag}".strip(), author=one_line(member(labels[0], "engineer")) if labels else "",
        subject=words("subject"), language=words.language, made_at=None, size=size,
    )  # fmt: skip


def _cut_marks(pen: Pen, x: float, y: float) -> None:
    """A small angle in each corner: enough for scissors, and nothing that a sheet fed a little askew would show."""
    for corner_x, inward in ((x, 1), (x + _WIDE, -1)):
        for corner_y, up in ((y, 1), (y + _HIGH, -1)):
            for end in ((corner_x + inward * _TICK, corner_y), (corner_x, corner_y + up * _TICK)):
                pen.line(corner_x, corner_y, *end, width=HAIRLINE, ink=FAINT)
