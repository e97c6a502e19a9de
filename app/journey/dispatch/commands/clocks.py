"""Starting, stopping and explaining the service-level clocks of a job. The rules stand in rules/promises."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.rules.promises import (
    ANSWER,
    ON_SITE,
    SUPPLIER_LETTER,
    Fault,
    Terms,
    clock_status,
    promised,
    redraw,
)  # fmt: skip
from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork

EVIDENCE = {ON_SITE: "arrival", ANSWER: "reply logged", SUPPLIER_LETTER: "letter logged"}
SHOWN_BY = {ON_SITE: "arrived_at", ANSWER: "customer_answered_at", SUPPLIER_LETTER: "supplier_written_at"}


def terms(uow: UnitOfWork) -> Terms:
    """The settings in force."""
    return Terms(
        near_km=uow.setting("dispatch.near_km"),
        on_site_hours=uow.setting("dispatch.on_site_hours"),
        answer_hours=uow.setting("dispatch.answer_hours"),
        supplier_letter_hours=uow.setting("dispatch.supplier_letter_hours"),
    )


def draw(uow: UnitOfWork, job: Any) -> None:
    """Brings the clocks to what the rules ask of the job as it is known now.

    A clock that begins late, because the fault is known better, still runs from intake; what was already shown (an arrival,
    an answer, a letter) stops it at that time.
    """
    hours = promised(Fault(job.fault_system, job.distance_km, job.supplier_involved is True), terms(uow))
    standing = {clock.kind: clock for clock in uow.rows("service_clock", job_id=job.id)}
    redrawing = redraw({kind: clock.stopped_at is not None for kind, clock in standing.items()}, hours)
    for kind in redrawing.fall:
        uow.remove(standing[kind])
    for kind in redrawing.begin:
        uow.add("service_clock", job_id=job.id, kind=kind, started_at=job.reported_at,
                due_at=plus(job.reported_at, hours=hours[kind]))  # fmt: skip
        if getattr(job, SHOWN_BY[kind]):
            stop(uow, job, kind)


def stop(uow: UnitOfWork, job: Any, kind: str) -> None:
    """Stops the running clock of that kind, if there is one, at the time that the job's record shows."""
    shown_at = getattr(job, SHOWN_BY[kind])
    for clock in uow.rows("service_clock", job_id=job.id, kind=kind, stopped_at=None):
        uow.set(clock, stopped_at=max(shown_at, clock.started_at), evidence=EVIDENCE[kind])


def there_at(uow: UnitOfWork, job: Any, arrived_at: str, late_reason: str | None) -> None:
    """Somebody of the crew was on site then: stops the clock, or moves its stop back where a later arrival was told first.

    An arrival is evidence and never refused for want of a reason; one that nobody gave waits in the desk's inbox.
    """
    for clock in uow.rows("service_clock", job_id=job.id, kind=ON_SITE):
        at = max(arrived_at, clock.started_at)
        if clock.stopped_at is None or at < clock.stopped_at:
            uow.set(clock, stopped_at=at, evidence=EVIDENCE[ON_SITE])
        if late_reason and is_late(clock, uow.now) and not clock.breach_reason:
            uow.set(clock, breach_reason=late_reason)


def let_fall(uow: UnitOfWork, job: Any) -> None:
    """Takes away the clocks of a cancelled job that nobody has broken; a broken promise stays on record."""
    for clock in uow.rows("service_clock", job_id=job.id, stopped_at=None):
        if clock_status(clock.due_at, None, uow.now).status == "running":
            uow.remove(clock)


def log_answer(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What the customer was told. The first answer stops the clock; a later one is added below it. Problem: reason_wanted."""
    _explain(uow, row, ANSWER, args, "job.log_answer.reason_wanted")
    told = args["customer_answer"]
    uow.set(row, customer_answer=_below(row.customer_answer, told),
            customer_answered_at=row.customer_answered_at or uow.at)  # fmt: skip
    stop(uow, row, ANSWER)


def log_supplier_letter(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What the supplier was written. The first letter stops the clock, later ones are added below. Problem: reason_wanted."""
    _explain(uow, row, SUPPLIER_LETTER, args, "job.log_supplier_letter.reason_wanted")
    told = args["supplier_letter"]
    uow.set(row, supplier_id=args["supplier_id"], supplier_letter=_below(row.supplier_letter, told),
            supplier_written_at=row.supplier_written_at or uow.at)  # fmt: skip
    stop(uow, row, SUPPLIER_LETTER)


def explain_breach(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Why a promise of this job was not kept. Problems: not_of_this_job, not_breached."""
    clock = uow.find("service_clock", args["clock_id"])
    if clock is None or clock.job_id != row.id:
        raise Refused("job.explain_breach.not_of_this_job")
    if not is_late(clock, uow.now):
        raise Refused("job.explain_breach.not_breached", due_at=clock.due_at)
    uow.set(clock, breach_reason=args["reason"])


def is_late(clock: Any, now: str) -> bool:
    """Whether the promise was broken, running still or kept too late."""
    return clock_status(clock.due_at, clock.stopped_at, now).status == "breached"


def _explain(uow: UnitOfWork, job: Any, kind: str, args: dict[str, Any], problem: str) -> None:
    """Evidence that comes too late brings its reason along, unless the reason is known already."""
    reason = args.get("late_reason")
    for clock in uow.rows("service_clock", job_id=job.id, kind=kind, stopped_at=None):
        if not is_late(clock, uow.at):
            continue
        if not (reason or clock.breach_reason):
            raise Refused(problem, due_at=clock.due_at)
        uow.set(clock, breach_reason=clock.breach_reason or reason)


def _below(earlier: str | None, told: str) -> str:
    return told if not earlier else f"{earlier}\n{told}"
