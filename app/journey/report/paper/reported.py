"""What the sections of the report share: the content with its words and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.platform.paper.photo import Picture, prepare
from app.platform.paper.text import one_line
from app.platform.paper.values import member, members
from app.platform.paper.words import language_of, load

WORDS = Path(__file__).parent / "words"


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
        self.words = load(WORDS, language_of(language, member(content, "language")))
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
