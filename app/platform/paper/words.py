"""The words of the forms: one JSON catalogue a language in each form's package, over those all forms share.

Forms are printed from sealed content long after, so their words live with their layout and not with the screens'.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from app.platform.paper.text import one_line

LANGUAGES = ("zh-CN", "en")
_SHARED = Path(__file__).parent / "words"


def language_of(*wishes: str | None) -> str:
    """The first wish that has a catalogue ("zh", "en-GB" count as their kin), else zh-CN."""
    for wish in wishes:
        for language in LANGUAGES:
            if isinstance(wish, str) and wish.lower()[:2] == language[:2]:
                return language
    return LANGUAGES[0]


class Words:
    """Words by dotted key. A key that is not in the catalogue raises KeyError: a form never prints a key."""

    def __init__(self, language: str, entries: Mapping[str, str]) -> None:
        self.language = language
        self._entries = entries

    def __call__(self, key: str, **values: Any) -> str:
        text = self._entries[key]
        return text.format(**values) if values else text

    def code(self, group: str, code: Any) -> str:
        """The word for a code of a group; the code itself, where it is newer than this layout; "" for None."""
        if code is None or code == "":
            return ""
        return self._entries.get(f"{group}.{code}") or one_line(code)

    def codes(self, group: str) -> list[str]:
        """The codes that a group has words for, in the order of the catalogue."""
        start = f"{group}."
        return [key[len(start) :] for key in self._entries if key.startswith(start)]

    def has(self, key: str) -> bool:
        """Whether the catalogue has the key."""
        return key in self._entries


@cache
def load(folder: Path, language: str, *, over: Path | None = None) -> Words:
    """The shared catalogue and that of `folder`, for one of LANGUAGES. over: of a form whose words this one adds to."""
    below = {} if over is None else read(over, language)
    return Words(language, read(_SHARED, language) | below | read(folder, language))


def read(folder: Path, language: str) -> dict[str, str]:
    """One catalogue file with its nested keys joined by dots."""
    return dict(_flat("", json.loads((folder / f"{language}.json").read_text("utf-8"))))


def _flat(prefix: str, node: dict[str, Any]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in node.items():
        name = f"{prefix}{key}"
        pairs.extend(_flat(f"{name}.", value) if isinstance(value, dict) else [(name, value)])
    return pairs
