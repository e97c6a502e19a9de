"""The ledger's one door: a movement between two places with the document behind it. Nothing else touches a balance.

Only new parts are stock. Old parts are records of their own with a place each: they are asked for one by one, under
their tags, and no one draws "two of that kind" of them.
"""

from __future__ import annotations

from typing import Any

from app.journey.parts.stock.queries import balance, balance_row
from app.journey.parts.stock.rules import is_bounded
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

SHORT = Problem("stock.short", "state", ("part", "location", "available", "wanted"))


def move(uow: UnitOfWork, part_id: str, source: Any, target: Any, quantity: int, document: Any, *,
         number: str | None = None, note: str | None = None) -> Any:  # fmt: skip
    """Books a movement and both balances; returns the movement.

    source, target: location rows; document: the row that is the reason, with its number unless `number` names another.
    Refused stock.short when a place that can run empty would go below zero. ValueError for a movement that is none.
    """
    if quantity < 1 or source.id == target.id:
        raise ValueError(f"no movement: {quantity} from {source.code} to {target.code}")
    part = uow.get("part", part_id)
    available = balance(uow, source.id, part_id)
    if is_bounded(source.kind) and available < quantity:
        raise Refused(
            "stock.short", part=part.number, location=source.code, available=available, wanted=quantity
        )
    movement = uow.add(
        "stock_movement", part_id=part_id, from_id=source.id, to_id=target.id, quantity=quantity, moved_at=uow.at,
        document=document.entity, document_id=document.id, document_number=number or getattr(document, "number", None),
        note=note,
    )  # fmt: skip
    _change(uow, source.id, part_id, -quantity)
    _change(uow, target.id, part_id, quantity)
    return movement


def _change(uow: UnitOfWork, location_id: str, part_id: str, by: int) -> None:
    row = balance_row(uow, location_id, part_id)
    if row is None:
        uow.add("stock_balance", location_id=location_id, part_id=part_id, quantity=by)
    else:
        uow.set(row, quantity=row.quantity + by)
