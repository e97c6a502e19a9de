"""What a signed report puts on the engineers' accounts: a write-off for each part drawn, an old part for each promised.

A revision carries on what the one before it opened; nothing is opened twice and nothing that happened is taken back.
At signing no stock moves (see clearing).
"""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.queries import lead_of
from app.journey.parts.old_parts.queries import lines_of
from app.journey.parts.old_parts.rules import Line, free_tag, is_back, pair
from app.journey.parts.stock.places import van_of
from app.kernel.clock import plus
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def open_accounts(uow: UnitOfWork, report: Any) -> None:
    """Opens or carries on the old part and the write-off of every line of a report that was just signed."""
    before = lines_of(uow, report.corrects_id) if report.corrects_id else []
    lead = lead_of(uow, report.job_id) or uow.actor.id
    for old, new in pair(before, lines_of(uow, report.id)):
        kept = _old_part(uow, report, lead, old, new)
        _write_off(uow, report, lead, (old, new), kept)


# -- the old part --------------------------------------------------------------------------------------------


def _old_part(uow: UnitOfWork, report: Any, lead: str, old: Line | None, new: Line | None) -> Any | None:
    """The old part of the line, opened, carried on, restored or, where there is none any more, withdrawn."""
    existing = uow.first("old_part", replaced_part_id=old.id) if old else None
    if new is None or not new.comes_back:
        if existing is not None and uow.may(existing, "withdraw"):
            uow.make_move(existing, "withdraw")
        return None
    if existing is None and new.tag:
        existing = uow.first("old_part", tag=new.tag, job_id=report.job_id, state="withdrawn")
    fields = {"report_id": report.id, "replaced_part_id": new.id, "part_id": new.part_id,
              "part_number": new.part_number, "name": new.name, "quantity": new.quantity}  # fmt: skip
    if existing is None:
        return _open_old_part(uow, report, lead, new.tag, fields)
    if uow.may(existing, "restore"):
        uow.make_move(existing, "restore")
    uow.set(existing, **fields)
    return existing


def _open_old_part(uow: UnitOfWork, report: Any, lead: str, tag: str | None, fields: dict[str, Any]) -> Any:
    # A removed row keeps its tag: the database counts it too.
    wanted = tag or uow.next_number("JJ")
    taken = {row.tag for row in uow.rows("old_part")} if uow.first("old_part", tag=wanted) else set()
    opened = report.signed_at or uow.at
    due = plus(opened, days=uow.setting("parts.old_part_days"))
    return uow.add("old_part", job_id=report.job_id, engineer_id=lead, tag=free_tag(wanted, taken),
                   opened_at=opened, due_at=due, location_id=van_of(uow, lead).id, **fields)  # fmt: skip


# -- the write-off -------------------------------------------------------------------------------------------


def _write_off(
    uow: UnitOfWork, report: Any, lead: str, lines: tuple[Line | None, Line | None], old_part: Any
) -> None:
    old, new = lines
    existing = (
        next(iter(uow.rows("write_off", replaced_part_id=old.id, state=["waiting", "cleared"])), None)
        if old
        else None
    )
    if new is None or not new.drawn:
        _give_up(uow, report, existing)
        return
    fields = {"report_id": report.id, "replaced_part_id": new.id}
    if existing is None or existing.state == "waiting":
        fields |= {"part_id": new.part_id, "quantity": new.quantity, "source": new.source, "fate": new.fate,
                   "old_part_back_at": _back_at(old_part)}  # fmt: skip
    if existing is None:
        uow.add("write_off", job_id=report.job_id, engineer_id=_drawer(uow, new, lead),
                opened_at=report.signed_at or uow.at, excuse=_reason(new), **fields)  # fmt: skip
        return
    if existing.state == "waiting" and existing.fate != new.fate:
        fields |= {"excuse": _reason(new), "excused_by_id": None}
    changed = existing.state == "cleared" and (existing.part_id, existing.quantity) != (
        new.part_id,
        new.quantity,
    )
    uow.set(existing, **fields)
    if changed:
        _tell_of_change(uow, report, existing)


def _give_up(uow: UnitOfWork, report: Any, existing: Any | None) -> None:
    """The line is gone or no longer of the house's own stock."""
    if existing is not None and uow.may(existing, "withdraw"):
        uow.make_move(existing, "withdraw")
    elif existing is not None:
        _tell_of_change(uow, report, existing)


def _tell_of_change(uow: UnitOfWork, report: Any, row: Any) -> None:
    """What was cleared stays cleared; the van has to be counted, so that the ledger follows what is there."""
    uow.set(row, problem="revised_after_clearing")
    notify(uow, people_with_role(uow, "warehouse"), "write_off.revised_after_clearing", row, even_actor=True,
           number=report.report_number)  # fmt: skip


def _reason(line: Line) -> str | None:
    """The line's own word on why nothing comes back; it counts once a supervisor approves the report."""
    return None if line.fate == "returned" else line.reason


def _back_at(old_part: Any) -> str | None:
    if old_part is None or not is_back(old_part.quantity, old_part.received_quantity):
        return None
    return str(old_part.received_at)


def _drawer(uow: UnitOfWork, line: Line, lead: str) -> str:
    """Who drew the part: whose requisition it came from, where the line names one of that part; else the lead."""
    drawn = uow.find("requisition_line", line.requisition_line_id)
    if line.source != "requisition" or drawn is None or drawn.part_id != line.part_id:
        return lead
    return str(uow.get("requisition", drawn.requisition_id).engineer_id)
