"""The effect that makes a bundle: a slice of its pieces at a time on all cores, then the whole.

The rows say what is made; the pieces lie as files in the workshop. Killed anywhere, the next run goes on with what is missing;
run twice, it makes the same again. A slice ends long before its lease does.
"""

from __future__ import annotations

import shutil
import time
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.journey.archive.kinds import KINDS
from app.journey.archive.kinds.plan import Made, Part, Whole, draw
from app.journey.archive.machine import WORKING
from app.journey.archive.tables import Piece
from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times, plus
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import reading, writing
from app.platform.execution import as_system
from app.platform.house import House, the_house
from app.platform.notices import notify
from app.platform.printouts import log_printed
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork

SLICE_S = 10.0
AT_ONCE = 8  # pieces between two commits, for each process
SHELF = "papers"


class NotMade(Exception):
    """A piece that cannot be made, by its title."""


def build(bundle: str) -> None:
    """One slice. Leaves a next effect behind unless the bundle is finished, failed or was cancelled."""
    house = the_house()
    until = time.monotonic() + SLICE_S
    try:
        while _goes_on(house, bundle):
            if not _make_some(house, bundle):
                _finish(house, bundle)
                return
            if time.monotonic() >= until:
                _later(house, bundle)
                return
    except NotMade as error:
        _give_up(house, bundle, str(error))
        return
    shutil.rmtree(house.workshop(bundle), ignore_errors=True)


def file_name(row: Any) -> str:
    """Where the store keeps the finished file."""
    return f"{SHELF}/{row.id}.{KINDS[row.kind].ending}"


def progress(session: Session, bundle: str) -> int:
    """How many pieces are made."""
    query = (
        select(func.count()).select_from(Piece).where(Piece.bundle_id == bundle, Piece.made_at.is_not(None))
    )
    return int(session.scalar(query) or 0)


def _goes_on(house: House, bundle: str) -> bool:
    """Whether there is anything to do; marks the beginning."""
    with writing() as session:
        uow = _system(house, session)
        row = uow.find("bundle", bundle)
        if row is not None and row.state == "queued":
            uow.make_move(row, "begin")
            as_system(uow, "bundle.begin", "bundle", bundle)
        state = row.state if row is not None else "expired"
        commit(uow)
    return state in WORKING


def _make_some(house: House, bundle: str) -> int:
    """Makes the next pieces and says so in their rows; how many there were."""
    folder = house.workshop(bundle)
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        row = reader.get("bundle", bundle)
        kind = KINDS[row.kind]
        pieces = _pieces(session, bundle, missing=True, limit=AT_ONCE * house.crew.size)
        tasks = [
            _tried(kind.task, piece, reader, row, piece, folder / f"{piece.position:05d}") for piece in pieces
        ]
    made = house.crew.map(draw, tasks)
    done = {piece.position: _tried(lambda: next(made), piece) for piece in pieces}
    with writing() as session:
        for position, one in done.items():
            _note(session, bundle, position, one, house.now())
        session.commit()
    return len(done)


def _note(session: Session, bundle: str, position: int, one: Made, now: str) -> None:
    session.execute(
        update(Piece).where(Piece.bundle_id == bundle, Piece.position == position)
        .values(made_at=now, pages=one.pages, sha256=one.sha256)
    )  # fmt: skip


def _tried(work: Any, piece: Part, *args: Any) -> Any:
    """What the work answers; NotMade names the piece when it is the piece's own fault."""
    try:
        return work(*args)
    except (Refused, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotMade(f"{piece.title}: {type(error).__name__}: {error}") from error


def _pieces(session: Session, bundle: str, *, missing: bool = False, limit: int | None = None) -> list[Part]:
    columns = (Piece.position, Piece.what, Piece.row_id, Piece.title, Piece.start, Piece.pages, Piece.sha256)
    query = select(*columns).where(Piece.bundle_id == bundle).order_by(Piece.position).limit(limit)
    if missing:
        query = query.where(Piece.made_at.is_(None))
    return [Part(*row) for row in session.execute(query)]


def _finish(house: House, bundle: str) -> None:
    """Joins the pieces, puts the whole on the shelf, notes every print, tells who ordered it."""
    folder = house.workshop(bundle)
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        row = reader.get("bundle", bundle)
        pieces = _pieces(session, bundle)
        lost = [piece.position for piece in pieces if not (folder / f"{piece.position:05d}").is_file()]
        whole = None if lost else KINDS[row.kind].join(reader, row, pieces, folder)
        name = file_name(row)
    if whole is None:  # the folder was emptied by somebody: those are made again
        _forget(bundle, lost)
        _later(house, bundle)
        return
    house.files.keep(name, whole.path)
    _tell(house, bundle, whole, pieces)
    shutil.rmtree(folder, ignore_errors=True)


def _tell(house: House, bundle: str, whole: Whole, pieces: list[Part]) -> None:
    with writing() as session:
        uow = _system(house, session)
        row = uow.get("bundle", bundle)
        if row.state not in WORKING:  # cancelled in the last moment
            return
        uow.set(row, pages=whole.pages, size=whole.size, sha256=whole.sha256, ready_at=uow.now,
                expires_at=plus(uow.now, hours=uow.setting("archive.kept_hours")))  # fmt: skip
        uow.make_move(row, "finish")
        notify(uow, [row.person_id], "bundle.ready", row, title=row.title)
        person = Actor(row.person_id, ())
        for piece in pieces:
            if piece.what == "report":
                log_printed(
                    uow,
                    "report",
                    [piece.row_id],
                    row.kind,
                    piece.pages or 0,
                    language=row.language,
                    by=person,
                )
        if row.job_id is not None:
            log_printed(
                uow, "job", [row.job_id], row.kind, whole.pages or 0, language=row.language, by=person
            )
        as_system(uow, "bundle.finish", "bundle", bundle)
        commit(uow)


def _give_up(house: House, bundle: str, why: str) -> None:
    with writing() as session:
        uow = _system(house, session)
        row = uow.get("bundle", bundle)
        fail(uow, row, why)
        as_system(uow, "bundle.fail", "bundle", bundle)
        commit(uow)


def fail(uow: UnitOfWork, row: Any, why: str) -> None:
    """Says what it failed at; the person may try again."""
    if uow.may(row, "fail"):
        uow.set(row, problem=why[:300])
        uow.make_move(row, "fail")
        notify(uow, [row.person_id], "bundle.failed", row, title=row.title)


def _forget(bundle: str, positions: list[int]) -> None:
    with writing() as session:
        session.execute(
            update(Piece).where(Piece.bundle_id == bundle, Piece.position.in_(positions)).values(made_at=None)
        )
        session.commit()


def _later(house: House, bundle: str) -> None:
    with writing() as session:
        uow = _system(house, session)
        uow.effect("bundle.build", {"bundle": bundle})
        commit(uow)


def _system(house: House, session: Session) -> UnitOfWork:
    return UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now()))
