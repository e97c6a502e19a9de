"""How often and how long the vehicle of a job has been in repair, counted when the job is opened or planned."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.queries import repairs_before
from app.journey.dispatch.rules.history import Limits, days_in_repair, warning
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def count(uow: UnitOfWork, job: Any) -> None:
    """Writes the figures on the job; supervisors are told when the warning rises."""
    before = repairs_before(uow, job)
    same = sum(one.fault_system == job.fault_system for one in before)
    days = days_in_repair((one.reported_at, one.left_at) for one in before)
    limits = Limits(uow.setting("dispatch.same_fault_limit"), uow.setting("dispatch.repair_days_limit"))
    found = warning(same, days, limits)
    risen = found is not None and found != job.repair_warning
    uow.set(
        job, earlier_repairs=len(before), same_fault_repairs=same, days_in_repair=days, repair_warning=found
    )
    if risen:
        tell(uow, people_with_role(uow, "supervisor"), f"job.repairs_{found}", job, same=same, days=days)
