"""The conflict record: the losing value of a merge, kept, shown on both sides, taken back with one touch (SY-14)."""

from __future__ import annotations

from typing import Any

from app.kernel.command import on_move
from app.kernel.machine import Machine, Move
from app.platform.db import record_table
from app.platform.notices import EVERYBODY
from app.platform.unit_of_work import UnitOfWork
from app.platform.wire import Wire, choice, document, moment, record, text
from app.sync.merge import check_patch, check_writer

S: dict[str, Any] = {"owner": "server"}


class ConflictWire(Wire):
    """winner and loser are the two values of `field` of the row, winner the one in force; loser_by_id: who entered the other.

    Once taken back, the loser is in force and `winner` is what it replaced.
    """

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


CONFLICT = record("conflict", ConflictWire, machine=MACHINE, follows=("about", "row"), indexes=(("row",),))
record_table(CONFLICT)


def take_back(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Puts the losing value in force again, and keeps the one that it replaces; allowed to whoever may write the field now."""
    about = uow.seen(row.about, row.row)
    check_patch(uow, about, {row.field})
    uow.set(row, winner=getattr(about, row.field), settled_by_id=uow.actor.id)
    uow.set(about, **{row.field: row.loser})


def settle(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Says that the value in force is right; allowed to whoever may write such rows, also when this one is closed by now."""
    check_writer(uow, uow.seen(row.about, row.row))
    uow.set(row, settled_by_id=uow.actor.id)


COMMANDS = (on_move("conflict", "take_back", None, take_back), on_move("conflict", "settle", None, settle))
