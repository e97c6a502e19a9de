"""The number on an old part's label, made on the phone from the line's id, so that two phones never make the same by chance.

Not a running number and not a secret. tests/vectors/old_part_tag.json holds this and its TypeScript twin together.
"""

from __future__ import annotations

import uuid

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
DIGITS = 8
_POLYNOMIAL = 0b100101  # x⁵ + x² + 1, primitive over GF(2)


def old_part_tag(row_id: str) -> str:
    """ "OP-" + the last 40 (random) bits of the UUIDv7 in base 32 + a check character: "OP-7ZK3Q0XA5".

    The check is a weighted sum in GF(32): one wrong character, or two exchanged ones, never agree with it.
    ValueError when row_id is no UUID.
    """
    bits = uuid.UUID(row_id).int & (1 << 5 * DIGITS) - 1
    digits = [bits >> 5 * place & 31 for place in reversed(range(DIGITS))]
    check = 0
    for digit in digits:
        check = _times_x(check ^ digit)
    return "OP-" + "".join(ALPHABET[digit] for digit in (*digits, check))


def _times_x(value: int) -> int:
    doubled = value << 1
    return doubled ^ _POLYNOMIAL if doubled & 32 else doubled
