"""Giving a customer the link to their copy. Revoking it is a mere move."""

from __future__ import annotations

from typing import Any

from app.journey.report.queries import seal_of
from app.kernel.clock import plus
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

PROBLEMS = (
    Problem("report_link.give.unsigned", "state", ("number",)),
    Problem("report_link.give.taken", "conflict"),
)


def give(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Of a report that is sealed and that the giver may read; open for the days of the setting from when it arrives here.

    Problems: row.missing, report_link.give.unsigned, report_link.give.taken.
    """
    report = uow.seen("report", args["report_id"])
    if seal_of(uow, report.id) is None:
        raise Refused("report_link.give.unsigned", number=report.report_number)
    if uow.first("report_link", token_hash=args["token_hash"]) is not None:
        raise Refused("report_link.give.taken")
    uow.add("report_link", command.row, job_id=report.job_id, report_id=report.id, token_hash=args["token_hash"],
            expires_at=plus(uow.now, days=uow.setting("report.link_days")))  # fmt: skip
