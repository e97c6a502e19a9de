"""Room to write and boxes to tick, named by the keys of the report's words."""

from __future__ import annotations

from collections.abc import Collection

from app.platform.paper.grid import Field, room_to_write
from app.platform.paper.style import LABEL
from app.platform.paper.ticks import tick_field
from app.platform.paper.words import Words

LINE = 17.0  # points: one line of handwriting


def write(words: Words, key: str, span: int = 3, lines: float = 1) -> Field:
    """Room for so many lines of handwriting under the label of the key."""
    return room_to_write(words(key), span, LABEL.leading + lines * LINE)


def tick(words: Words, key: str, group: str, span: int = 3, *, without: Collection[str] = ()) -> Field:
    """A box for each choice of a group of codes, but for those that a pen cannot make."""
    codes = [code for code in words.codes(group) if code not in without]
    return tick_field(words(key), [words(f"{group}.{code}") for code in codes], span)
