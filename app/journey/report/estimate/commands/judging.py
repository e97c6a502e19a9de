"""What a supervisor says to an estimate: approved, returned with what to put right, or refused. Never their own."""

from __future__ import annotations

from typing import Any

from app.journey.report.estimate.telling import tell_engineers
from app.platform.unit_of_work import UnitOfWork


def decide(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The engineers wait for it beside the vehicle, so they are told at once."""
    uow.set(row, remarks=args.get("remarks"))
    told = uow.registry.machines["estimate"].move(command.type.split(".")[1]).event
    tell_engineers(uow, str(told), row, remarks=args.get("remarks"), urgent=True)
