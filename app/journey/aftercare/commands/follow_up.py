"""The follow-up call: tried, answered. Giving it up is a mere move."""

from __future__ import annotations

from typing import Any

from app.platform.unit_of_work import UnitOfWork


def log_try(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Nobody answered, or not now: counted, with the reason of the last time."""
    uow.set(
        row, tries=row.tries + 1, last_try=args["last_try"], last_try_at=uow.at, called_by_id=uow.actor.id
    )


def answer(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What the customer said. A complaint is told on, so that one can be opened from it."""
    uow.set(row, **args, answered_at=uow.at, called_by_id=uow.actor.id)
    if args["complained"]:
        uow.emit("follow_up.complained", row)
