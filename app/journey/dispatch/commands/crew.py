"""Who goes: assigning, reassigning with history, declining. Certificates are checked on the day of the work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.journey.dispatch.commands.lending import share_with_crew
from app.journey.dispatch.commands.telling import tell
from app.journey.dispatch.queries import active_engineers
from app.journey.dispatch.rules.crew import Place, change, leads, twice
from app.kernel.clock import people_day
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import is_active_engineer, names_of, people_with_role, unqualified

BEFORE_SETTING_OUT = ("dispatched", "accepted")
"""States in which another crew can still be sent for another day or another fault."""


def assign(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Sends the first crew. Problems: duplicate, one_lead, not_engineer, not_qualified."""
    asked = _places(args)
    _check_list(uow, "assign", asked)
    _check_newcomers(uow, "assign", row, [place.engineer_id for place in asked])
    _put_on(uow, row, asked)
    share_with_crew(uow, row)
    tell(uow, (place.engineer_id for place in asked), "job.dispatched", row)


def reassign(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Changes the crew; who was on it stays in the history with the reason.

    When nobody stays who had accepted, the job waits for acceptance again. Problems: as assign, and nothing_changes,
    reason_wanted.
    """
    asked = _places(args)
    _check_list(uow, "reassign", asked)
    standing = {one.engineer_id: one for one in uow.rows("assignment", job_id=row.id, ended_at=None)}
    changed = change({one: bool(row.lead) for one, row in standing.items()}, asked)
    if changed.nothing:
        raise Refused("job.reassign.nothing_changes")
    reason = (args.get("reason") or "").strip() or None
    if changed.removed and reason is None:
        raise Refused("job.reassign.reason_wanted", names=names_of(uow, changed.removed))
    _check_newcomers(uow, "reassign", row, changed.added)
    for engineer_id in changed.removed:
        uow.set(standing[engineer_id], ended_at=uow.at, reason=reason)
    for engineer_id in changed.moved:
        uow.set(standing[engineer_id], lead=not standing[engineer_id].lead)
    _put_on(uow, row, [place for place in asked if place.engineer_id in changed.added])
    if len(changed.removed) == len(standing) and uow.may(row, "hand_over"):
        uow.set(row, accepted_at=None, departed_at=None)
        uow.make_move(row, "hand_over")
    share_with_crew(uow, row)
    tell(uow, changed.removed, "job.taken_off", row, reason=reason)
    tell(uow, changed.added, "job.dispatched", row)
    tell(uow, (one for one in standing if one not in changed.removed), "job.crew_changed", row)


def decline(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The lead cannot go: nobody does, and the desk sends somebody else."""
    uow.set(row, decline_reason=args["reason"])
    gone = stand_down(uow, row, args["reason"])
    tell(uow, gone, "job.taken_off", row, reason=args["reason"])
    desk = people_with_role(uow, "dispatcher")
    tell(uow, desk, "job.declined", row, reason=args["reason"], name=uow.actor.name)


def ask_for_another(uow: UnitOfWork, job: Any) -> None:
    """Another day or another fault was planned: the desk hears who of the crew has no certificate for that.

    It is told and not refused, for a crew that may do the new work can only be sent once the job says what it is.
    """
    day = people_day(job.appointment_from or uow.now)
    short = unqualified(uow, active_engineers(uow, job.id), job.fault_system, day)
    if short:
        tell(uow, people_with_role(uow, "dispatcher", "supervisor"), "job.crew_unqualified", job,
             names=", ".join(names_of(uow, short)))  # fmt: skip


def stand_down(uow: UnitOfWork, job: Any, reason: str) -> list[str]:
    """Ends every assignment of the job; returns who was on it."""
    ended = uow.rows("assignment", job_id=job.id, ended_at=None)
    for assignment in ended:
        uow.set(assignment, ended_at=uow.at, reason=reason)
    share_with_crew(uow, job)
    return [assignment.engineer_id for assignment in ended]


def _places(args: dict[str, Any]) -> list[Place]:
    return [Place(one["engineer_id"], one["lead"]) for one in args["engineers"]]


def _check_list(uow: UnitOfWork, verb: str, asked: list[Place]) -> None:
    double = twice(asked)
    if double:
        raise Refused(f"job.{verb}.duplicate", names=names_of(uow, double))
    if leads(asked) != 1:
        raise Refused(f"job.{verb}.one_lead", leads=leads(asked))


def _check_newcomers(uow: UnitOfWork, verb: str, job: Any, ids: Iterable[str]) -> None:
    """Who is on the job already is not asked again: a certificate that ends meanwhile does not take the crew off the road."""
    wanted = list(ids)
    known = {person.id: person for person in uow.rows("person", id=wanted)}
    strange = [one for one in wanted if one not in known or not is_active_engineer(known[one])]
    if strange:
        raise Refused(f"job.{verb}.not_engineer", names=names_of(uow, strange))
    day = people_day(job.appointment_from or uow.now)
    short = unqualified(uow, wanted, job.fault_system, day)
    if short:
        raise Refused(f"job.{verb}.not_qualified", names=names_of(uow, short), system=job.fault_system,
                      day=day.isoformat())  # fmt: skip


def _put_on(uow: UnitOfWork, job: Any, asked: Iterable[Place]) -> None:
    for place in asked:
        uow.add(
            "assignment", job_id=job.id, engineer_id=place.engineer_id, lead=place.lead, assigned_at=uow.at
        )
