"""What a crew may read besides the job itself: its customer, its vehicle and the call that it came from.

The office sees those anyway; an engineer sees them for as long as they are on the job. Not the customer's other jobs.
"""

from __future__ import annotations

from typing import Any

from app.platform.commit import lend
from app.platform.unit_of_work import UnitOfWork


def share_with_crew(uow: UnitOfWork, job: Any) -> None:
    """Lends to exactly those who are on the job now, and tells both sides of a change which rows came or went."""
    crew = uow.rows("assignment", job_id=job.id, ended_at=None)
    scopes = {f"user:{assignment.engineer_id}" for assignment in crew}
    for entity, row_id in (
        ("customer", job.customer_id), ("vehicle", job.vehicle_id), ("call_entry", job.call_entry_id),
    ):  # fmt: skip
        row = uow.find(entity, row_id)
        if row is not None:
            lend(uow, row, job.id, scopes)
    uow.rescope(job)
