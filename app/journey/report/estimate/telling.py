"""Who is told of what becomes of an estimate."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.queries import active_engineers
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def tell_supervisors(uow: UnitOfWork, kind: str, row: Any, **args: Any) -> None:
    """Everybody who may approve."""
    _tell(uow, people_with_role(uow, "supervisor"), kind, row, args)


def tell_engineers(uow: UnitOfWork, kind: str, row: Any, **args: Any) -> None:
    """Those who are on the job now."""
    _tell(uow, active_engineers(uow, row.job_id), kind, row, args)


def _tell(uow: UnitOfWork, people: list[str], kind: str, row: Any, args: dict[str, Any]) -> None:
    notify(uow, people, kind, row, number=row.estimate_number, name=uow.actor.name, **args)
