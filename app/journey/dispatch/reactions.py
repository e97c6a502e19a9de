"""What follows for a job from what happens elsewhere: an approved report closes it."""

from __future__ import annotations

from app.kernel.event import Event
from app.platform.unit_of_work import UnitOfWork


def close_job(uow: UnitOfWork, event: Event) -> None:
    """Closes the job as soon as its report is approved and the engineers have left, whichever comes last."""
    told_of = uow.find(event.entity, event.row)
    job = told_of if event.entity == "job" else uow.find("job", getattr(told_of, "job_id", None))
    if job is not None and uow.may(job, "close"):
        uow.set(job, closed_at=uow.at)
        uow.make_move(job, "close")
