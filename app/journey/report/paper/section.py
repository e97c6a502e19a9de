"""What the sections of the report share: the content with its words, and a section as title and blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from app.platform.paper.block import Block, Gap
from app.platform.paper.heading import Heading
from app.platform.paper.photo import Picture, prepare
from app.platform.paper.text import one_line
from app.platform.paper.values import member, members
from app.platform.paper.words import Words, language_of, load

_WORDS = Path(__file__).parent / "words"


class Section(NamedTuple):
    """A part of the report under its own numbered head; without blocks it is left out."""

    title: str
    blocks: list[Block]
    note: str = ""


class Report:
    """The content with everything that a section needs to print it."""

    def __init__(
        self,
        content: Any,
        seal: dict[str, Any] | None,
        photos: Callable[[str], bytes | None],
        language: str | None,
        copy_mark: str | None,
    ) -> None:
        self.content = content
        self.seal = seal
        self.copy_mark = one_line(copy_mark)
        self.words = load(_WORDS, language_of(language, member(content, "language")))
        self._photos = photos
        self._prepared: dict[str, Picture | str] = {}

    def get(self, *path: str) -> Any:
        """A value of the content, None where it is missing."""
        return member(self.content, *path)

    def list(self, *path: str) -> list[Any]:
        """A list of the content, empty where it is missing."""
        return members(self.content, *path)

    def picture(self, sha256: Any) -> Picture | str:
        """The photo of a digest, or the word for why there is none."""
        if not isinstance(sha256, str) or not sha256:
            return "absent"
        if sha256 not in self._prepared:
            self._prepared[sha256] = prepare(self._photos(sha256))
        return self._prepared[sha256]


def numbered(sections: Iterable[Section], words: Words) -> list[Block]:
    """All sections one below the other, counted from 1; one that goes on overleaf says so."""
    blocks: list[Block] = []
    for number, section in enumerate((section for section in sections if section.blocks), start=1):
        again = Heading(str(number), section.title + words("again"))
        for block in section.blocks:
            block.heads = (again, *block.heads)
        blocks += [Gap(8), Heading(str(number), section.title, section.note), *section.blocks]
    return blocks
