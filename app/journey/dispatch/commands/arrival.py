"""Accepting, setting out and arriving, told by each of a crew: two phones without a network may both tell the same.

The first who tells moves the job. Everybody's own time stands on their assignment; the job shows the lead's arrival as
soon as it is known; the promise to be on site was kept when the first of them was there.
"""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.commands.clocks import there_at
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork

BEFORE_ARRIVAL = ("opened", "dispatched", "accepted", "travelling", "cancelled")
PLACE = {"arrived_lat": "lat", "arrived_lon": "lon", "arrived_accuracy_m": "accuracy_m"}


def accept(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The actor's own acceptance."""
    _note(uow, _mine(uow, row), accepted_at=uow.at)


def depart(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The actor's own setting out."""
    _note(uow, _mine(uow, row), departed_at=uow.at)


def arrive(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The first of the crew is there. The job's time and place are set by declaration; they stop the on-site clock."""
    _note(uow, _mine(uow, row), arrived_at=uow.at, **_place(args))
    there_at(uow, row, uow.at, args.get("late_reason"))


def arrive_too(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Another of the crew is there, or was earlier and had no network to say so."""
    mine = _mine(uow, row)
    _note(uow, mine, arrived_at=uow.at, **_place(args))
    _count(uow, row, mine, args.get("late_reason"))


def accept_mine(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """For a job that a colleague accepted first. Problems: not_own, too_early."""
    job = _own_job(uow, row, "accept")
    if job.state in ("opened", "dispatched", "cancelled"):
        raise Refused("assignment.accept.too_early")


def arrive_mine(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """For a job whose first engineer is there already. Time and place are set by declaration. Problems: not_own, too_early."""
    job = _own_job(uow, row, "arrive")
    if job.state in BEFORE_ARRIVAL:
        raise Refused("assignment.arrive.too_early")
    _count(uow, job, row, None)


def _count(uow: UnitOfWork, job: Any, mine: Any, late_reason: str | None) -> None:
    if mine.lead:
        uow.set(job, arrived_at=mine.arrived_at, **{name: getattr(mine, name) for name in PLACE})
    there_at(uow, job, mine.arrived_at, late_reason)


def _mine(uow: UnitOfWork, job: Any) -> Any:
    return uow.first("assignment", job_id=job.id, engineer_id=uow.actor.id, ended_at=None)


def _own_job(uow: UnitOfWork, assignment: Any, verb: str) -> Any:
    if assignment.engineer_id != uow.actor.id or assignment.ended_at is not None:
        raise Refused(f"assignment.{verb}.not_own")
    return uow.get("job", assignment.job_id)


def _note(uow: UnitOfWork, assignment: Any, **told: Any) -> None:
    """What stands already is not moved by a repetition."""
    first = next(iter(told))
    if getattr(assignment, first) is None:
        uow.set(assignment, **told)


def _place(args: dict[str, Any]) -> dict[str, Any]:
    return {name: args.get(source) for name, source in PLACE.items()}
