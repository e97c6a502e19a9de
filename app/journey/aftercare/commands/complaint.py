"""A complaint from being taken down to being closed. Who may do what and when is the machine's business."""

from __future__ import annotations

from typing import Any

from app.journey.aftercare.rules import Link, misfit
from app.kernel.actor import OFFICE
from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import names_of


def open_(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Takes a complaint down; what it names must belong together. Problems: .in_future, .links_differ, .already_open."""
    follow_up = uow.get("follow_up", args["follow_up_id"]) if args.get("follow_up_id") else None
    call = uow.get("call_entry", args["call_entry_id"]) if args.get("call_entry_id") else None
    told = {**args, "job_id": args.get("job_id") or (follow_up.job_id if follow_up else None)}
    _check_links(uow, told, follow_up, call)
    earlier = uow.first("complaint", follow_up_id=follow_up.id) if follow_up else None
    if earlier is not None:
        raise Refused("complaint.open.already_open", number=earlier.number)
    received_at = args.get("received_at") or (call.received_at if call else uow.at)
    if received_at > uow.now:
        raise Refused("complaint.open.in_future", received_at=received_at)
    told |= {
        "received_at": received_at,
        "due_at": plus(received_at, hours=uow.setting("aftercare.complaint_hours")),
    }
    uow.emit("complaint.opened", uow.add("complaint", command.row, **told, round=1, late=False))


def assign(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Gives it an owner: somebody active in the office who did not work on the job. Problems: .owner_unfit, .owner_involved."""
    owner = uow.find("person", args["owner_id"])
    name = "".join(names_of(uow, [args["owner_id"]]))
    if owner is None or not owner.active or not set(owner.roles or ()) & set(OFFICE):
        raise Refused("complaint.assign.owner_unfit", name=name)
    if row.job_id and uow.first("assignment", job_id=row.job_id, engineer_id=owner.id):
        raise Refused("complaint.assign.owner_involved", name=name)
    uow.set(row, owner_id=owner.id)


def handle(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """What was done, and that the customer was told. A second round's measure stands below the first."""
    measure = "\n".join(part for part in (row.measure, args["measure"]) if part)
    uow.set(
        row, measure=measure, told_at=uow.at, handled_at=uow.at, late=bool(row.late) or uow.at > row.due_at
    )


def reopen(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Another round for a customer who is not satisfied, with a time of its own."""
    uow.set(row, round=row.round + 1, due_at=plus(uow.at, hours=uow.setting("aftercare.complaint_hours")), verdict=None,
            told_at=None, handled_at=None, chased_at=None)  # fmt: skip


def close(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Done with."""
    uow.set(row, closed_at=uow.at)


def _check_links(uow: UnitOfWork, told: dict[str, Any], follow_up: Any, call: Any) -> None:
    links: dict[str, Link] = {}
    if told["job_id"]:
        links["job_id"] = Link(uow.get("job", told["job_id"]).customer_id, None)
    if follow_up is not None:
        links["follow_up_id"] = Link(follow_up.customer_id, follow_up.job_id)
    if call is not None:
        links["call_entry_id"] = Link(call.customer_id, None)
    strange = misfit(told["customer_id"], told["job_id"], links)
    if strange is not None:
        raise Refused("complaint.open.links_differ", field=strange)
