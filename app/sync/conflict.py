"""The conflict record: the losing value of a merge, kept, shown on both sides, taken back with one touch (SY-14)."""

from __future__ import annotations

from typing import Any

from app.kernel.command import on_move
from app.kernel.machine import Machine, Move
from app.platform.db import record_table
from app.platform.notices import EVERYBODY
from app.platform.unit_of_work import UnitOfWork
from app.platform.wire import Wire, choice, document, moment, record, text
from app.sync.merge import check_patch

S: dict[str, Any] = {"owner": "server"}


class ConflictWire(Wire):
    """winner and loser are the two values of `field` of the row; by_*: who entered the losing one."""

    about = text(40, required=True, **S)
    row = text(36, required=True, **S)
    field = text(60, required=True, **S)
    was = document(**S)
    winner = document(**S)
    loser = document(**S)
    loser_by_id = text(36, **S)
    loser_side = choice("field", "office", **S)
    happened_at = moment(required=True, **S)
    settled_by_id = text(36, **S)


MACHINE = Machine(
    entity="conflict",
    states=("open", "taken_back", "settled"),
    initial="open",
    moves=(
        Move("take_back", ("open",), "taken_back", EVERYBODY),
        Move("settle", ("open",), "settled", EVERYBODY),
    ),
)


def _scopes_of_its_row(reader: Any, row: Any) -> set[str]:
    about = reader.find(row.about, row.row)
    return set() if about is None else set(reader.scopes_of(about))


CONFLICT = record("conflict", ConflictWire, machine=MACHINE, scopes=_scopes_of_its_row, indexes=(("row",),))
record_table(CONFLICT)


def take_back(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Puts the losing value in force again; allowed to whoever may write the field now."""
    about = uow.seen(row.about, row.row)
    check_patch(uow, about, {row.field})
    uow.set(about, **{row.field: row.loser})
    uow.set(row, settled_by_id=uow.actor.id)


def settle(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Says that the value in force is right."""
    uow.set(row, settled_by_id=uow.actor.id)


COMMANDS = (on_move("conflict", "take_back", None, take_back), on_move("conflict", "settle", None, settle))
