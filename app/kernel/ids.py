"""Row and command ids: UUID version 7 (RFC 9562), sortable by the time they were made. Not running numbers."""

from __future__ import annotations

import os
import re
import threading
import time
import uuid
from collections.abc import Callable

_V7 = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")


def id_maker(
    wall: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    random: Callable[[int], bytes] = os.urandom,
) -> Callable[[], str]:
    """A maker of UUIDv7 as lower-case text; the ids of one maker always ascend, from whichever thread it is called.

    wall: milliseconds since 1970; random: so many random bytes. 48 bits of time, a 12-bit counter that keeps the ids of one
    millisecond in the order they were made, 62 random bits (RFC 9562, 6.2 method 1), as on the phone.
    """
    lock = threading.Lock()
    last = counter = 0

    def make() -> str:
        nonlocal last, counter
        tail = random(9)
        with lock:
            now = wall()
            if now > last:
                last, counter = now, tail[8]
            elif counter < 0xFFF:
                counter += 1
            else:
                last, counter = last + 1, 0
            ms, place = last, counter
        rest = int.from_bytes(tail[:8], "big") >> 2
        return str(uuid.UUID(int=(ms & 0xFFFFFFFFFFFF) << 80 | 0x7 << 76 | place << 64 | 0x2 << 62 | rest))

    return make


uuid7 = id_maker()


def is_uuid7(text: object) -> bool:
    """Whether text is a lower-case UUIDv7."""
    return isinstance(text, str) and _V7.fullmatch(text) is not None
