"""Chasing overdue old parts: once a day, in the morning, one notice per engineer however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.journey.parts.old_parts.queries import overdue
from app.journey.parts.old_parts.rules import days_since
from app.kernel.clock import PEOPLE_ZONE, parse, people_day
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

EVERY_S = 3600
FROM_HOUR = 8


def chase_old_parts(uow: UnitOfWork) -> None:
    """The tick: engineer and warehouse are told of what is due and was not chased today."""
    if parse(uow.now).astimezone(PEOPLE_ZONE).hour < FROM_HOUR:
        return
    today, by_engineer = people_day(uow.now), dict[str, list[Any]]()
    for row in overdue(uow, uow.now):
        if row.chased_at is None or people_day(row.chased_at) < today:
            by_engineer.setdefault(row.engineer_id, []).append(row)
    for engineer_id, rows in by_engineer.items():
        _chase(uow, engineer_id, rows)


def _chase(uow: UnitOfWork, engineer_id: str, rows: Sequence[Any]) -> None:
    for row in rows:
        uow.set(row, chased_at=uow.now)
    oldest, name = rows[0], uow.get("person", engineer_id).name_zh
    notify(
        uow, [engineer_id, *people_with_role(uow, "warehouse")], "old_part.overdue", oldest, name=name,
        count=len(rows), tag=oldest.tag, part=oldest.part_number or oldest.name,
        days=days_since(oldest.due_at, uow.now),
    )  # fmt: skip
