"""What follows from elsewhere, and from an approval: a dispatched job gets its blank report, the vehicle its newest readings."""

from __future__ import annotations

from app.journey.procedure.queries import sheet_of
from app.journey.report.queries import current_report
from app.journey.report.rules.number import report_number
from app.kernel.event import Event
from app.platform.unit_of_work import UnitOfWork


def lay_out_report(uow: UnitOfWork, event: Event) -> None:
    """Revision 1, under warranty until told otherwise, in the customer's language; one a job."""
    if current_report(uow, event.row) is not None:
        return
    job = uow.get("job", event.row)
    customer = uow.get("customer", job.customer_id)
    uow.add("report", job_id=job.id, report_number=report_number(job.number, 1), revision=1, kind="warranty",
            language=customer.language or "zh-CN")  # fmt: skip


def keep_readings(uow: UnitOfWork, event: Event) -> None:
    """Odometer and hours of an approved report become what is known of the vehicle, so that a later, smaller reading shows."""
    job = uow.get("job", uow.get("report", event.row).job_id)
    sheet, vehicle = sheet_of(uow, job.id), uow.get("vehicle", job.vehicle_id)
    if sheet is None:
        return
    for name in ("odometer_km", "operating_hours"):
        read = getattr(sheet, name)
        if read is not None and read > (getattr(vehicle, name) or 0):
            uow.set(vehicle, **{name: read})
