"""Chasing money that customers paid and that is still with an engineer: once a day, in the morning, one notice per engineer."""

from __future__ import annotations

from app.journey.reimbursement.queries import held_since
from app.kernel.clock import PEOPLE_ZONE, parse, people_day, plus
from app.platform.db import table_of
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

EVERY_S = 3600
FROM_HOUR = 8
KIND = "collected.held"


def chase_collected(uow: UnitOfWork) -> None:
    """The tick: the engineer who led the job and finance are told of what is due and was not chased today."""
    if parse(uow.now).astimezone(PEOPLE_ZONE).hour < FROM_HOUR:
        return
    by_engineer: dict[str, list[str]] = {}
    before = plus(uow.now, days=-float(uow.setting("reimbursement.collected_days")))
    for job_id, _ in held_since(uow, before):
        lead = uow.first("assignment", job_id=job_id, lead=True, ended_at=None)
        if lead is not None:
            by_engineer.setdefault(lead.engineer_id, []).append(job_id)
    for engineer_id, held in by_engineer.items():
        if not _told_today(uow, engineer_id):
            _chase(uow, engineer_id, held)


def _told_today(uow: UnitOfWork, engineer_id: str) -> bool:
    lately = table_of("notice").created_at >= plus(uow.now, days=-1)
    today = people_day(uow.now)
    told = uow.rows("notice", lately, person_id=engineer_id, kind=KIND)
    return any(people_day(notice.created_at) == today for notice in told)


def _chase(uow: UnitOfWork, engineer_id: str, held: list[str]) -> None:
    oldest, name = uow.get("job", held[0]), uow.get("person", engineer_id).name_zh
    people = [engineer_id, *people_with_role(uow, "finance")]
    notify(uow, people, KIND, oldest, name=name, number=oldest.number, count=len(held))
