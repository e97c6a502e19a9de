"""Writing an estimate: the first of a job or a revision of one that stands, and sending it to the supervisor.

The lines of a revision are copied by the phone, which also does so without a network; the office only numbers it.
"""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.queries import active_engineers
from app.journey.report.estimate.machine import OPEN, STANDING
from app.journey.report.estimate.queries import estimate_lines_of, estimates_of
from app.journey.report.estimate.rules import estimate_number, sums
from app.journey.report.estimate.telling import tell_supervisors
from app.journey.report.queries import current_report
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

PROBLEMS = (
    Problem("estimate.begin.assigned", "forbidden"),
    Problem("estimate.begin.not_sealed", "state"),
    Problem("estimate.begin.open", "state", ("number",)),
    Problem("estimate.begin.standing", "state", ("number",)),
    Problem("estimate.begin.not_correctable", "invalid"),
    Problem("estimate.begin.no_reason", "invalid"),
)
CORRECTED = (*STANDING, "refused", "declined")


def begin(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """One is open at a time; what stands is replaced by name, with a reason. Problems: PROBLEMS."""
    job = uow.seen("job", args["job_id"])
    if uow.actor.id not in active_engineers(uow, job.id):
        raise Refused("estimate.begin.assigned")
    report = current_report(uow, job.id)
    if report is not None and report.state != "draft":
        raise Refused("estimate.begin.not_sealed")
    known = estimates_of(uow, job.id)
    _check(known, args)
    revision = len(known) + 1
    told = {"language": report.language if report is not None else None} | args
    uow.add(
        "estimate",
        command.row,
        estimate_number=estimate_number(job.number, revision),
        revision=revision,
        **told,
    )


def submit(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Problem: .total_differs where the lines here come to another sum than the engineer saw."""
    total = sums(uow.plain(line) for line in estimate_lines_of(uow, row.id))["total_fen"]
    if total != args["total_fen"]:
        raise Refused("estimate.submit.total_differs", total_fen=total)
    uow.set(row, total_fen=total, decided_by_id=None, decided_at=None, remarks=None)
    tell_supervisors(uow, "estimate.submitted", row, total_fen=total, urgent=True)


def _check(known: list[Any], args: dict[str, Any]) -> None:
    for one in known:
        if one.state in (*OPEN, "submitted"):
            raise Refused("estimate.begin.open", number=one.estimate_number)
    named = args.get("corrects_id")
    standing = [one for one in known if one.state in STANDING]
    if standing and named != standing[-1].id:
        raise Refused("estimate.begin.standing", number=standing[-1].estimate_number)
    if named is None:
        return
    if all(one.id != named or one.state not in CORRECTED for one in known):
        raise Refused("estimate.begin.not_correctable")
    if not (args.get("revision_reason") or "").strip():
        raise Refused("estimate.begin.no_reason")
