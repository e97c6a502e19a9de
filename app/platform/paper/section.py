"""A part of a form under its own numbered head; one that goes on overleaf says so there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.platform.paper.block import Block, Gap
from app.platform.paper.heading import Heading
from app.platform.paper.words import Words

_ABOVE = 8.0


class Section(NamedTuple):
    """Without blocks it is left out. `before` stands ahead of the head, such as a turn of the page.

    follows: not on a page without the end of the section before, as signatures must not stand alone.
    """

    title: str
    blocks: Sequence[Block]
    note: str = ""
    before: Block | None = None
    follows: bool = False


def numbered(sections: Iterable[Section], words: Words) -> list[Block]:
    """All sections one below the other, counted from 1."""
    blocks: list[Block] = []
    for number, section in enumerate((section for section in sections if section.blocks), start=1):
        if section.follows and blocks:
            blocks[-1].keep = True
        again = Heading(str(number), section.title + words("again"))
        for block in section.blocks:
            block.heads = (again, *block.heads)
        blocks += [
            section.before or Gap(_ABOVE),
            Heading(str(number), section.title, section.note),
            *section.blocks,
        ]
    return blocks
