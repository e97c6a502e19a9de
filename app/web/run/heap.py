"""Many threads on the heap of the C library: by itself it keeps a heap for each of them, and what a crowd has once needed."""

import contextlib
import ctypes

# <malloc.h> of glibc
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
GIVEN_BACK_FROM = (
    128 * 1024
)  # bytes; named, so that it stays: glibc raises its own default with every larger block


def spare() -> None:
    """Lets all threads share one heap and gives large blocks back when they are freed: a third less memory after a crowd
    (`make bench-sync`). Python lets one thread at a time allocate, so that they hardly meet. Does nothing without glibc.
    """
    with contextlib.suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        for option, value in (
            (M_ARENA_MAX, 1), (M_MMAP_THRESHOLD, GIVEN_BACK_FROM), (M_TRIM_THRESHOLD, GIVEN_BACK_FROM),
        ):  # fmt: skip
            mallopt(option, value)
