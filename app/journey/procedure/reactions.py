"""What the procedure does when something happens elsewhere: a job that is dispatched gets its blank sheet."""

from __future__ import annotations

from app.journey.procedure.queries import sheet_of
from app.kernel.event import Event
from app.platform.unit_of_work import UnitOfWork


def lay_out_sheet(uow: UnitOfWork, event: Event) -> None:
    """One sheet a job, kept when the job is dispatched again after a refusal."""
    if sheet_of(uow, event.row) is None:
        job = uow.get("job", event.row)
        uow.add("sheet", job_id=job.id, vehicle_id=job.vehicle_id)
