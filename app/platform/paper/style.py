"""The look of every form: page, colours, sizes. A4, points, origin bottom left.

Colours are PDF operands (red, green, blue from 0 to 1) chosen so that a black-and-white printer keeps them apart.
Importing this opens the fonts, so a server that imports it before forking shares them.
"""

from __future__ import annotations

from typing import NamedTuple

from app.platform.paper.typeface import Typeface, bold, regular

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT, RIGHT = 42.5, 552.78
WIDTH = RIGHT - LEFT
TOP, BOTTOM = 806.0, 62.0  # of what flows on the first page
RUNNING_HEAD = 26.0  # what a later page gives to its running head

INK = "0.09 0.11 0.14"
MUTED = "0.35 0.4 0.45"
FAINT = "0.42 0.46 0.5"  # 4.5:1 on white, so that "not stated" survives a worn printer
ACCENT = "0.05 0.23 0.39"
HAIR = "0.72 0.75 0.78"
TINT = "0.94 0.952 0.962"
WATER = "0.9 0.91 0.92"
WHITE = "1 1 1"

HAIRLINE, RULE, HEAVY = 0.4, 0.8, 1.6


class Type(NamedTuple):
    """How a line of text is set. `leading` is the height of a line in points."""

    face: Typeface
    size: float
    leading: float
    ink: str = INK


_REGULAR, _BOLD = regular(), bold()

LABEL = Type(_REGULAR, 6.6, 8.9, MUTED)
VALUE = Type(_REGULAR, 8.8, 12)
STRONG = Type(_BOLD, 8.8, 12)
ABSENT = Type(_REGULAR, 8, 12, FAINT)
BODY = Type(_REGULAR, 7.8, 10.8)
BODY_STRONG = Type(_BOLD, 7.8, 10.8)
BODY_MUTED = Type(_REGULAR, 7, 10.2, MUTED)
BODY_ABSENT = Type(_REGULAR, 7, 10.2, FAINT)
COLUMN = Type(_BOLD, 7, 9.6, MUTED)
NOTE = Type(_REGULAR, 6.6, 9.4, MUTED)
HEADING = Type(_BOLD, 10.2, 14)
HEADING_NUMBER = Type(_BOLD, 7.6, 12, WHITE)
HEADING_NOTE = Type(_REGULAR, 7, 10, MUTED)
MAKER = Type(_BOLD, 10.4, 14)
TITLE = Type(_BOLD, 23, 30)
KICKER = Type(_REGULAR, 8.4, 12, MUTED)
MARK = Type(_BOLD, 8, 11, ACCENT)
WATERMARK = Type(_BOLD, 76, 90, WATER)
FOOT = Type(_REGULAR, 6.3, 8.6, MUTED)
PAGE_NUMBER = Type(_REGULAR, 7.6, 10, INK)
TOTAL = Type(_BOLD, 11, 15)
