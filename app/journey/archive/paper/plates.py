"""Photos in full: two a page over the whole width, each with step, time, position and the SHA-256 of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.platform.paper.block import Block, Line
from app.platform.paper.grid import set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.photo import Picture, prepare
from app.platform.paper.photos import frame
from app.platform.paper.style import BODY, BODY_MUTED, BODY_STRONG, LEFT, WIDTH
from app.platform.paper.text import clean
from app.platform.paper.values import moment, position
from app.platform.paper.words import Words

_HEIGHT = 276.0
_MOST_CAPTION = 5  # lines


class Plate(Block):
    """One photo as large as half a page allows; never parted from its caption."""

    def __init__(self, picture: Picture | str, caption: list[Line], words: Words) -> None:
        self._picture, self._caption, self._words = picture, caption[:_MOST_CAPTION], words
        self.height = _HEIGHT + 4 + sum(kind.leading for kind, _ in self._caption) + 10

    def draw(self, pen: Pen, top: float) -> None:
        frame(pen, self._picture, LEFT, top - _HEIGHT, WIDTH, _HEIGHT, self._words)
        y = top - _HEIGHT - 4
        for kind, text in self._caption:
            pen.line_of(LEFT, y, text, kind)
            y -= kind.leading


def blocks(
    photos: list[dict[str, Any]], start: int, pictures: Callable[[str], bytes | None], words: Words
) -> list[Block]:
    """One block a photo, counted from start + 1."""
    return [
        Plate(prepare(pictures(photo["sha256"] or "")), _caption(photo, start + at, words), words)
        for at, photo in enumerate(photos, start=1)
    ]


def _caption(photo: dict[str, Any], number: int, words: Words) -> list[Line]:
    place = (
        position(photo["lat"], photo["lon"]) if photo["lat"] is not None and photo["lon"] is not None else ""
    )
    facts = (
        words("picture.number", number=number),
        words.code("step", photo["step"]),
        words.code("subject", photo["subject"]),
        moment(photo["taken_at"]),
        words("picture.position", position=place) if place else words("picture.no_position"),
    )
    lines = set_lines(words("separator").join(fact for fact in facts if fact), BODY_STRONG, WIDTH)
    said = clean(photo["caption"])
    if said:
        lines += set_lines(said, BODY, WIDTH)[:2]
    return lines + set_lines(
        words("picture.hash", hash=photo["sha256"] or words("missing")), BODY_MUTED, WIDTH
    )
