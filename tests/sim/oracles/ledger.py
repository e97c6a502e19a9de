"""Stock never stands below zero, the ledger adds up, and no line of a requisition goes further than it may."""

from __future__ import annotations

from typing import Any

from app.journey.parts.stock.queries import check_ledger
from app.platform.reader import Reader


def ledger_adds_up(reader: Reader, phones: list[dict[str, Any]]) -> list[str]:
    """Balances that are not the sum of their movements, or below zero; lines with more received than issued than approved."""
    found = [
        f"{one.part} in {one.location}: {one.balance} in the books, {one.moved} moved"
        for one in check_ledger(reader)
    ]
    for line in reader.rows("requisition_line"):
        steps = (0, line.received or 0, line.issued or 0, line.approved or 0, line.quantity)
        if list(steps) != sorted(steps):
            found.append(
                f"line {line.id}: received {steps[1]}, issued {steps[2]}, approved {steps[3]} of {steps[4]}"
            )
    return found
