"""Photos in a neat grid: two in a row, each whole in its frame, with a caption; a row never splits.

A photo that can't be shown leaves its frame with the reason in it. Not here: what the caption says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.platform.paper.block import Block, Line
from app.platform.paper.grid import set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.photo import Picture
from app.platform.paper.style import BODY_ABSENT, HAIR, LEFT, TINT, WIDTH, Type
from app.platform.paper.words import Words

_GUTTER = 14.0
_ROW_GAP = 9.0
FRAME_WIDTH = (WIDTH - _GUTTER) / 2


class Plate(NamedTuple):
    """One photo: the picture or the word for its lack, and its caption as paragraphs."""

    picture: Picture | str
    caption: Sequence[tuple[Type, str]]


class PhotoRow(Block):
    """One or two plates side by side."""

    _MOST_CAPTION = 8  # lines: all that a caption may hold (200 characters), below its own line of facts

    def __init__(self, plates: Sequence[Plate], words: Words, frame_height: float) -> None:
        self._plates, self._words, self._frame_height = plates, words, frame_height
        self._captions = [self._caption(plate) for plate in plates]
        tallest = max(sum(kind.leading for kind, _ in caption) for caption in self._captions)
        self.height = frame_height + 3 + tallest + _ROW_GAP

    def draw(self, pen: Pen, top: float) -> None:
        for at, (plate, caption) in enumerate(zip(self._plates, self._captions, strict=True)):
            x = LEFT + at * (FRAME_WIDTH + _GUTTER)
            frame(
                pen, plate.picture, x, top - self._frame_height, FRAME_WIDTH, self._frame_height, self._words
            )
            y = top - self._frame_height - 3
            for kind, text in caption:
                pen.line_of(x, y, text, kind)
                y -= kind.leading

    def _caption(self, plate: Plate) -> list[Line]:
        lines = [line for kind, text in plate.caption if text for line in set_lines(text, kind, FRAME_WIDTH)]
        if len(lines) > self._MOST_CAPTION:
            kind, text = lines[self._MOST_CAPTION - 1]
            lines = [*lines[: self._MOST_CAPTION - 1], (kind, text[:-1] + "…")]
        return lines


def photo_rows(plates: Sequence[Plate], words: Words, *, frame_height: float = 176.0) -> list[Block]:
    """Rows of two."""
    return [PhotoRow(plates[at : at + 2], words, frame_height) for at in range(0, len(plates), 2)]


def frame(
    pen: Pen, picture: Picture | str, x: float, y: float, width: float, height: float, words: Words
) -> None:
    """A picture whole and centred in a frame with its lower left corner at (x, y), or the reason why it is not there."""
    if isinstance(picture, str):
        pen.box(x, y, width, height, edge=HAIR, dashed=True)
        lines = set_lines(words(f"photo.{picture}"), BODY_ABSENT, width - 12)
        top = y + height / 2 + len(lines) * BODY_ABSENT.leading / 2
        for at, (kind, text) in enumerate(lines):
            pen.line_of(x + 6, top - at * kind.leading, text, kind, align="center", width=width - 12)
        return
    across, down = picture.shape
    scale = min(width / across, height / down)
    shown_width, shown_height = across * scale, down * scale
    pen.box(x, y, width, height, ground=TINT)
    pen.picture(
        picture, x + (width - shown_width) / 2, y + (height - shown_height) / 2, shown_width, shown_height
    )
    pen.box(x, y, width, height, edge=HAIR)
