"""Who hears of a claim and of an advance, and what an advance does to the claims that name it."""

from __future__ import annotations

from typing import Any

from app.journey.reimbursement.commands.sums import refresh
from app.journey.reimbursement.queries import claims_waiting_on
from app.kernel.event import Event
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import names_of, people_with_role


def tell_supervisors(uow: UnitOfWork, event: Event) -> None:
    """Something waits for a decision."""
    row = uow.get(event.entity, event.row)
    _tell(uow, people_with_role(uow, "supervisor"), event, row)


def tell_engineer(uow: UnitOfWork, event: Event) -> None:
    """The engineer's own claim or advance has moved on."""
    row = uow.get(event.entity, event.row)
    _tell(uow, [row.engineer_id], event, row)


def tell_engineer_and_finance(uow: UnitOfWork, event: Event) -> None:
    """Approved: the engineer knows, and finance has something to pay."""
    row = uow.get(event.entity, event.row)
    _tell(uow, [row.engineer_id, *people_with_role(uow, "finance")], event, row)


def tell_engineer_of_repayment(uow: UnitOfWork, event: Event) -> None:
    """An advance that finance took back; one that a claim settled is told with the claim."""
    row = uow.get(event.entity, event.row)
    if row.settlement is not None:
        _tell(uow, [row.engineer_id], event, row)


def refresh_claims(uow: UnitOfWork, event: Event) -> None:
    """A claim on its way shows the advance as it is now: paid out meanwhile, or settled by another claim."""
    for claim in claims_waiting_on(uow, event.row):
        refresh(uow, claim)


def _tell(uow: UnitOfWork, people: list[str], event: Event, row: Any) -> None:
    name = "".join(names_of(uow, [row.engineer_id]))
    if event.entity == "cash_advance":
        told = {"amount_fen": row.amount_fen, "decision": row.decision}
    else:
        told = {"total_fen": row.total_fen, "allowed_total_fen": row.allowed_total_fen, "payable_fen": row.payable_fen,
                "remarks": row.remarks}  # fmt: skip
    notify(uow, people, event.name, row, number=row.number, name=name, **told)


REACTIONS = {
    "expense_claim.submitted": (tell_supervisors,),
    "expense_claim.returned": (tell_engineer,),
    "expense_claim.reviewed": (tell_engineer_and_finance,),
    "expense_claim.paid": (tell_engineer,),
    "cash_advance.requested": (tell_supervisors,),
    "cash_advance.approved": (tell_engineer_and_finance,),
    "cash_advance.refused": (tell_engineer,),
    "cash_advance.paid": (refresh_claims, tell_engineer),
    "cash_advance.settled": (refresh_claims, tell_engineer_of_repayment),
}
