"""Push: one batch is one commit, each command takes effect or fails on its own, each with a verdict (SY-6, SY-19, SY-20).

A batch is run straight through first, which is quick and what nearly always happens, and then together with the batches of
others that wait at the same moment (`gathering`). When a command of it is refused or fails, nothing of that run is kept and
the batch runs again with each command in a savepoint; when the commit itself fails, command by command. What the commands
mean is in `running`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.db.outage import is_outage
from app.platform.registry import Registry
from app.platform.unit_of_work import UnitOfWork
from app.sync.clients import Told, remember
from app.sync.hold import Held
from app.sync.inbox import HELD, Entry, Received, is_repeated, keep, verdict_of, write, write_verdict
from app.sync.protocol import Mutation, Verdict
from app.sync.running import Setback, failed, guarded, prepare, straight

Run = Callable[[UnitOfWork, Mutation], Verdict]
_log = logging.getLogger("wayside.sync")


@dataclass(frozen=True, eq=False)
class Batch:
    """The commands of one installation, given in its person's name. told: what it said of itself, remembered with them."""

    actor: Actor
    client_id: str
    mutations: Sequence[Mutation]
    told: Told | None = None


class Stumble(Exception):
    """One of several batches cannot be run straight through."""

    def __init__(self, batch: Batch) -> None:
        super().__init__(batch.client_id)
        self.batch = batch


class Push:
    """Runs batches."""

    def __init__(self, registry: Registry, now: Callable[[], str]) -> None:
        self.registry = registry
        self.now = now

    def run(self, batch: Batch, runs: Sequence[Run] = (straight, guarded)) -> list[Verdict]:
        """The verdicts in the order of the commands. Refused only when the whole request is (sync.client_forked)."""
        for run in runs:
            try:
                return self.together(lambda: [batch], run)[0]
            except Stumble as stumble:
                if isinstance(stumble.__cause__, Refused):
                    raise stumble.__cause__ from None
                _log.debug("a batch of %s commands is run again", len(batch.mutations), exc_info=stumble)
            except Exception as error:
                if is_outage(error):
                    raise
                _log.exception("a batch of %s commands failed", len(batch.mutations))
                if isinstance(error, OperationalError):
                    with writing():
                        pass  # raises when the database is out after all: then it is nobody's fault
        return [self._alone(batch, mutation) for mutation in batch.mutations]

    def together(self, gather: Callable[[], Sequence[Batch]], run: Run) -> list[list[Verdict]]:
        """Runs batches one after another in one commit, and answers each; Stumble names the one that does not succeed.

        gather: asked when it is our turn to write, so that whoever came while we waited takes part.
        """
        with writing() as session:
            now = self.now()
            batches = gather()
            uow = UnitOfWork(session, self.registry, batches[0].actor, Times.of(now))
            mutations = [mutation for batch in batches for mutation in batch.mutations]
            received = Received(uow, [(batch.client_id, batch.mutations) for batch in batches])
            remember(session, now, [batch.told for batch in batches if batch.told is not None])
            prepare(uow, mutations)
            held = Held(uow, mutations)
            answers: list[list[tuple[Verdict, Entry]]] = []
            for batch in batches:
                uow.actor = batch.actor
                try:
                    answers.append(self._answers(uow, batch, now, received, held, run))
                except (Setback, Refused) as error:
                    raise Stumble(batch) from error
            uow.times = Times.of(now)
            entries = [answer for told in answers for answer in told]
            commit(uow, before_commit=lambda: _write(session, entries))
        return [[verdict for verdict, _ in told] for told in answers]

    def _answers(
        self, uow: UnitOfWork, batch: Batch, now: str, received: Received, held: Held, run: Run
    ) -> list[tuple[Verdict, Entry]]:
        seen = received.of(uow.actor, batch.client_id, batch.mutations)
        answers = []
        for mutation in batch.mutations:
            uow.times = Times.of(now, mutation.made_at, mutation.clock_offset_ms)
            answers.append(self._answer(uow, batch, mutation, seen.get(mutation.n), held, run))
        return answers

    def _answer(
        self, uow: UnitOfWork, batch: Batch, mutation: Mutation, entry: Entry | None, held: Held, run: Run
    ) -> tuple[Verdict, Entry]:
        if entry is not None and not is_repeated(
            uow.actor, entry, mutation
        ):  # another command has this one's id
            entry = keep(uow, batch.client_id, mutation, own_id=False)
            verdict = Verdict(mutation.n, mutation.id, "rejected", "sync.client_forked", {"n": mutation.n})
        elif entry is not None and entry.status != HELD:
            return verdict_of(entry, mutation), entry
        else:
            entry = entry or keep(uow, batch.client_id, mutation)
            behind = held.before(entry, mutation.deps)
            if behind is None:
                verdict = run(uow, mutation)
            else:
                verdict = Verdict(mutation.n, mutation.id, HELD, "sync.blocked", {"behind": behind})
        write_verdict(entry, verdict)
        held.note(entry)
        return verdict, entry

    def _alone(self, batch: Batch, mutation: Mutation) -> Verdict:
        one = Batch(batch.actor, batch.client_id, [mutation], batch.told)
        try:
            return self.together(lambda: [one], guarded)[0][0]
        except Exception as error:
            if is_outage(error):
                raise
            # the server's own fault: keep the command, tell the device so
            _log.exception("command %s (%s) cannot be committed", mutation.id, mutation.type)
            verdict = failed(mutation, error)
        with writing() as session:
            uow = UnitOfWork(session, self.registry, batch.actor, Times.of(self.now()))
            seen = Received(uow, [(batch.client_id, [mutation])]).of(batch.actor, batch.client_id, [mutation])
            entry: Entry = seen.get(mutation.n) or keep(uow, batch.client_id, mutation)
            write_verdict(entry, verdict)
            write(session, [entry])
            session.commit()
        return verdict


def _write(session: Session, answers: list[tuple[Verdict, Entry]]) -> None:
    # a row's revision is the clock's value of this commit, known only when the commit has begun
    for verdict, entry in answers:
        if verdict.touched is not None:
            verdict.row_rev = int(verdict.touched.rev)
            entry.row_rev = verdict.row_rev
    write(session, (entry for _, entry in answers))
