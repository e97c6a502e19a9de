"""Writers of one SQLite file take turns before they ask SQLite.

SQLite lets one write at a time and has the others sleep and try again, up to a tenth of a second between tries: sixteen
threads that sleep most of the time. A lock of the process and one of the file system let each go on when it may. Whoever
waits too long goes on all the same: then SQLite itself says that it is busy.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

LOOK_EVERY_S = 0.0003


class Turns:
    """Of one database file."""

    def __init__(self, path: str, patience_s: float) -> None:
        self._path = f"{path}-turn"
        self._patience_s = patience_s
        self._mine = threading.RLock()
        self._depth = 0
        self._file: int | None = None

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Ours, as long as it lasts; a turn within a turn of the same thread costs nothing."""
        until = time.monotonic() + self._patience_s
        if not self._mine.acquire(timeout=self._patience_s):
            yield
            return
        try:
            self._depth += 1
            if self._depth == 1:
                self._wait_for_others(until)
            yield
        finally:
            self._depth -= 1
            if self._depth == 0 and self._file is not None:
                os.close(self._file)  # and with it the lock; nothing stays open between turns
                self._file = None
            self._mine.release()

    def _wait_for_others(self, until: float) -> None:
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        while time.monotonic() < until:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(LOOK_EVERY_S)
            else:
                return


@cache
def turns_of(path: str, patience_s: float) -> Turns:
    """Those of the file, one for all threads of the process."""
    return Turns(path, patience_s)


# A child forked while another thread had its turn must not wait for that thread, which it does not have.
os.register_at_fork(after_in_child=turns_of.cache_clear)
