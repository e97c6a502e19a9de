"""What happens to a claim when it is submitted, reviewed and paid. Who may do it and when is the machine's business."""

from __future__ import annotations

from typing import Any

from app.journey.reimbursement import queries
from app.journey.reimbursement.commands.sums import refresh
from app.journey.reimbursement.rules import (
    Decision,
    Line,
    check_decisions,
    collected_due,
    proposals,
    repeated,
)  # fmt: skip
from app.kernel.clock import people_day
from app.kernel.problem import Refused
from app.platform.unit_of_work import UnitOfWork


def submit(uow: UnitOfWork, claim: Any, args: dict[str, Any], command: Any) -> None:
    """Judges the lines afresh, also those of a returned claim: flags, proposals, sums. Problems: .day_ahead, .collected_short."""
    rows = uow.rows("expense_line", claim_id=claim.id)
    lines = [queries.as_line(row) for row in rows]
    _check_days(uow, lines)
    flags = repeated(lines, *queries.vouchers_elsewhere(uow, claim.id, lines))
    proposed = proposals(lines, queries.caps(uow), queries.spent_elsewhere(uow, claim, lines))
    for row, line in zip(rows, lines, strict=True):
        over = ["over_cap"] if proposed[line.id] < line.amount_fen else []
        uow.set(row, flags=flags.get(line.id, []) + over, invoice_key=line.invoice, allowed_fen=proposed[line.id],
                cut_reason=None)  # fmt: skip
    _set_off(uow, claim)
    uow.set(claim, submitted_at=uow.at, reviewed_by_id=None, reviewed_at=None)
    refresh(uow, claim)


def review(uow: UnitOfWork, claim: Any, args: dict[str, Any], command: Any) -> None:
    """The supervisor's word on every line. Problems: .lines_differ, .too_much, .reason_missing."""
    rows = {row.id: row for row in uow.rows("expense_line", claim_id=claim.id)}
    decisions = [
        Decision(told["line_id"], told["allowed_fen"], told.get("cut_reason")) for told in args["lines"]
    ]
    check_decisions({row.id: row.amount_fen for row in rows.values()}, decisions)
    for decision in decisions:
        row = rows[decision.line_id]
        cut = decision.allowed_fen < row.amount_fen
        uow.set(row, allowed_fen=decision.allowed_fen, cut_reason=decision.cut_reason if cut else None)
    uow.set(claim, reviewed_by_id=uow.actor.id, reviewed_at=uow.at, remarks=args.get("remarks"))
    refresh(uow, claim)


def pay(uow: UnitOfWork, claim: Any, args: dict[str, Any], command: Any) -> None:
    """Finance has paid, or taken back what was too much; the advance that was set off is settled with it."""
    refresh(uow, claim)
    uow.set(claim, paid_by_id=uow.actor.id, paid_at=uow.at, payment_reference=args["payment_reference"])
    if claim.advance_fen:
        advance = uow.get("cash_advance", claim.advance_id)
        uow.set(advance, settled_fen=claim.advance_fen)
        uow.make_move(advance, "settle")


def _check_days(uow: UnitOfWork, lines: list[Line]) -> None:
    today = people_day(uow.now).isoformat()
    for line in lines:
        if line.on_day > today:
            raise Refused("expense_claim.submit.day_ahead", line_id=line.id, on_day=line.on_day)


def _set_off(uow: UnitOfWork, claim: Any) -> None:
    """Names the job's unsettled advance and its collected money where the engineer left them blank; who led the job hands
    over what was collected in full."""
    if claim.advance_id is None:
        advance = queries.open_advance(uow, claim.engineer_id, claim.job_id)
        uow.set(claim, advance_id=advance.id if advance else None)
    due = 0
    if claim.job_id is not None:
        reported = queries.collected_on_job(uow, claim.job_id)
        due = collected_due(reported, queries.handed_over(uow, claim.job_id, claim.id))
    told = due if claim.collected_fen is None else claim.collected_fen
    if told < due and queries.leads(uow, claim.job_id, claim.engineer_id):
        raise Refused("expense_claim.submit.collected_short", due_fen=due)
    uow.set(claim, collected_due_fen=due, collected_fen=told)
