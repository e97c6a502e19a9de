"""The figures of the service itself: kept promises, first replies, repairs that last. Each docstring says what counts."""

from __future__ import annotations

from sqlalchemy import and_, case, func, literal, or_, select

from app.journey.figures.queries.cases import ROUNDING_H, Cases, Ground, Measure, counted, of_job, of_row
from app.journey.figures.queries.hours import hours_from


def timely_service(ground: Ground) -> Cases:
    """Jobs whose promises were all kept, of the jobs whose promises are decided.

    A promise is a service-level clock. It is kept when it stopped no later than it was due, broken when it stopped later or
    is still running past its time. A job is decided as soon as one promise is broken, or when all have stopped; a cancelled
    job counts with the clocks that dispatch left on record. Month: when the fault was reported. why: the kind of promise
    that was broken (on_site, answer, supplier_letter), or kept.
    """
    clock, job = ground.service_clock, ground.job
    broken = or_(clock.stopped_at > clock.due_at, and_(clock.stopped_at.is_(None), clock.due_at < ground.now))
    promises = (
        select(
            clock.job_id.label("job_id"),
            func.sum(counted(broken)).label("broken"),
            func.sum(counted(and_(clock.stopped_at.is_(None), clock.due_at >= ground.now))).label("running"),
            func.max(case((broken, clock.kind), else_=None)).label("kind"),
        )
        .where(clock.removed.is_(False))
        .group_by(clock.job_id)
        .subquery()
    )
    why = func.coalesce(promises.c.kind, literal("kept"))
    return (
        of_job(ground, job.reported_at, counted(promises.c.broken == 0), why)
        .join(promises, promises.c.job_id == job.id)
        .where(or_(promises.c.broken > 0, promises.c.running == 0))
    )


def response(ground: Ground) -> Cases:
    """Entries of the call log with a reply within the hours of the setting (24), of the entries that are decided.

    Decided: replied to, or the hours have passed. Month: when the entry came in. why: in_time, late, none (no reply yet);
    detail: hours until the reply.
    """
    call, job, limit = ground.call_entry, ground.job, ground.setting("response_hours") + ROUNDING_H
    hours = hours_from(call.received_at, call.replied_at)
    why = case((call.replied_at.is_(None), "none"), (hours <= limit, "in_time"), else_="late")
    return (
        of_row(call, call.number, job=call.job_id, customer=func.coalesce(call.customer_id, job.customer_id),
               vehicle=func.coalesce(call.vehicle_id, job.vehicle_id), at=call.received_at,
               numerator=counted(hours <= limit), why=why, detail=hours)
        .outerjoin(job, job.id == call.job_id)
        .where(or_(call.replied_at.is_not(None), hours_from(call.received_at, literal(ground.now)) > limit))
    )  # fmt: skip


def first_time_fix(ground: Ground) -> Cases:
    """Jobs mended at the first visit, of the closed jobs that are no rework themselves.

    Mended: the leave-site report says so, and no rework was linked to the job. Month: when the job was closed. why: mended,
    provisional, not_mended, untold, or came_back.
    """
    job = ground.job
    mended = and_(job.leave_result == "mended", ~ground.came_back)
    why = case((ground.came_back, "came_back"), else_=func.coalesce(job.leave_result, literal("untold")))
    return of_job(ground, job.closed_at, counted(mended), why).where(
        job.state == "closed", job.rework_of_id.is_(None)
    )


def rework(ground: Ground) -> Cases:
    """Closed jobs that came back: a later job, not cancelled, is linked as the rework of this one; of all closed jobs.

    It stands against the job that did not last, its engineer and its month, not against the repeat. Month: when the job was
    closed. why: came_back or lasted.
    """
    job = ground.job
    why = case((ground.came_back, "came_back"), else_="lasted")
    return of_job(ground, job.closed_at, counted(ground.came_back), why).where(job.state == "closed")


MEASURES = (
    Measure("timely_service", "%", "higher", timely_service),
    Measure("response", "%", "higher", response),
    Measure("first_time_fix", "%", "higher", first_time_fix),
    Measure("rework", "%", "lower", rework),
)
