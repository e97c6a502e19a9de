"""How dispatch tells people of a job. Who is told of what is decided where it happens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork


def tell(uow: UnitOfWork, people: Iterable[str], kind: str, job: Any, **more: Any) -> None:
    """A notice about the job with what its sentence needs.

    No name, phone or address of the customer: the notice travels by push too, and outlives the right to see the job.
    """
    notify(uow, people, kind, job, number=job.number, priority=job.priority, fault_system=job.fault_system,
           appointment_from=job.appointment_from, **more)  # fmt: skip
