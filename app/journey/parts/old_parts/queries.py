"""Readers of accounts, write-offs and old parts, for people and for the figures. Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from app.journey.parts.old_parts.rules import Line, days_since, is_back
from app.journey.parts.stock.queries import arrivals, stock_of
from app.journey.parts.stock.rules import oldest_still_here
from app.journey.report.queries import replaced_parts_of
from app.platform.db import table_of
from app.platform.reader import Reader

NOT_YET = ("with_engineer", "shipped")


@dataclass(frozen=True)
class Item:
    """Something that stands on an engineer's account.

    kind: transit (issued, not acknowledged), van (in the van, in no report yet), write_off (in a report; waits_for says
    for what). since: when it was issued, came into the van, or was signed for; days: its age. row: of the line or write-off.
    """

    kind: Literal["transit", "van", "write_off"]
    part_id: str | None
    part: str
    name_zh: str
    name_en: str
    quantity: int
    since: str
    days: int
    row: str | None = None
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Returns:
    """Old parts that were due in a period. rate: share of the due ones that came back, in per cent; None when none was due.

    mean_age_days: from signature to receipt of those that came back. open_ids: those still out.
    """

    due: int
    returned: int
    in_time: int
    lost: int
    rate: float | None
    mean_age_days: float | None
    open_ids: tuple[str, ...]


def lines_of(reader: Reader, report_id: str) -> list[Line]:
    """The replaced parts of a report, as the rules read them."""
    return [
        Line(
            row.id, row.part_id, row.part_number, row.name, row.quantity or 1, row.action, row.source, row.old_fate,
            row.old_reason, row.old_tag, row.serial_old, row.requisition_line_id,
        )
        for row in replaced_parts_of(reader, report_id)
    ]  # fmt: skip


def overdue(reader: Reader, now: str) -> list[Any]:
    """Old parts that should have been back, the longest overdue first."""
    table = table_of("old_part")
    return reader.rows("old_part", table.due_at < now, state=list(NOT_YET), order_by="due_at")


def write_offs(reader: Reader, **equal: Any) -> list[Any]:
    """Write-off rows whose fields equal the values (job_id, engineer_id, state, problem…), oldest first."""
    return reader.rows("write_off", order_by="opened_at", **equal)


def account_of(reader: Reader, engineer_id: str, now: str) -> list[Item]:
    """All that the engineer has drawn and that is not cleared, the oldest first."""
    waiting = write_offs(reader, engineer_id=engineer_id, state="waiting")
    items = [_of_write_off(reader, row, now) for row in waiting]
    items += _in_van(reader, engineer_id, waiting, now) + _under_way(reader, engineer_id, now)
    return sorted(items, key=lambda item: (item.since, item.part))


def returns(reader: Reader, start: str, end: str) -> Returns:
    """How the old parts that were due in [start, end) came back. A part that a supervisor declared lost was due too."""
    table = table_of("old_part")
    rows = reader.rows("old_part", table.due_at >= start, table.due_at < end, table.state != "withdrawn")
    back = [row for row in rows if is_back(row.quantity, row.received_quantity)]
    ages = [days_since(row.opened_at, row.received_at) for row in back]
    return Returns(
        due=len(rows),
        returned=len(back),
        in_time=sum(row.received_at <= row.due_at for row in back),
        lost=sum(row.state == "lost" for row in rows),
        rate=100 * len(back) / len(rows) if rows else None,
        mean_age_days=sum(ages) / len(ages) if ages else None,
        open_ids=tuple(row.id for row in rows if row not in back and row.state != "lost"),
    )


def _of_write_off(reader: Reader, row: Any, now: str) -> Item:
    line = reader.find("replaced_part", row.replaced_part_id)
    known = {} if line is None else {"part": line.part_number or "", "name": line.name or ""}
    waits = tuple(
        what
        for what, there in (
            ("report", row.report_approved_at),
            ("old_part", row.old_part_back_at or row.excused_by_id),
        )
        if not there
    )
    return _item(
        reader,
        "write_off",
        row.part_id,
        row.quantity,
        row.opened_at,
        now,
        row=row.id,
        waits_for=waits,
        **known,
    )


def _in_van(reader: Reader, engineer_id: str, waiting: list[Any], now: str) -> list[Item]:
    """What lies in the van beyond the parts that stand in a report already; its age by first in, first out."""
    van = reader.first("location", kind="van", person_id=engineer_id)
    if van is None:
        return []
    items = []
    for part_id, quantity in sorted(stock_of(reader, van.id).items()):
        left = quantity - sum(row.quantity for row in waiting if row.part_id == part_id)
        since = oldest_still_here(arrivals(reader, van.id, part_id), left)
        if since is not None:
            items.append(_item(reader, "van", part_id, left, since, now))
    return items


def _under_way(reader: Reader, engineer_id: str, now: str) -> list[Item]:
    rows = reader.rows("requisition", engineer_id=engineer_id, state=["partly_issued", "issued"])
    lines = reader.rows("requisition_line", requisition_id=[row.id for row in rows])
    return [
        _item(reader, "transit", line.part_id, line.issued - line.received, line.issued_at, now, row=line.id)
        for line in lines
        if line.issued > line.received
    ]


def _item(reader: Reader, kind: Any, part_id: str | None, quantity: int, since: str, now: str, *, part: str = "",
          name: str = "", **more: Any) -> Item:  # fmt: skip
    found = reader.find("part", part_id)
    number, zh, en = (found.number, found.name_zh, found.name_en) if found else (part, name, name)
    return Item(kind, part_id, number, zh, en, quantity, since, days_since(since, now), **more)
