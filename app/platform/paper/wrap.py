"""Breaks text into lines: Chinese anywhere but at forbidden punctuation, other words and figures whole.

A figure and its unit ("0.8 MPa", "48,210 km") stay together. A word longer than the line breaks after a hyphen, slash
or underscore, else where it must. Follows the rules of GB/T 15834 for what may not begin or end a line and
the spirit of UAX 14; no justification, no hyphenation.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from app.platform.paper.typeface import Typeface

NO_START = frozenset("，。、；：？！）》」』】〕〉’”…—·％‰℃°,.;:?!)]}%~～")
NO_END = frozenset("（《「『【〔〈‘“([{¥￥$#＃№")
_SOFT = frozenset("-/_\\.,@&=+?")
_LONGEST_UNIT = 5


def wrap(text: str, face: Typeface, size: float, width: float) -> list[str]:
    """The lines of clean text, at least one. Line ends in the text are kept."""
    limit = width * 1000 / size
    lines: list[str] = []
    for paragraph in text.split("\n"):
        _wrap_paragraph(paragraph, face, limit, lines)
    return lines


def fit(text: str, face: Typeface, size: float, width: float) -> str:
    """One line cut with "…" where it does not fit; for running heads only, never for what is recorded."""
    if face.width(text, size) <= width:
        return text
    room = (width - face.width("…", size)) * 1000 / size
    ends = list(accumulate(map(face.widths.__getitem__, text)))
    return text[: bisect_right(ends, room)] + "…"


def _wrap_paragraph(text: str, face: Typeface, limit: float, lines: list[str]) -> None:
    ends = list(accumulate(map(face.widths.__getitem__, text)))
    if not ends or ends[-1] <= limit:
        lines.append(text)
        return
    start, used = 0, 0.0
    while True:
        overflow = bisect_right(ends, used + limit, lo=start)
        if overflow >= len(text):
            lines.append(text[start:])
            return
        end = _break_before(text, start, overflow)
        lines.append(text[start:end].rstrip())
        while end < len(text) and text[end] == " ":
            end += 1
        start, used = end, ends[end - 1]
        if start >= len(text):
            return


def _break_before(text: str, start: int, overflow: int) -> int:
    """The last place in (start, overflow] where a line may end; overflow itself where there is none."""
    for at in range(overflow, start, -1):
        if may_break(text, at):
            return at
    for at in range(overflow, start + 1, -1):
        if text[at - 1] in _SOFT and text[at] not in NO_START:
            return at
    return max(overflow, start + 1)


def may_break(text: str, at: int) -> bool:
    """Whether a line may end between text[at - 1] and text[at]."""
    before, after = text[at - 1], text[at]
    if before == " ":
        return after != " " and not _before_unit(text, at)
    if after in NO_START or before in NO_END:
        return False
    if after == " ":
        return not _before_unit(text, at + 1)
    return _ideographic(before) or _ideographic(after)


def _before_unit(text: str, at: int) -> bool:
    """Whether text[at:] begins with a unit that belongs to the figure before the space."""
    if at < 2 or not text[at - 2].isdigit() or at >= len(text):
        return False
    end = at
    while end < len(text) and end - at <= _LONGEST_UNIT and not _ideographic(text[end]) and text[end] != " ":
        end += 1
    unit = text[at:end].rstrip("".join(NO_START - frozenset("%‰℃°")))
    return 0 < len(unit) <= _LONGEST_UNIT and not unit[0].isdigit()


def _ideographic(character: str) -> bool:
    return character >= "\u2e80"
