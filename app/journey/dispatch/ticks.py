"""What time itself sets off: reminders of appointments, and the watch over promises. Run by the scheduler, as the system."""

from __future__ import annotations

from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.rules.reminders import DAY_H, appointment_reminder, clock_warning, knew_a_day_before
from app.kernel.clock import plus
from app.platform.db import table_of
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def remind(uow: UnitOfWork) -> None:
    """One day and one hour before an appointment, to everyone on the job that has not set out."""
    job_table = table_of("job")
    soon = (job_table.appointment_from > uow.now, job_table.appointment_from <= plus(uow.now, hours=DAY_H))
    for job in uow.rows("job", *soon, state=["dispatched", "accepted"]):
        which = appointment_reminder(job.appointment_from, uow.now, job.day_reminded_at, job.hour_reminded_at)
        if which is None:
            continue
        crew = uow.rows("assignment", job_id=job.id, ended_at=None)
        if which == "day":
            crew = [one for one in crew if knew_a_day_before(job.appointment_from, one.assigned_at)]
            uow.set(job, day_reminded_at=uow.now)
        else:
            uow.set(job, hour_reminded_at=uow.now)
        tell(uow, [one.engineer_id for one in crew], f"job.appointment_{which}", job)


def watch_clocks(uow: UnitOfWork) -> None:
    """Before a promise is due and when it is broken, once each, to dispatchers and supervisors."""
    clock_table = table_of("service_clock")
    warn_hours = uow.setting("dispatch.warn_hours")
    near = clock_table.due_at <= plus(uow.now, hours=warn_hours)
    office = people_with_role(uow, "dispatcher", "supervisor")
    for clock in uow.rows("service_clock", near, stopped_at=None, breach_told_at=None):
        what = clock_warning(clock.due_at, uow.now, warn_hours, clock.warned_at, clock.breach_told_at)
        if what is None:
            continue
        uow.set(clock, **{"warned_at" if what == "nearly_due" else "breach_told_at": uow.now})
        job = uow.get("job", clock.job_id)
        tell(uow, office, f"job.clock_{what}", job, clock=clock.kind, due_at=clock.due_at)
