"""What time itself sets off for the staff: a certificate that runs out is told ahead. Run by the scheduler, as the system."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.kernel.clock import people_day
from app.platform.db import table_of
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role
from app.reference.people.rules import expiry_to_tell


def warn_of_expiry(uow: UnitOfWork) -> None:
    """The holder, the administrators and the supervisors, once for each last day that a certificate is given."""
    days = uow.setting("people.expiry_days")
    today = people_day(uow.now)
    last = (today + timedelta(days=days)).isoformat()
    near = table_of("qualification").valid_to <= last
    office = people_with_role(uow, "administrator", "supervisor")
    for held in uow.rows("qualification", near, table_of("qualification").valid_to >= today.isoformat()):
        told_on = None if held.warned_at is None else people_day(held.warned_at)
        holder = uow.find("person", held.person_id)
        if holder is None or not holder.active or not expiry_to_tell(held.valid_to, today, told_on, days):
            continue
        if _renewed(uow, held):
            continue
        uow.set(held, warned_at=uow.now)
        notify(uow, [holder.id, *office], "qualification.ends", held, name=holder.name_zh, system=held.system,
               day=held.valid_to)  # fmt: skip


def _renewed(uow: UnitOfWork, held: Any) -> bool:
    """Whether the person holds one for the same system that ends later."""
    others = uow.rows("qualification", person_id=held.person_id, system=held.system)
    return any(one.valid_to > held.valid_to for one in others)
