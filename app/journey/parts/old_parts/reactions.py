"""What reports and old parts set off: accounts are opened, carried on and cleared, and the next person is told."""

from __future__ import annotations

from typing import Any

from app.journey.parts.old_parts.accounts import open_accounts
from app.journey.parts.old_parts.clearing import clear_if_may, make_up_for
from app.journey.parts.old_parts.rules import NOT_THE_PART, is_back
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

NEVER_BACK = ("kept_by_customer", "not_recoverable")


def report_signed(uow: UnitOfWork, event: Event) -> None:
    """From the signature on, what was drawn stands on the account."""
    open_accounts(uow, uow.get("report", event.row))


def report_approved(uow: UnitOfWork, event: Event) -> None:
    """Approving the report approves its reasons why an old part does not come back."""
    report = uow.get("report", event.row)
    for row in uow.rows("write_off", report_id=report.id, state="waiting"):
        fields: dict[str, Any] = {"report_approved_at": report.approved_at or uow.at}
        if row.fate in NEVER_BACK and row.excused_by_id is None:
            fields["excused_by_id"] = report.approved_by_id or uow.actor.id
        uow.set(row, **fields)
        clear_if_may(uow, row)


def report_revised(uow: UnitOfWork, event: Event) -> None:
    """What waits, waits for the approval of the new revision; the rows are carried on when that is signed."""
    for row in uow.rows("write_off", report_id=event.row, state="waiting"):
        fields: dict[str, Any] = {"report_approved_at": None}
        if row.fate in NEVER_BACK:
            fields["excused_by_id"] = None
        uow.set(row, **fields)


def old_part_received(uow: UnitOfWork, event: Event) -> None:
    """All of it: back. Less: the engineer and the supervisors hear of it, and the write-off waits on."""
    part = uow.get("old_part", event.row)
    if not is_back(part.quantity, part.received_quantity):
        notify(uow, [part.engineer_id, *people_with_role(uow, "supervisor")], "old_part.received_short", part,
               expected=part.quantity, received=part.received_quantity, remark=part.remark, **_words(part))  # fmt: skip
        return
    for row in _waiting(uow, part):
        uow.set(row, old_part_back_at=part.received_at)
        clear_if_may(uow, row)


def old_part_refused(uow: UnitOfWork, event: Event) -> None:
    """Told to the engineer and the supervisors; where another thing came than the part, the write-off waits again."""
    part = uow.get("old_part", event.row)
    notify(uow, [part.engineer_id, *people_with_role(uow, "supervisor")], event.name, part, refusal=part.refusal,
           **_words(part))  # fmt: skip
    if part.refusal in NOT_THE_PART:
        for row in _waiting(uow, part):
            uow.set(row, old_part_back_at=None)


def old_part_lost(uow: UnitOfWork, event: Event) -> None:
    """A supervisor's word that it is lost is the approved reason why there is none."""
    part = uow.get("old_part", event.row)
    notify(uow, [part.engineer_id, *people_with_role(uow, "warehouse")], event.name, part, **_words(part))
    for row in _waiting(uow, part):
        uow.set(row, excuse=part.remark, excused_by_id=uow.actor.id)
        clear_if_may(uow, row)


def old_part_shipped(uow: UnitOfWork, event: Event) -> None:
    """The warehouse expects it."""
    part = uow.get("old_part", event.row)
    notify(uow, people_with_role(uow, "warehouse"), event.name, part, waybill=part.waybill, **_words(part))


def write_off_excused(uow: UnitOfWork, event: Event) -> None:
    """Nothing more is asked for; it may be cleared now."""
    row = uow.get("write_off", event.row)
    notify(uow, [row.engineer_id], event.name, row, excuse=row.excuse)
    clear_if_may(uow, row)


def receipt_acknowledged(uow: UnitOfWork, event: Event) -> None:
    """What came late into the van had perhaps been fitted already."""
    make_up_for(uow, uow.get("requisition", event.row).engineer_id)


def van_filled(uow: UnitOfWork, event: Event) -> None:
    """Handed over into a van, from wherever: the same."""
    place = uow.get("location", uow.get("stock_transfer", event.row).to_id)
    if place.kind == "van":
        make_up_for(uow, place.person_id)


def _waiting(uow: UnitOfWork, part: Any) -> list[Any]:
    return uow.rows("write_off", replaced_part_id=part.replaced_part_id, state="waiting")


def _words(part: Any) -> dict[str, Any]:
    return {"tag": part.tag, "part": part.part_number or part.name}


REACTIONS = {
    "report.signed": (report_signed,),
    "report.approved": (report_approved,),
    "report.revised": (report_revised,),
    "old_part.shipped": (old_part_shipped,),
    "old_part.received": (old_part_received,),
    "old_part.refused": (old_part_refused,),
    "old_part.lost": (old_part_lost,),
    "write_off.excused": (write_off_excused,),
    "requisition.acknowledged": (receipt_acknowledged,),
    "stock_transfer.booked": (van_filled,),
}
