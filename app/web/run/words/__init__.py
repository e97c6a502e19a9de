"""The words that the start and the certificate page say to people, zh-CN and en. Not the product's own catalogue."""

import json
from functools import cache
from pathlib import Path

LANGUAGES = ("zh-CN", "en")


@cache
def catalogue(language: str) -> dict[str, str]:
    """All words of a language by key."""
    text = Path(__file__).with_name(f"{language}.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(text)
    return words


def say(language: str, key: str, **values: str) -> str:
    """One text with its {values} filled in. Raises KeyError for a key that the catalogue lacks."""
    return catalogue(language)[key].format(**values)
