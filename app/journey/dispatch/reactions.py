"""What follows for a job from what happens elsewhere: an approved report closes it."""

from __future__ import annotations

from app.kernel.event import Event
from app.platform.unit_of_work import UnitOfWork


def close_job(uow: UnitOfWork, event: Event) -> None:
    """Closes the job as soon as its report is approved and the engineers have left, whichever comes last."""
    job = uow.find("job", _job_id(uow, event))
    if job is not None and uow.may(job, "close"):
        uow.set(job, closed_at=uow.at)
        uow.make_move(job, "close")


def _job_id(uow: UnitOfWork, event: Event) -> str | None:
    """The job an event is about: told in its data, or by the row that it names."""
    if event.entity == "job":
        return event.row
    told = event.data.get("job_id") or getattr(uow.find(event.entity, event.row), "job_id", None)
    return None if told is None else str(told)
