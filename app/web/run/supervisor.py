"""Keeps parts running: restarts a dead one after a growing pause, stops all of them together, leaves nothing behind.

Standard library only and free of the domain. It does not judge health beyond "the process lives".
"""

import queue
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.web.run.child import Child, Part

STOP = "stop"


@dataclass(frozen=True)
class BackOff:
    """Seconds to wait before a restart: doubled at each quick death up to a limit, forgotten after a healthy life."""

    first_s: float = 0.5
    most_s: float = 30.0
    healthy_s: float = 30.0

    def failures(self, before: int, lived_s: float) -> int:
        return 1 if lived_s >= self.healthy_s else before + 1

    def wait_s(self, failures: int) -> float:
        return min(self.most_s, self.first_s * 2 ** min(failures - 1, 30))


@dataclass
class _Place:
    """A part's place in the supervisor: its present life, or when the next one is due."""

    part: Part
    child: Child | None = None
    born: float = 0.0
    failures: int = 0
    due: float | None = None


class Supervisor:
    """say(name, line) prints a line of a part, or of the supervisor itself (name "wayside"). May be called by threads."""

    def __init__(
        self,
        parts: Sequence[Part],
        say: Callable[[str, str], None],
        back_off: BackOff | None = None,
        grace_s: float = 10.0,
    ) -> None:
        now = time.monotonic()
        self._places = {part.name: _Place(part, due=now + part.after_s) for part in parts}
        self._say = say
        self._back_off = back_off or BackOff()
        self._grace_s = grace_s
        # SimpleQueue.put may be called inside a signal handler, Queue.put may not.
        self._events: queue.SimpleQueue[str | tuple[Child, int]] = queue.SimpleQueue()

    def stop(self) -> None:
        """Ask run() to stop everything and return; a second call makes it stop at once. Safe in a signal handler."""
        self._events.put(STOP)

    def pids(self) -> dict[str, int]:
        """The process id of each part that lives now."""
        return {name: place.child.pid for name, place in self._places.items() if place.child}

    def run(self) -> None:
        """Start every part and keep it running until stop() or SIGINT, SIGTERM, SIGHUP."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                # What nohup or a shell's & told to ignore stays ignored.
                if signal.getsignal(number) is not signal.SIG_IGN:
                    signal.signal(number, lambda *_: self.stop())
        try:
            while self._step() != STOP:
                pass
        finally:
            self._stop_all()

    def _step(self) -> str | None:
        self._start_due()
        event = self._next(self._pause())
        if isinstance(event, tuple):
            self._bury(*event)
            return None
        return event

    def _next(self, timeout: float | None) -> str | tuple[Child, int] | None:
        try:
            return self._events.get(timeout=timeout)
        except queue.Empty:
            return None

    def _pause(self) -> float | None:
        due = [place.due for place in self._places.values() if place.due is not None]
        return max(0.0, min(due) - time.monotonic()) if due else None

    def _start_due(self) -> None:
        now = time.monotonic()
        for place in self._places.values():
            if place.due is not None and place.due <= now:
                place.due, place.born = None, now
                place.child = Child(
                    place.part, self._say, lambda child, code: self._events.put((child, code))
                )

    def _bury(self, child: Child, code: int) -> None:
        place = self._places[child.part.name]
        now = time.monotonic()
        place.failures = self._back_off.failures(place.failures, now - place.born)
        wait_s = self._back_off.wait_s(place.failures)
        place.child, place.due = None, now + wait_s
        self._say(
            "wayside", f"{child.part.name} ended ({_in_words(code)}); starting it again in {wait_s:g} s"
        )

    def _stop_all(self) -> None:
        alive = {place.child for place in self._places.values() if place.child}
        for child in alive:
            child.ask_to_stop()
        deadline = time.monotonic() + self._grace_s
        while alive:
            event = self._next(max(0.0, deadline - time.monotonic()))
            if isinstance(event, tuple):
                alive.discard(event[0])
                continue
            # Out of patience, or asked a second time.
            for child in alive:
                self._say("wayside", f"{child.part.name} did not stop; ending it")
                child.end()
            deadline = time.monotonic() + self._grace_s
        for place in self._places.values():
            place.child, place.due = None, None


def _in_words(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
