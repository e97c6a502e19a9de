"""The sums of a claim, computed from its lines, its advance and what was collected; kept on the claim for all to see."""

from __future__ import annotations

from typing import Any

from app.journey.reimbursement.rules import payable
from app.platform.unit_of_work import UnitOfWork


def refresh(uow: UnitOfWork, claim: Any) -> None:
    """Sets total, allowed total, advance and payable. An advance counts while it is paid and not settled."""
    rows = uow.rows("expense_line", claim_id=claim.id)
    allowed = sum(row.allowed_fen or 0 for row in rows)
    advance = uow.find("cash_advance", claim.advance_id)
    set_off = advance.amount_fen if advance is not None and advance.state == "paid" else 0
    uow.set(claim, total_fen=sum(row.amount_fen or 0 for row in rows), allowed_total_fen=allowed, advance_fen=set_off,
            payable_fen=payable(allowed, set_off, claim.collected_fen or 0))  # fmt: skip
