"""Processes that draw papers on all cores: forked once, after the fonts are loaded, so that all share what is in memory.

A crew of one works in this very process. Work is a function of this package's floors with plain arguments; what it needs from
the database is read before, for a forked process must not touch its parent's connections.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Task = TypeVar("Task")
Made = TypeVar("Made")
AHEAD = 2  # tasks that wait for each process: none idles, and little is held in memory
NICE = 5  # the web answers first


class Crew:
    """size: processes; 1: none but this one."""

    def __init__(self, size: int = 1) -> None:
        self.size = max(size, 1)
        self._pool: ProcessPoolExecutor | None = None

    def gather(self) -> None:
        """Forks the processes now: best before this one opens connections or threads."""
        if self.size > 1 and self._pool is None:
            fork = multiprocessing.get_context("fork")
            self._pool = ProcessPoolExecutor(
                self.size, mp_context=fork, initializer=_begin, initargs=(os.getpid(),)
            )
            with warnings.catch_warnings():
                # Python 3.12 warns where there are threads; these processes take none of their locks.
                warnings.simplefilter("ignore", DeprecationWarning)
                self._pool.submit(os.getpid).result()  # the first task forks them all

    def map(self, work: Callable[[Task], Made], tasks: Iterable[Task]) -> Iterator[Made]:
        """The results in the order of the tasks, which are taken a few at a time. Raises what the work raises."""
        if self.size == 1:
            yield from map(work, tasks)
            return
        self.gather()
        assert self._pool is not None
        waiting: deque[Future[Made]] = deque()
        try:
            for task in tasks:
                waiting.append(self._pool.submit(work, task))
                if len(waiting) >= self.size * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:  # one was killed; the next task forks new ones
            self.dismiss()
            raise
        finally:
            for left in waiting:
                left.cancel()

    def dismiss(self) -> None:
        """Ends the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(parent: int) -> None:
    """In each process of the crew: it ends with its parent, however that ends, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.nice(NICE)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(0)
