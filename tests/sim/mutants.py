"""The planted bugs: thirteen ways in which synchronisation is known to go wrong. Each must be caught.

A bug of the server replaces a function while a run lasts; a bug of the client changes a line while it is bundled. The
product has no switch for any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from flask import g
from sqlalchemy import select, update

from app.journey.parts.stock import ledger
from app.kernel.merge import Merged
from app.platform import writing
from app.platform.db.system_tables import Clock
from app.sync import conversation, merge, page, pull, push, snapshot
from app.sync.inbox import HELD
from tests.sim.host import Patch

ANSWERS, CYCLE = "src/store/answers.ts", "src/sync/cycle.ts"
Names = Mapping[tuple[Any, str], Any]


@dataclass(frozen=True)
class Mutant:
    """patches: of the client's source; names: {(module, name): what it is replaced by}, of the server.

    begin: a seed that is known to catch it, to be played first where one is enough.
    """

    name: str
    about: str
    patches: tuple[Patch, ...] = ()
    names: Callable[[], Names] = dict
    begin: int = 1

    @contextmanager
    def planted(self) -> Iterator[None]:
        """The server has the bug inside."""
        undo = [patch.object(module, name, new) for (module, name), new in self.names().items()]
        for each in undo:
            each.start()
        try:
            yield
        finally:
            for each in undo:
                each.stop()


def _no_idempotency() -> Names:
    whole = push.Push._answer

    def again(self: push.Push, uow: Any, batch: Any, mutation: Any, entry: Any, held: Any, run: Any) -> Any:
        if entry is not None:
            entry.status = HELD  # as if it had never been answered
        return whole(self, uow, batch, mutation, entry, held, run)

    return {(push.Push, "_answer"): again}


def _last_writer_wins() -> Names:
    return {(merge, "merge_field"): lambda _spec, _side, _was, new, _now: Merged("apply", new)}


def _no_leave() -> Names:
    def silent(*args: Any) -> Any:
        told = page.fill(*args)
        told.leave = []
        return told

    return {(pull, "fill"): silent, (snapshot, "fill"): silent}


def _edit_after_seal() -> Names:
    def open_door(*_: Any) -> None:
        """No guard stands here."""

    return {(merge, "check_guards"): open_door, (writing, "check_guards"): open_door}


def _no_epoch_on_pull() -> Names:
    whole = conversation.check_epoch
    return {(conversation, "check_epoch"): lambda asked, epoch: (
        whole(asked, epoch) if asked.mutations else None
    )}  # fmt: skip


def _no_epoch_on_push() -> Names:
    whole = conversation.check_epoch

    def late(asked: Any, epoch: str) -> None:
        """Looks when it pulls, which is after it has pushed."""
        if asked.mutations and "pushed" not in g:
            g.pushed = True
        else:
            whole(asked, epoch)

    return {(conversation, "check_epoch"): late}


def _commit_order_gap() -> Names:
    """A commit that took its number early becomes visible after one with a later number, as with a sequence."""
    whole = push.commit
    left_out: list[int] = []

    def gapped(uow: Any, before_commit: Callable[[], None]) -> int:
        value = int(uow.session.scalar(select(Clock.value)) or 0)
        slow = left_out.pop() if left_out else None
        if slow is not None and slow < value:
            _set_clock(uow, slow - 1)

            def overtaken() -> None:
                before_commit()
                _set_clock(uow, value)

            return whole(uow, overtaken)
        _set_clock(uow, value + 1)
        done = whole(uow, before_commit)
        left_out.append(value + 1)
        return done

    return {(push, "commit"): gapped}


def _set_clock(uow: Any, value: int) -> None:
    with uow.session.no_autoflush:
        uow.session.execute(
            update(Clock).values(value=value), execution_options={"synchronize_session": False}
        )


def _negative_stock() -> Names:
    return {(ledger, "is_bounded"): lambda _kind: False}


CURSOR_FIRST = """): Promise<boolean> {
  const first = store.db.transaction("meta", "readwrite", STRICT);
  const before = await readState(first.store, store.newId);
  if (before.cursor !== from) return false;
  await first.store.put({ ...before, ...told, cursor: page.cursor }, STATE);
  await first.done;
  from = page.cursor;
  const tx = store.db.transaction(["rows\""""

MUTANTS = (
    Mutant("no idempotency", "a repeated command is done again", names=_no_idempotency),
    Mutant("ack of the whole queue", "any verdict empties the queue", (
        Patch(ANSWERS, "  const old = new Date(", "  if (verdicts.length > 0) await queue.clear();\n  const old = new Date("),
    )),
    Mutant("last writer wins by row", "a patch never looks at what is there", names=_last_writer_wins),
    Mutant("dropped rejects", "a refused command goes nowhere", (
        Patch(ANSWERS, "if (needsPerson(record)) {", 'if (record.status === "conflict") {'),
    ), begin=2),
    Mutant("leave that drops the queue", "edits on a row that leaves are thrown away", (
        Patch(ANSWERS, "await queue.put({ ...command, left: true });", "await queue.delete(command.n);"),
    ), begin=15),
    Mutant("no leave", "nobody is told that a row left the scope", names=_no_leave),
    Mutant("edit after seal", "guards of writing are not asked", names=_edit_after_seal, begin=5),
    Mutant("no epoch on pull", "a restored server answers whoever asks", (
        Patch(CYCLE, "if (epoch !== null && answer.epoch !== epoch) {", "if (Date.now() < 0) {"),
    ), _no_epoch_on_pull, begin=14),
    Mutant("no epoch on push", "a restored server takes what was meant for another life", names=_no_epoch_on_push, begin=2),
    Mutant("late page applied", "a page is stored wherever it starts", (
        Patch(ANSWERS, "if (state.cursor !== from) {", "if (Date.now() < 0) {"),
    ), begin=7),
    Mutant("commit-order gap", "a lower number appears after a higher one was read", names=_commit_order_gap),
    Mutant("negative stock", "the ledger gives what is not there", names=_negative_stock, begin=5),
    Mutant("cursor before page", "the cursor is stored before the rows that it stands for", (
        Patch(ANSWERS, '): Promise<boolean> {\n  const tx = store.db.transaction(["rows"', CURSOR_FIRST),
    ), begin=4),
)  # fmt: skip
