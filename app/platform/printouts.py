"""The log of what left the house on paper: who took which form of which record, when, in how many pages and copies.

One function for every door that hands out a paper. An entry of the audit log is all there is: nobody can change it, and the
desk reads it there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import select

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.db.system_tables import Audit
from app.platform.house import the_house
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork

PRINTED, SHOWN = "paper.printed", "paper.shown"  # taken out to be printed; looked at
KINDS = (PRINTED, SHOWN, "report.log_print")  # the last: as older apps tell it
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


@dataclass(frozen=True)
class Printout:
    """One time that a paper was taken out or looked at. by: the person's id."""

    at: str
    by: str
    form: str
    pages: int | None
    copies: int
    language: str | None
    shown: bool


def log_printed(who: Reader, entity: str, row_ids: Sequence[str], form: str, pages: int, *, copies: int = 1,
                language: str | None = None, shown: bool = False, by: Actor | None = None) -> None:  # fmt: skip
    """Notes that a paper was handed out, at each row that it is of. who: a unit of work, in whose commit the note goes; or the
    reader of a door that only reads, which then writes on its own: call it last, since the reader's snapshot ends with it.

    form: a short word ("report", "label", "evidence"); shown: only looked at; by: the person, where it is not the reader's.
    """
    args = {"form": form, "pages": pages, "copies": copies, "language": language}
    type_, actor = SHOWN if shown else PRINTED, by or who.actor
    if isinstance(who, UnitOfWork):
        _note(who, type_, entity, row_ids, actor, args)
        return
    house = the_house()
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        _note(uow, type_, entity, row_ids, actor, args)
        commit(uow)


def _note(
    uow: UnitOfWork, type_: str, entity: str, row_ids: Sequence[str], actor: Actor, args: dict[str, Any]
) -> None:
    for row_id in row_ids:
        uow.note(type_, entity, row_id, actor=actor.id, at=uow.at, args=args, events=[], changes=[])


def printouts_of(reader: Reader, row_id: str) -> list[Printout]:
    """Every time that a paper of the record was taken out or looked at, the newest first."""
    query = select(Audit).where(Audit.row_id == row_id, Audit.type.in_(KINDS)).order_by(Audit.seq.desc())
    return [_printout(entry) for entry in reader.session.scalars(query)]


def _printout(entry: Any) -> Printout:
    content = orjson.loads(entry.content)
    args = content.get("args") or {}
    return Printout(content.get("at") or entry.at, entry.actor_id, args.get("form", "report"), args.get("pages"),
                    args.get("copies") or 1, args.get("language"), entry.type == SHOWN)  # fmt: skip


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of our own has."""
    return len(_PAGE.findall(pdf))
