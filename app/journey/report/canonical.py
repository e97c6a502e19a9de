"""Canonical bytes (RFC 8785) of a report's content and their hash: what is signed, kept and compared byte for byte."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import rfc8785

LONGEST_EXACT = 16  # characters; integers up to 2⁵³ are exact, shorter ones surely


class NotCanonical(ValueError):
    """The text is not the one canonical form of a JSON object."""


def canonical(content: dict[str, Any]) -> bytes:
    """The one canonical form, UTF-8."""
    return rfc8785.dumps(content)


def digest(data: bytes) -> str:
    """SHA-256 in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def encoded(text: str) -> bytes:
    """UTF-8 of a text; NotCanonical where it holds half a character."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("half a character") from error


def opened(data: bytes) -> dict[str, Any]:
    """The object that canonical bytes hold; NotCanonical when they are anything else."""
    try:
        content = json.loads(data, parse_int=_number)
        again = rfc8785.dumps(content)
    except (ValueError, RecursionError) as error:  # every error of json and of rfc8785 is a ValueError
        raise NotCanonical(str(error)) from error
    if not isinstance(content, dict) or again != data:
        raise NotCanonical("not the canonical form")
    return content


def _number(text: str) -> int | float:
    """JSON knows one kind of number: what JavaScript writes as 150000000000000000000 is no exact integer there either."""
    return int(text) if len(text) < LONGEST_EXACT else float(text)
