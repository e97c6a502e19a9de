"""What follows from a closed job, and who hears of a follow-up call and of a complaint."""

from __future__ import annotations

from typing import Any

from app.journey.report.queries import answer_of_job
from app.kernel.clock import plus
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def plan_follow_up(uow: UnitOfWork, event: Event) -> None:
    """A job closes once and for good; it is followed up within the days of the setting."""
    job = uow.get("job", event.row)
    due_at = plus(job.closed_at or uow.at, days=uow.setting("aftercare.follow_up_days"))
    row = uow.add("follow_up", job_id=job.id, customer_id=job.customer_id, due_at=due_at, tries=0,
                  tries_wanted=uow.setting("aftercare.tries"))  # fmt: skip
    answer_by_link(uow, row, answer_of_job(uow, job.id))


def take_answer(uow: UnitOfWork, event: Event) -> None:
    """The customer rated the service by the report's link: nobody needs to call. One that was called already stays as it is;
    before the job has closed the answer waits for it."""
    row = uow.first("follow_up", job_id=uow.get("report_link", event.row).job_id)
    if row is not None and uow.may(row, "answer_by_link"):
        answer_by_link(uow, row, answer_of_job(uow, row.job_id))


def answer_by_link(uow: UnitOfWork, row: Any, told: dict[str, Any] | None) -> None:
    """Answers the call with what was told by the link, if anything was."""
    if told is None:
        return
    uow.set(row, **told, by_link=True)
    uow.make_move(row, "answer_by_link")
    if told["complained"]:
        uow.emit("follow_up.complained", row)


def tell_desk_of_complaint(uow: UnitOfWork, event: Event) -> None:
    """The customer complained in a follow-up call: somebody should open a complaint from it."""
    call = uow.get("follow_up", event.row)
    job = uow.get("job", call.job_id)
    notify(
        uow,
        people_with_role(uow, "dispatcher", "supervisor"),
        event.name,
        call,
        number=job.number,
        overall=call.overall,
    )


def tell_supervisors(uow: UnitOfWork, event: Event) -> None:
    """A complaint was taken, or waits for the supervisor's judgement."""
    _tell(uow, people_with_role(uow, "supervisor"), event, uow.get("complaint", event.row))


def tell_owner(uow: UnitOfWork, event: Event) -> None:
    """A complaint is in somebody's hands, for the first time or again."""
    row = uow.get("complaint", event.row)
    _tell(uow, [row.owner_id], event, row)


def tell_of_dissatisfaction(uow: UnitOfWork, event: Event) -> None:
    """The customer is not satisfied with what was done; a satisfied one needs no notice."""
    row = uow.get("complaint", event.row)
    if row.verdict == "not_satisfied":
        _tell(uow, [row.owner_id, *people_with_role(uow, "supervisor")], event, row)


def tell_of_delay(uow: UnitOfWork, event: Event) -> None:
    """Owner, where there is one, and supervisors learn that a complaint was not handled in time."""
    row = uow.get("complaint", event.row)
    owner = [row.owner_id] if row.owner_id else []
    _tell(uow, [*owner, *people_with_role(uow, "supervisor")], event, row)


def _tell(uow: UnitOfWork, people: list[str], event: Event, row: Any) -> None:
    notify(
        uow,
        people,
        event.name,
        row,
        number=row.number,
        complaint_kind=row.kind,
        due_at=row.due_at,
        round=row.round,
    )


REACTIONS = {
    "job.closed": (plan_follow_up,),
    "report_link.answered": (take_answer,),
    "follow_up.complained": (tell_desk_of_complaint,),
    "complaint.opened": (tell_supervisors,),
    "complaint.assigned": (tell_owner,),
    "complaint.handled": (tell_supervisors,),
    "complaint.verdict_heard": (tell_of_dissatisfaction,),
    "complaint.reopened": (tell_owner,),
    "complaint.chased": (tell_of_delay,),
}
