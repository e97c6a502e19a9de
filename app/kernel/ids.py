"""Row and command ids: UUID version 7 (RFC 9562), sortable by the time they were made. Not running numbers."""

from __future__ import annotations

import os
import re
import time
import uuid

_V7 = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")


def uuid7(unix_ms: int | None = None, randomness: bytes | None = None) -> str:
    """A UUIDv7 as lower-case text.

    unix_ms: milliseconds since 1970 (now when left out); randomness: 10 bytes (the system's when left out).
    """
    ms = time.time_ns() // 1_000_000 if unix_ms is None else unix_ms
    tail = os.urandom(10) if randomness is None else randomness
    value = (ms & 0xFFFFFFFFFFFF) << 80 | int.from_bytes(tail, "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def is_uuid7(text: object) -> bool:
    """Whether text is a lower-case UUIDv7."""
    return isinstance(text, str) and _V7.fullmatch(text) is not None
