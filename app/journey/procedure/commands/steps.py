"""The end of the work on site. The other steps end by their guards alone and leave nothing behind but the state."""

from __future__ import annotations

from typing import Any

from app.platform.unit_of_work import UnitOfWork


def finish_resolve(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """finished_at by the corrected time of the event. What the phone told is what it shows until it knows better."""
    uow.set(row, finished_at=uow.at)
