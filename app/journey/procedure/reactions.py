"""What follows for the procedure: a job that is dispatched gets its blank sheet, an unsigned refusal reaches a supervisor."""

from __future__ import annotations

from app.journey.procedure.queries import sheet_of
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def lay_out_sheet(uow: UnitOfWork, event: Event) -> None:
    """One sheet a job, kept when the job is dispatched again after a refusal."""
    if sheet_of(uow, event.row) is None:
        job = uow.get("job", event.row)
        uow.add("sheet", job_id=job.id, vehicle_id=job.vehicle_id)


def tell_of_unsigned_refusal(uow: UnitOfWork, event: Event) -> None:
    """Safety work that the customer declines without signing that they do: the supervisor learns of it at once."""
    sheet = uow.get("sheet", event.row)
    if sheet.declined_work and not sheet.declined_strokes:
        job = uow.get("job", sheet.job_id)
        notify(uow, people_with_role(uow, "supervisor"), "sheet.declined_unsigned", job, number=job.number,
               name=uow.actor.name)  # fmt: skip
