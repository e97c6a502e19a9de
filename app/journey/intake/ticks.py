"""What time itself sets off at the call desk: a first answer that is nearly due, or late. Run by the scheduler, as the system."""

from __future__ import annotations

from app.journey.intake.rules import reply_warning
from app.kernel.clock import plus
from app.platform.db import table_of
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def watch_replies(uow: UnitOfWork) -> None:
    """Dispatchers hear before the promise is due; they and the supervisors when it is broken, once each."""
    warn_hours = uow.setting("intake.warn_hours")
    entries = table_of("call_entry")
    near = entries.reply_due_at <= plus(uow.now, hours=warn_hours)
    for entry in uow.rows("call_entry", near, state=["received", "to_clarify"], breach_told_at=None):
        what = reply_warning(entry.reply_due_at, uow.now, warn_hours, entry.warned_at, entry.breach_told_at)
        if what is None:
            continue
        uow.set(entry, **{"warned_at" if what == "nearly_due" else "breach_told_at": uow.now})
        roles = ("dispatcher",) if what == "nearly_due" else ("dispatcher", "supervisor")
        notify(uow, people_with_role(uow, *roles), f"call_entry.reply_{what}", entry, number=entry.number,
               due_at=entry.reply_due_at)  # fmt: skip
