"""Readers of requisitions: their lines, what is still owed, what was supplied in time. Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.journey.parts.requisition.rules import Line
from app.platform.db import table_of
from app.platform.reader import Reader

OPEN = ("approved", "partly_issued")


@dataclass(frozen=True)
class Supply:
    """One approved line for a job. supplied_at: when the engineer had all of it.

    in_time: by the date that it was needed; None where no date was given, or while it can still be.
    """

    requisition_id: str
    line_id: str
    job_id: str | None
    engineer_id: str
    part_id: str
    asked_at: str
    needed_by: str | None
    supplied_at: str | None
    in_time: bool | None


def lines_of(reader: Reader, requisition_id: str) -> dict[str, Line]:
    """{line id: line} as the rules read them."""
    rows = reader.rows("requisition_line", requisition_id=requisition_id)
    parts = {part.id: part for part in reader.rows("part", id=[row.part_id for row in rows])}
    return {
        row.id: Line(
            row.id, parts[row.part_id].number, row.quantity, row.approved or 0, row.issued or 0, row.received or 0,
            serialised=bool(parts[row.part_id].serialised), serials=tuple(row.serials or ()),
        )
        for row in rows
    }  # fmt: skip


def owed(reader: Reader) -> dict[str, int]:
    """{part id: quantity} approved and not yet issued, over all requisitions."""
    open_ones = [row.id for row in reader.rows("requisition", state=list(OPEN))]
    needs: dict[str, int] = {}
    for line in reader.rows("requisition_line", requisition_id=open_ones):
        rest = (line.approved or 0) - (line.issued or 0)
        if rest > 0:
            needs[line.part_id] = needs.get(line.part_id, 0) + rest
    return needs


def supplies(reader: Reader, start: str, end: str, now: str) -> list[Supply]:
    """Every approved line of requisitions for jobs that were wanted in [start, end); without a date: submitted in it."""
    table = table_of("requisition")
    rows = reader.rows(
        "requisition", table.submitted_at.is_not(None), purpose="job",
        state=["approved", "partly_issued", "issued", "received"],
    )  # fmt: skip
    wanted = {row.id: row for row in rows if start <= (row.needed_by or row.submitted_at) < end}
    lines = reader.rows("requisition_line", requisition_id=list(wanted))
    return [_supply(wanted[line.requisition_id], line, now) for line in lines if line.approved]


def _supply(row: Any, line: Any, now: str) -> Supply:
    at = line.received_at if line.received >= line.approved else None
    due = row.needed_by
    late = due is not None and (at or now) > due
    in_time = None if due is None or (at is None and not late) else not late
    return Supply(
        row.id, line.id, row.job_id, row.engineer_id, line.part_id, row.submitted_at, due, at, in_time
    )
