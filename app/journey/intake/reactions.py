"""What an entry of the call log leads to, learned by event: a job, or a complaint."""

from __future__ import annotations

from typing import Any

from app.kernel.event import Event
from app.platform.unit_of_work import UnitOfWork


def led_to_job(uow: UnitOfWork, event: Event) -> None:
    """The entry names the first job that came of it; more than one may (a fleet's caller), and each names the entry."""
    entry = _entry(uow, event)
    if entry is not None:
        uow.set(entry, job_id=entry.job_id or event.row, outcome="job")
        uow.make_move(entry, "lead_to")


def led_to_complaint(uow: UnitOfWork, event: Event) -> None:
    """A complaint was taken from what the caller said."""
    entry = _entry(uow, event)
    if entry is not None:
        uow.set(entry, outcome="complaint")
        uow.make_move(entry, "lead_to")


def _entry(uow: UnitOfWork, event: Event) -> Any | None:
    """The entry that the new job or complaint itself names."""
    return uow.find("call_entry", getattr(uow.find(event.entity, event.row), "call_entry_id", None))
