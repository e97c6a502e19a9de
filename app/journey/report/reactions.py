"""What the report does when something happens elsewhere: a job that is dispatched gets its blank report."""

from __future__ import annotations

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

