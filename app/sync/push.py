"""Push: one batch is one commit, each command in its own savepoint, each with a verdict of its own (SY-6, SY-19, SY-20)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.command import Command
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.execution import execute, settle
from app.platform.registry import Registry
from app.platform.unit_of_work import UnitOfWork
from app.sync.inbox import HELD, held_before, keep, known, verdict_of, write_verdict
from app.sync.merge import apply_patch
from app.sync.protocol import Mutation, Request, Verdict
from app.sync.tables import Inbox, SyncClient

LATER_BUILD = (
    "command.unknown",
    "command.version",
)  # not the person's fault: kept until the server knows better
_log = logging.getLogger("wayside.sync")


def push(registry: Registry, actor: Actor, request: Request, now: Callable[[], str]) -> list[Verdict]:
    """Runs the batch and commits. When the commit itself fails, each command is tried alone, so that one bad command
    never blocks the rest; the culprit is held."""
    if not request.mutations:
        return []
    try:
        return _push_together(registry, actor, request, request.mutations, now())
    except Refused:
        raise
    except Exception:  # noqa: BLE001 - whatever went wrong with the batch: find out whose fault it is
        _log.exception("a batch of %s commands failed; trying them one by one", len(request.mutations))
    verdicts: list[Verdict] = []
    for mutation in request.mutations:
        try:
            verdicts += _push_together(registry, actor, request, [mutation], now())
        except Refused:
            raise
        except Exception as error:  # noqa: BLE001 - the server's own fault: keep the command, tell the device so
            _log.exception("command %s failed", mutation.id)
            verdicts.append(_hold_alone(registry, actor, request, mutation, now(), error))
    return verdicts


def _push_together(
    registry: Registry, actor: Actor, request: Request, mutations: list[Mutation], now: str
) -> list[Verdict]:
    with writing() as session:
        uow = UnitOfWork(session, registry, actor, Times.of(now))
        seen = known(uow, request.client_id, mutations)
        _remember_client(uow, request)
        answers: list[tuple[Verdict, Inbox | None]] = []
        for mutation in mutations:
            entry = seen.get(mutation.id)
            if entry is not None and entry.status != HELD:
                answers.append((verdict_of(entry, mutation.n), None))
                continue
            entry = entry or keep(uow, request.client_id, mutation)
            uow.times = Times.of(now, mutation.made_at, mutation.clock_offset_ms)
            verdict = _try(uow, mutation, entry)
            write_verdict(entry, verdict)
            answers.append((verdict, entry))
        session.flush()
        uow.times = Times.of(now)
        commit(uow, before_commit=lambda: _write_revisions(answers))
        return [verdict for verdict, _ in answers]


def _write_revisions(answers: list[tuple[Verdict, Inbox | None]]) -> None:
    # a row's revision is the clock's value of this commit, known only when the commit has begun
    for verdict, entry in answers:
        if entry is not None and verdict.touched is not None:
            verdict.row_rev = int(verdict.touched.rev)
            entry.row_rev = verdict.row_rev


def _try(uow: UnitOfWork, mutation: Mutation, entry: Inbox) -> Verdict:
    if held_before(uow, entry):
        return Verdict(mutation.n, mutation.id, HELD, "sync.blocked", {"behind": mutation.row})
    before = uow.work.copy()
    savepoint = uow.session.begin_nested()
    try:
        verdict = _run(uow, mutation)
    except Refused as refused:
        _rewind(uow, savepoint, before)
        status = HELD if refused.code in LATER_BUILD else "rejected"
        return Verdict(mutation.n, mutation.id, status, refused.code, refused.detail)
    except Exception as error:  # noqa: BLE001 - an error of the server's own is never the person's (SY-20)
        _rewind(uow, savepoint, before)
        _log.exception("command %s (%s) failed", mutation.id, mutation.type)
        return Verdict(mutation.n, mutation.id, HELD, "sync.failed", {"reference": type(error).__name__})
    savepoint.commit()
    return verdict


def _rewind(uow: UnitOfWork, savepoint: object, before: object) -> None:
    savepoint.rollback()  # type: ignore[attr-defined]
    uow.session.expire_all()
    uow.work = before  # type: ignore[assignment]


def _run(uow: UnitOfWork, mutation: Mutation) -> Verdict:
    entity, verb = mutation.type.rsplit(".", 1) if "." in mutation.type else (mutation.type, "")
    if verb == "patch" and entity in uow.registry.records:
        row, status, conflict_id = apply_patch(uow, entity, mutation.row, mutation.set or {}, mutation.was)
        settle(
            uow, mutation.type, entity, mutation.row, mutation.id, {"set": mutation.set, "was": mutation.was}
        )
        return Verdict(mutation.n, mutation.id, status, conflict_id=conflict_id, touched=row)
    command = Command(mutation.id, mutation.type, mutation.row, mutation.args, mutation.v, mutation.base_rev)
    row = execute(uow, command)
    return Verdict(mutation.n, mutation.id, "applied", touched=row)


def _hold_alone(
    registry: Registry, actor: Actor, request: Request, mutation: Mutation, now: str, error: Exception
) -> Verdict:
    verdict = Verdict(mutation.n, mutation.id, HELD, "sync.failed", {"reference": type(error).__name__})
    with writing() as session:
        uow = UnitOfWork(session, registry, actor, Times.of(now))
        entry = known(uow, request.client_id, [mutation]).get(mutation.id)
        write_verdict(entry or keep(uow, request.client_id, mutation), verdict)
        session.commit()
    return verdict


def _remember_client(uow: UnitOfWork, request: Request) -> None:
    uow.session.merge(SyncClient(
        client_id=request.client_id, person_id=uow.actor.id, seen_at=uow.now, schema=request.schema,
        queue_len=request.queue_len, oldest_age_s=request.oldest_age_s, cursor=request.cursor,
    ))  # fmt: skip
