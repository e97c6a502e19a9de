"""The end of the work on site. The other steps end by their guards alone and leave nothing behind but the state."""

from __future__ import annotations

from typing import Any

from app.platform.unit_of_work import UnitOfWork


def finish_resolve(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """finished_at: when the phone says that the work ended; never later than now, and the event's time where it is silent."""
    uow.set(row, finished_at=min(args.get("finished_at") or uow.at, uow.now))
