"""Push: one batch is one commit, each command takes effect or fails on its own, each with a verdict (SY-6, SY-19, SY-20).

A batch is run straight through first, which is quick and what nearly always happens. When a command of it is refused or
fails, nothing of that run is kept and the batch runs again with each command in a savepoint; when the commit itself fails,
command by command. What the commands mean is in `running`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from sqlalchemy.exc import OperationalError

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.db.outage import is_outage
from app.platform.registry import Registry
from app.platform.unit_of_work import UnitOfWork
from app.sync.hold import Held
from app.sync.inbox import HELD, is_repeated, keep, known, verdict_of, write_verdict
from app.sync.protocol import Mutation, Verdict
from app.sync.running import Setback, failed, guarded, prepare, straight
from app.sync.tables import Inbox

Run = Callable[[UnitOfWork, Mutation], Verdict]
_log = logging.getLogger("wayside.sync")


class Push:
    """The commands of one installation, run in its person's name.

    beside: called in each transaction that may commit, for what is to be remembered with it.
    """

    def __init__(
        self, registry: Registry, actor: Actor, client_id: str, now: Callable[[], str],
        beside: Callable[[UnitOfWork], None] | None = None,
    ) -> None:  # fmt: skip
        self.registry = registry
        self.actor = actor
        self.client_id = client_id
        self.now = now
        self.beside = beside

    def run(self, mutations: Sequence[Mutation]) -> list[Verdict]:
        """The verdicts in the order of the commands. Refused only when the whole request is (sync.client_forked)."""
        for run in (straight, guarded):
            try:
                return self._together(mutations, run)
            except Refused:
                raise
            except Exception as error:
                if is_outage(error):
                    raise
                level = logging.DEBUG if isinstance(error, Setback) else logging.ERROR
                _log.log(level, "a batch of %s commands failed", len(mutations), exc_info=error)
                if isinstance(error, OperationalError):
                    with writing():
                        pass  # raises when the database is out after all: then it is nobody's fault
        return [self._alone(mutation) for mutation in mutations]

    def _together(self, mutations: Sequence[Mutation], run: Run) -> list[Verdict]:
        now = self.now()
        with writing() as session:
            uow = UnitOfWork(session, self.registry, self.actor, Times.of(now))
            seen = known(uow, self.client_id, mutations)
            if self.beside is not None:
                self.beside(uow)
            prepare(uow, mutations)
            held = Held(uow, mutations)
            answers: list[tuple[Verdict, Inbox]] = []
            for mutation in mutations:
                uow.times = Times.of(now, mutation.made_at, mutation.clock_offset_ms)
                answers.append(self._answer(uow, mutation, seen.get(mutation.n), held, run))
            uow.times = Times.of(now)
            session.add_all(entry for _, entry in answers)
            commit(uow, before_commit=lambda: _write_revisions(answers))
        return [verdict for verdict, _ in answers]

    def _answer(
        self, uow: UnitOfWork, mutation: Mutation, entry: Inbox | None, held: Held, run: Run
    ) -> tuple[Verdict, Inbox]:
        if entry is not None and not is_repeated(uow, entry, mutation):  # another command has this one's id
            entry = keep(uow, self.client_id, mutation, own_id=False)
            verdict = Verdict(mutation.n, mutation.id, "rejected", "sync.client_forked", {"n": mutation.n})
        elif entry is not None and entry.status != HELD:
            return verdict_of(entry, mutation), entry
        else:
            entry = entry or keep(uow, self.client_id, mutation)
            behind = held.before(entry, mutation.deps)
            if behind is None:
                verdict = run(uow, mutation)
            else:
                verdict = Verdict(mutation.n, mutation.id, HELD, "sync.blocked", {"behind": behind})
        write_verdict(entry, verdict)
        held.note(entry)
        return verdict, entry

    def _alone(self, mutation: Mutation) -> Verdict:
        try:
            return self._together([mutation], guarded)[0]
        except Exception as error:
            if is_outage(error):
                raise
            # the server's own fault: keep the command, tell the device so
            _log.exception("command %s (%s) cannot be committed", mutation.id, mutation.type)
            verdict = failed(mutation, error)
        with writing() as session:
            uow = UnitOfWork(session, self.registry, self.actor, Times.of(self.now()))
            entry = known(uow, self.client_id, [mutation]).get(mutation.n) or keep(
                uow, self.client_id, mutation
            )
            write_verdict(entry, verdict)
            session.add(entry)
            session.commit()
        return verdict


def _write_revisions(answers: list[tuple[Verdict, Inbox]]) -> None:
    # a row's revision is the clock's value of this commit, known only when the commit has begun
    for verdict, entry in answers:
        if verdict.touched is not None:
            verdict.row_rev = int(verdict.touched.rev)
            entry.row_rev = verdict.row_rev
