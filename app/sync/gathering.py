"""Batches that wait at the same moment in one process share a transaction: one write to the disk for all of them (decision 0008).

Each is run and answered as if it had come alone: by its person, in the order of arrival, on what those before it left. What
could be told apart from that only after the commit goes alone: a command that names the revision that its person looked at
(SY-17), since rows get theirs at the end. Of one installation there is never more than one batch.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from app.platform.house import House
from app.sync.protocol import MOST_MUTATIONS, Verdict
from app.sync.push import Batch, Push, Run, Stumble
from app.sync.running import guarded, straight

MOST_TRIES = 3  # after so many stumbles each goes by itself
_log = logging.getLogger("wayside.sync")


class _Waiting:
    """One batch and the thread that waits for its verdicts. runs: in which ways it is still to be run, when it is."""

    def __init__(self, batch: Batch, *, alone: bool) -> None:
        self.batch = batch
        self.alone = alone
        self.leads = False
        self.woken = threading.Event()
        self.verdicts: list[Verdict] | None = None
        self.runs: tuple[Run, ...] = (straight, guarded)


class Gathering:
    """The batches of one process. Who comes first leads: writes for all that have come by the time it is its turn to write."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: list[_Waiting] = []
        self._led = False

    def run(self, push: Push, batch: Batch) -> list[Verdict]:
        """The verdicts, as Push.run gives them and with the same refusals."""
        own = _Waiting(batch, alone=_names_revision(push, batch))
        with self._lock:
            self._queue.append(own)
            own.leads, self._led = not self._led, True
        if not own.leads:
            own.woken.wait()
        if own.leads:
            try:
                self._lead(push, own)
            finally:
                self._hand_over()
        return push.run(batch, own.runs) if own.verdicts is None else own.verdicts

    def _lead(self, push: Push, own: _Waiting) -> None:
        group: list[_Waiting] = []
        try:
            self._write(push, group)
        finally:
            with self._lock:
                if (
                    own in self._queue
                ):  # it never came to our turn: the database is out, as our own run will say
                    self._queue.remove(own)
            for one in group:
                one.woken.set()

    def _write(self, push: Push, group: list[_Waiting]) -> None:
        def gather() -> Sequence[Batch]:
            self._take(group)
            return [one.batch for one in group]

        for _ in range(MOST_TRIES):
            try:
                told = push.together(gather, straight)
            except Stumble as stumble:
                (out,) = (one for one in group if one.batch is stumble.batch)
                group.remove(out)
                out.runs = (guarded,)
                out.woken.set()
                if not group:
                    return
            except Exception:  # noqa: BLE001 whose fault it is, each finds out by its own run
                _log.debug("a group of %s batches failed", len(group), exc_info=True)
                return
            else:
                for one, verdicts in zip(group, told, strict=True):
                    one.verdicts = verdicts
                return

    def _take(self, group: list[_Waiting]) -> None:
        """Moves into the group whoever may be written together with those that are in it."""
        with self._lock:
            for one in list(self._queue):
                if _fits(one, group):
                    self._queue.remove(one)
                    group.append(one)

    def _hand_over(self) -> None:
        with self._lock:
            following = self._queue[0] if self._queue else None
            self._led = following is not None
            if following is not None:
                following.leads = True
                following.woken.set()


def _fits(one: _Waiting, group: Sequence[_Waiting]) -> bool:
    if not group:
        return True
    if one.alone or any(other.alone or other.batch.client_id == one.batch.client_id for other in group):
        return False
    return sum(len(other.batch.mutations) for other in (*group, one)) <= MOST_MUTATIONS


def _names_revision(push: Push, batch: Batch) -> bool:
    specs = (push.registry.commands.get(mutation.type) for mutation in batch.mutations)
    return any(spec is not None and spec.names_revision for spec in specs)


_OF_HOUSES: WeakKeyDictionary[House, Gathering] = WeakKeyDictionary()
_MAKING = threading.Lock()


def gathering_of(house: House) -> Gathering:
    """The one of this process and application."""
    with _MAKING:
        return _OF_HOUSES.setdefault(house, Gathering())
