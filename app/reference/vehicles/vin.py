"""The vehicle identification number: its letters, its check digit, and why one is wrong.

Pure: no record, no database, no maker's table. It says whether seventeen characters can be a VIN,
not whether such a vehicle exists. Source: GB 16735-2019 and ISO 3779 (the same weights).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LENGTH = 17
CHECK_POSITION = 9
"""Counted from one, as the standard and a person reading the plate count."""

FORBIDDEN = frozenset("IOQ")
"""Left out by the standard: on a stamped plate they read as 1 and 0."""

WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)

VALUES = {
    **{str(digit): digit for digit in range(10)},
    **dict(zip("ABCDEFGH", range(1, 9), strict=True)),
    **dict(zip("JKLMN", range(1, 6), strict=True)),
    "P": 7,
    "R": 9,
    **dict(zip("STUVWXYZ", range(2, 10), strict=True)),
}

Reason = Literal["blank", "length", "forbidden_letter", "character", "check_digit"]


@dataclass(frozen=True)
class VinFault:
    """Why a text is no VIN.

    `position` counts from one and is where to look (0 when the whole text is meant: blank, length).
    `expected` is the character that belongs there, known only for the check digit.
    """

    reason: Reason
    position: int = 0
    expected: str = ""


def normalised(text: str) -> str:
    """The text as the plate has it: capitals, without the blanks and hyphens people type between groups."""
    return "".join(text.split()).replace("-", "").upper()


def check_digit(characters: str) -> str:
    """The digit ("0" to "9" or "X") for 17 legal characters; what stands at position 9 does not count.

    Raises ValueError for a wrong length or an illegal character: ask `fault_of` first.
    """
    if len(characters) != LENGTH:
        raise ValueError(f"a VIN has {LENGTH} characters, not {len(characters)}")
    pairs = zip(characters, WEIGHTS, strict=True)
    try:
        total = sum(VALUES[character] * weight for character, weight in pairs if weight)
    except KeyError as unknown:
        raise ValueError(f"{unknown.args[0]!r} is no character of a VIN") from None
    return "0123456789X"[total % 11]


def fault_of(vin: str) -> VinFault | None:
    """What is wrong with a VIN, the first thing a person would mend first; None when it is right.

    Takes the plate's own spelling: call `normalised` on what somebody typed.
    """
    if not vin.strip():
        return VinFault("blank")
    for position, character in enumerate(vin, start=1):
        if character in FORBIDDEN:
            return VinFault("forbidden_letter", position)
        if character not in VALUES:
            return VinFault("character", position)
    if len(vin) != LENGTH:
        return VinFault("length")
    expected = check_digit(vin)
    if vin[CHECK_POSITION - 1] != expected:
        return VinFault("check_digit", CHECK_POSITION, expected)
    return None


def is_valid(vin: str) -> bool:
    """True when `fault_of` finds nothing."""
    return fault_of(vin) is None


def with_check_digit(first8: str, rest: str) -> str:
    """A whole VIN from positions 1 to 8 and 10 to 17.

    Raises ValueError when either has not 8 characters or one of them is illegal.
    """
    if len(first8) != CHECK_POSITION - 1 or len(rest) != LENGTH - CHECK_POSITION:
        raise ValueError(f"8 and 8 characters are wanted, not {len(first8)} and {len(rest)}")
    return first8 + check_digit(f"{first8}0{rest}") + rest
