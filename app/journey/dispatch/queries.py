"""Readers of jobs, crews and clocks, for this stage and for later ones. Changes nothing."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select

from app.journey.dispatch.rules.promises import ClockStatus, clock_status
from app.journey.dispatch.rules.rework import Repair, repeats
from app.platform.db import table_of
from app.platform.reader import Reader

OPEN_STATES = ("dispatched", "accepted", "travelling", "on_site", "left", "returned")
"""A job in these states is work on an engineer's hands."""


def active_engineers(reader: Reader, job_id: str) -> list[str]:
    """Ids of those who are on the job now, in the order in which they were put on it."""
    return [one.engineer_id for one in reader.rows("assignment", job_id=job_id, ended_at=None)]


def lead_of(reader: Reader, job_id: str) -> str | None:
    """The id of who leads now; None when nobody has been sent."""
    found = reader.first("assignment", job_id=job_id, ended_at=None, lead=True)
    return None if found is None else str(found.engineer_id)


def clock_states(reader: Reader, job_id: str, now: str) -> dict[str, ClockStatus]:
    """{kind of clock: its status at that time} of the clocks that the job has."""
    return {
        clock.kind: clock_status(clock.due_at, clock.stopped_at, now)
        for clock in reader.rows("service_clock", job_id=job_id)
    }


def workload(reader: Reader) -> dict[str, int]:
    """{engineer's id: jobs that they are on and that are not closed}; who has none is left out."""
    job, assignment = table_of("job"), table_of("assignment")
    open_jobs = select(job.id).where(job.state.in_(OPEN_STATES), job.removed.is_(False))
    found = reader.rows("assignment", assignment.job_id.in_(open_jobs), ended_at=None)
    return dict(Counter(one.engineer_id for one in found))


def repairs_before(reader: Reader, job: Any) -> list[Any]:
    """The jobs of the vehicle from which it was given back before this one was reported, oldest first."""
    left = reader.rows("job", vehicle_id=job.vehicle_id, state=["left", "returned", "closed"])
    return [one for one in left if one.id != job.id and one.left_at and one.left_at <= job.reported_at]


def earlier_repair(reader: Reader, vehicle_id: str, fault_system: str | None, reported_at: str) -> Any | None:
    """The job that a fault reported then repeats, or None."""
    left = reader.rows("job", vehicle_id=vehicle_id, state=["left", "returned", "closed"])
    jobs = {job.id: job for job in left}
    repairs = [Repair(job.id, job.fault_system, job.left_at) for job in left]
    found = repeats(repairs, fault_system, reported_at, reader.setting("dispatch.rework_days"))
    return jobs[found] if found else None
