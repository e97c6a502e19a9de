"""What headquarters does with a signed report: approve or return it. What it says stays as the customer signed it."""

from __future__ import annotations

from typing import Any

from app.journey.report.commands.telling import tell_engineers
from app.platform.unit_of_work import UnitOfWork


def approve(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """By somebody who was not on the job; a report that diverged is corrected first (guards)."""
    uow.set(row, **args)
    tell_engineers(uow, "report.approved", row)


def return_(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Back to the engineers, who correct it by a revision."""
    uow.set(row, **args)
    tell_engineers(uow, "report.returned", row, remarks=args["remarks"], urgent=True)


def log_print(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The command's own entry in the audit log says who printed what, when and how often; the report is not touched."""
