"""Goods receipts and transfers as their printed forms want them (see parts.paper): names in the reader's language."""

from __future__ import annotations

from typing import Any

from app.journey.report.queries import organisation
from app.platform.reader import Reader


def on_paper(reader: Reader, row: Any, language: str) -> dict[str, Any]:
    """The content of `paper.receipt.render` for a goods receipt row."""
    supplier = reader.find("supplier", row.supplier_id)
    return {
        "number": row.number,
        "organisation": organisation(reader),
        "kind": row.kind,
        "supplier": _named(supplier, language) if supplier else None,
        "delivery_note": row.delivery_note,
        "place": _named(reader.get("location", row.location_id), language),
        "received_by": _named(reader.get("person", row.received_by_id), language),
        "received_at": row.received_at,
        "remark": row.remark,
        "lines": [_line(reader, one, language) for one in reader.rows("stock_movement", document_id=row.id)],
    }


def transferred(reader: Reader, row: Any, language: str) -> dict[str, Any]:
    """The content of `paper.shipment.render` for a stock transfer row."""
    target = reader.get("location", row.to_id)
    receiver = reader.find("person", target.person_id)
    return {
        "number": row.number,
        "organisation": organisation(reader),
        "kind": "transfer",
        "sent_at": row.moved_at,
        "sent_by": _named(reader.get("person", row.moved_by_id), language),
        "from_place": _named(reader.get("location", row.from_id), language),
        "to_place": _named(target, language),
        "receiver": _named(receiver, language) if receiver else None,
        "receiver_phone": receiver.phone if receiver else None,
        "reason": row.reason,
        "lines": [_line(reader, one, language) for one in reader.rows("stock_movement", document_id=row.id)],
    }


def _line(reader: Reader, movement: Any, language: str) -> dict[str, Any]:
    part = reader.get("part", movement.part_id)
    return {
        "part_number": part.number,
        "name": _named(part, language),
        "spec": part.spec,
        "unit": part.unit,
        "quantity": movement.quantity,
    }


def _named(row: Any, language: str) -> str | None:
    """The name in that language, or the one that there is."""
    first, second = (row.name_en, row.name_zh) if language == "en" else (row.name_zh, row.name_en)
    return first or second
