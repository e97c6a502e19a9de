"""What people typed, made safe to print: one string in, one string out.

Nothing is markup here, so nothing needs escaping. Control characters, marks that turn the direction of reading and
invisible joiners go; line ends become one kind. Not here: wrapping, fonts.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

# C0, C1, soft hyphen, zero-width and direction marks, line separators, variation selectors, joiners, tags.
_TROUBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_SPACES = "\t\xa0\u2000-\u200a\u202f\u205f"
_SPACE = re.compile(f"[{_SPACES}]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\ud800-\udfff\ufff9-\uffff]")
_COMBINING = re.compile("[\u0300-\u036f]")


def clean(value: Any) -> str:
    """Text as it can be printed; "" for None. Keeps the line feed as the only control character."""
    if value is None:
        return ""
    text = value if type(value) is str else str(value)
    if not _TROUBLE.search(text):
        return text.strip()
    if _COMBINING.search(text):
        text = unicodedata.normalize("NFC", text)
    text = _SPACE.sub(" ", _LINE_END.sub("\n", text))
    text = _UNREADABLE.sub("〓", text)
    return _TROUBLE.sub("", text).strip()


def one_line(value: Any) -> str:
    """Clean text without line ends, for places that hold one line."""
    return " ".join(clean(value).split())
