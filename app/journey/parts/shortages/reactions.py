"""Watching the levels: whenever a document may have changed one, the warehouse hears of it once until it is over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.journey.parts.shortages.queries import levels
from app.journey.parts.shortages.rules import KINDS, Level
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role


def after_document(uow: UnitOfWork, event: Event) -> None:
    """A goods receipt, a transfer or a count: the parts of its movements."""
    look_at(uow, {row.part_id for row in uow.rows("stock_movement", document_id=event.row)})


def after_requisition(uow: UnitOfWork, event: Event) -> None:
    """Approved, issued, taken back, closed: the parts of its lines."""
    look_at(uow, {row.part_id for row in uow.rows("requisition_line", requisition_id=event.row)})


def look_at(uow: UnitOfWork, part_ids: Iterable[str]) -> None:
    """Raises and ends the alerts of these parts."""
    for part_id, level in sorted(levels(uow, part_ids).items()):
        for kind in KINDS:
            alert = uow.first("stock_alert", part_id=part_id, kind=kind, ended_at=None)
            if kind in level.kinds() and alert is None:
                _raise(uow, part_id, kind, level)
            elif kind not in level.kinds() and alert is not None:
                uow.set(alert, ended_at=uow.now)


def _raise(uow: UnitOfWork, part_id: str, kind: str, level: Level) -> None:
    numbers: dict[str, Any] = {"available": level.available, "minimum": level.minimum, "needed": level.needed}
    uow.add("stock_alert", part_id=part_id, kind=kind, raised_at=uow.now, **numbers)
    part = uow.get("part", part_id)
    words = {"part": part.number, "name_zh": part.name_zh, "name_en": part.name_en, **numbers}
    notify(uow, people_with_role(uow, "warehouse"), f"stock.{kind}", part, even_actor=True, **words)


REACTIONS = {
    "goods_receipt.booked": (after_document,),
    "stock_transfer.booked": (after_document,),
    "stock_count.approved": (after_document,),
    "requisition.approved": (after_requisition,),
    "requisition.issued": (after_requisition,),
    "requisition.taken_back": (after_requisition,),
    "requisition.back_order_closed": (after_requisition,),
}
