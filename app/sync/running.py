"""Running one command of a batch: as a patch or by its handler, straight or guarded by a savepoint, and how it ends."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from sqlalchemy.exc import IntegrityError

from app.kernel.command import Command
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.db.outage import is_outage
from app.platform.execution import execute, settle
from app.platform.reader import Reader
from app.platform.scopes import Key, Scopes
from app.platform.unit_of_work import UnitOfWork
from app.sync.inbox import HELD
from app.sync.merge import apply_patch
from app.sync.protocol import Mutation, Verdict

LATER_BUILD = (
    "command.unknown",
    "command.version",
)  # not the person's fault: kept until the server knows better
_log = logging.getLogger("wayside.sync")


class Setback(Exception):
    """A command of a batch that runs straight through was refused or failed."""


def straight(uow: UnitOfWork, mutation: Mutation) -> Verdict:
    """Runs the command with nothing to fall back on; Setback when it does not succeed, but for an outage."""
    try:
        return _run(uow, mutation)
    except Exception as error:
        if is_outage(error):
            raise
        raise Setback(mutation.id) from error


def guarded(uow: UnitOfWork, mutation: Mutation) -> Verdict:
    """Runs the command in a savepoint: refused or failed, nothing of it is left, and the verdict says which."""
    before = uow.work.copy()
    savepoint = uow.session.begin_nested()
    try:
        verdict = _run(uow, mutation)
        uow.session.flush()
    except Exception as error:
        if is_outage(error):
            raise
        # any other error of the server's own is never the person's either (SY-20)
        savepoint.rollback()
        uow.work = before
        uow.forget()
        return _ended(mutation, error)
    savepoint.commit()
    return verdict


def prepare(uow: UnitOfWork, mutations: Sequence[Mutation]) -> None:
    """Reads the rows of a batch, and those above them, by one query an entity instead of one a command."""
    wanted: dict[str, set[str]] = {}
    for mutation in mutations:
        entity = entity_of(uow, mutation.type)
        if entity is not None:
            wanted.setdefault(entity, set()).add(mutation.row)
            above = uow.registry.records[entity].parent
            if above is not None and is_uuid7(mutation.args.get(above[1])):  # of a row that is being made
                wanted.setdefault(above[0], set()).add(mutation.args[above[1]])
    found: list[Key] = []
    while wanted:
        entity, ids = wanted.popitem()
        above = uow.registry.records[entity].parent
        found += [(entity, one) for one in ids]
        for row in uow.expect(entity, ids):
            if above is not None:
                wanted.setdefault(above[0], set()).add(getattr(row, above[1]))
    Scopes(uow).read_loans(found)


def entity_of(reader: Reader, type_: str) -> str | None:
    """The entity that a command or patch is about; None when this build knows no such command."""
    spec = reader.registry.commands.get(type_)
    if spec is not None:
        return spec.entity
    entity, _, verb = type_.rpartition(".")
    return entity if verb == "patch" and entity in reader.registry.records else None


def failed(mutation: Mutation, error: Exception) -> Verdict:
    """Held: the server's own fault."""
    return Verdict(mutation.n, mutation.id, HELD, "sync.failed", {"reference": type(error).__name__})


def _run(uow: UnitOfWork, mutation: Mutation) -> Verdict:
    entity, _, verb = mutation.type.rpartition(".")
    if verb == "patch" and entity in uow.registry.records:
        row, status, conflict_id = apply_patch(uow, entity, mutation.row, mutation.set or {}, mutation.was)
        settle(
            uow, mutation.type, entity, mutation.row, mutation.id, {"set": mutation.set, "was": mutation.was}
        )
        return Verdict(mutation.n, mutation.id, status, conflict_id=conflict_id, touched=row)
    spec = uow.registry.commands.get(mutation.type)
    if spec is not None and spec.names_revision and mutation.base_rev is None:
        raise Refused("command.invalid", errors={"base_rev": ["required"]})  # what was approved? (SY-17)
    command = Command(mutation.id, mutation.type, mutation.row, mutation.args, mutation.v, mutation.base_rev)
    row = execute(uow, command)
    return Verdict(mutation.n, mutation.id, "applied", touched=row)


def _ended(mutation: Mutation, error: Exception) -> Verdict:
    if isinstance(error, IntegrityError) and is_duplicate(error):
        error = Refused("row.exists", entity=mutation.type.rpartition(".")[0])
    if not isinstance(error, Refused):
        _log.error("command %s (%s) failed", mutation.id, mutation.type, exc_info=error)
        return failed(mutation, error)
    status = HELD if error.code in LATER_BUILD else "rejected"
    return Verdict(mutation.n, mutation.id, status, error.code, _plain(error.detail))


def is_duplicate(error: IntegrityError) -> bool:
    """Whether the database refused a second row with the same unique fields or the same id."""
    # SQLite's sentence, since not every driver tells its extended code
    return getattr(error.orig, "sqlstate", "") == "23505" or str(error.orig).startswith("UNIQUE constraint")


def _plain(detail: dict[str, Any]) -> Any:
    """The detail as the inbox will give it back: errors inside lists are told by number, and JSON knows only text keys."""
    return json.loads(json.dumps(detail, default=str))
