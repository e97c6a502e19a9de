"""Readers of claims, lines and advances: for the commands here, for the printed form, and for the cost of a job.

Changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from app.journey.reimbursement.rules import CAPPED, CHEAPEST_CLASS, Caps, Line, invoice_key, spent_by_day
from app.journey.reimbursement.tables import ExpenseClaim, ExpenseLine
from app.journey.report.queries import organisation
from app.platform.db import table_of
from app.platform.reader import Reader

OPEN = ("draft", "returned")
SENT = ("submitted", "reviewed", "paid", "closed")
DECIDED = ("reviewed", "paid", "closed")
SEALED = ("signed", "returned", "approved", "archived")
CLASSES = (1, 2, 3)
LONGEST_VOUCHER_DAYS = 60


def as_line(row: Any) -> Line:
    """A complete expense line as the rules see it."""
    return Line(
        id=row.id, kind=row.kind, amount_fen=row.amount_fen, on_day=row.on_day, days=row.days or 1,
        city_class=row.city_class or CHEAPEST_CLASS, invoice=invoice_key(row.invoice_number), picture=row.photo_sha256,
    )  # fmt: skip


def caps(reader: Reader) -> Caps:
    """The caps in force by kind and city class."""
    words = {"daily_allowance": "daily_cap", "lodging": "lodging_cap"}
    return {
        (kind, grade): int(reader.setting(f"reimbursement.{word}_class_{grade}_fen"))
        for kind, word in words.items()
        for grade in CLASSES
    }


def vouchers_elsewhere(reader: Reader, claim_id: str, lines: Sequence[Line]) -> tuple[set[str], set[str]]:
    """(invoice numbers, pictures) that occur on these lines and on lines of other claims, whoever made them; what was
    withdrawn may be claimed elsewhere.

    A line that is still being written has no compared form in the table yet; such lines are few and compared here.
    """
    invoices = {line.invoice for line in lines if line.invoice}
    pictures = {line.picture for line in lines if line.picture}
    others = (
        select(ExpenseLine.invoice_key, ExpenseLine.invoice_number, ExpenseLine.photo_sha256)
        .join(ExpenseClaim, ExpenseClaim.id == ExpenseLine.claim_id)
        .where(
            ExpenseLine.removed.is_(False),
            ExpenseClaim.removed.is_(False),
            ExpenseLine.claim_id != claim_id,
            ExpenseClaim.state != "withdrawn",
        )
    )
    known = reader.session.scalars(others.with_only_columns(ExpenseLine.invoice_key).where(
        ExpenseLine.invoice_key.in_(invoices), ExpenseClaim.state.in_(SENT)))  # fmt: skip
    written = reader.session.scalars(others.with_only_columns(ExpenseLine.invoice_number).where(
        ExpenseLine.invoice_number.is_not(None), ExpenseClaim.state.in_(OPEN)))  # fmt: skip
    seen = reader.session.scalars(others.with_only_columns(ExpenseLine.photo_sha256).where(
        ExpenseLine.photo_sha256.in_(pictures)))  # fmt: skip
    return set(known) | ({invoice_key(number) or "" for number in written} & invoices), set(seen)


def spent_elsewhere(reader: Reader, claim: Any, lines: Sequence[Line]) -> dict[tuple[str, str], int]:
    """What the engineer's other claims that were sent already take of the caps on the days of these lines."""
    days = [line.on_day for line in lines if line.kind in CAPPED]
    if not days:
        return {}
    from_day = (date.fromisoformat(min(days)) - timedelta(days=LONGEST_VOUCHER_DAYS)).isoformat()
    to_day = (date.fromisoformat(max(days)) + timedelta(days=LONGEST_VOUCHER_DAYS)).isoformat()
    others = select(ExpenseClaim.id).where(
        ExpenseClaim.engineer_id == claim.engineer_id, ExpenseClaim.id != claim.id, ExpenseClaim.state.in_(SENT),
        ExpenseClaim.removed.is_(False),
    )  # fmt: skip
    near = (ExpenseLine.on_day.between(from_day, to_day), ExpenseLine.claim_id.in_(others))
    rows = reader.rows("expense_line", *near, kind=CAPPED)
    return spent_by_day((as_line(row), row.allowed_fen or 0) for row in rows)


def open_advance(reader: Reader, engineer_id: str, job_id: str | None) -> Any | None:
    """The oldest advance that was paid to the engineer for that job and is not settled; None when there is none."""
    if job_id is None:
        return None
    return reader.first("cash_advance", engineer_id=engineer_id, job_id=job_id, state="paid")


def collected_on_job(reader: Reader, job_id: str) -> int:
    """What the job's sealed reports say was collected for paid service; a superseded revision does not count."""
    return sum(report.collected_fen or 0 for report in reader.rows("report", job_id=job_id, state=SEALED))


def handed_over(reader: Reader, job_id: str, except_claim: str) -> int:
    """What other claims on the job, once sent, have handed over of it."""
    claims = reader.rows("expense_claim", job_id=job_id, state=SENT)
    return sum(claim.collected_fen or 0 for claim in claims if claim.id != except_claim)


def held_since(reader: Reader, before: str) -> list[tuple[str, int]]:
    """(job, fen) of money that reports signed before that moment say was collected and no claim sent has handed over."""
    report = table_of("report")
    collected = (
        select(
            report.job_id,
            func.sum(report.collected_fen).label("fen"),
            func.min(report.signed_at).label("since"),
        )
        .where(report.removed.is_(False), report.state.in_(SEALED), report.collected_fen > 0)
        .group_by(report.job_id)
        .subquery()
    )
    over = (
        select(ExpenseClaim.job_id, func.sum(ExpenseClaim.collected_fen).label("fen"))
        .where(ExpenseClaim.removed.is_(False), ExpenseClaim.state.in_(SENT))
        .group_by(ExpenseClaim.job_id)
        .subquery()
    )
    left = collected.c.fen - func.coalesce(over.c.fen, 0)
    found = (
        select(collected.c.job_id, left)
        .outerjoin(over, over.c.job_id == collected.c.job_id)
        .where(left > 0, collected.c.since <= before)
        .order_by(collected.c.since)
    )
    return [(job_id, int(fen)) for job_id, fen in reader.session.execute(found)]


def leads(reader: Reader, job_id: str, engineer_id: str) -> bool:
    """Whether the engineer leads the job: then what the customer paid is with them."""
    return (
        reader.first("assignment", job_id=job_id, engineer_id=engineer_id, lead=True, ended_at=None)
        is not None
    )


def claims_waiting_on(reader: Reader, advance_id: str) -> list[Any]:
    """Claims that name the advance and are not paid yet."""
    return reader.rows("expense_claim", advance_id=advance_id, state=("submitted", "reviewed"))


def allowed_by_job() -> Select[Any]:
    """(job_id, fen) for each job: what reviewed claims allow for it. For the figures."""
    return (
        select(ExpenseClaim.job_id.label("job_id"), func.sum(ExpenseClaim.allowed_total_fen).label("fen"))
        .where(
            ExpenseClaim.removed.is_(False), ExpenseClaim.job_id.is_not(None), ExpenseClaim.state.in_(DECIDED)
        )
        .group_by(ExpenseClaim.job_id)
    )


def on_paper(reader: Reader, claim: Any) -> dict[str, Any]:
    """The claim as its printed form wants it (see `paper.render`); lines by day."""
    engineer, job = reader.get("person", claim.engineer_id), reader.find("job", claim.job_id)
    lines = sorted(reader.rows("expense_line", claim_id=claim.id), key=lambda row: (row.on_day or "", row.id))
    told = {name: getattr(claim, name) for name in (
        "number", "purpose", "trip_from", "trip_to", "from_on", "to_on", "advance_fen", "collected_fen", "total_fen",
        "allowed_total_fen", "payable_fen", "submitted_at", "reviewed_at", "paid_at", "remarks",
    )}  # fmt: skip
    return told | {
        "organisation": organisation(reader),
        "engineer": {
            "name": engineer.name_zh,
            "employee_no": engineer.employee_no,
            "region": engineer.region,
        },
        "job_numbers": [job.number] if job else [],
        "lines": [_line_on_paper(row) for row in lines],
        "reviewed_by": _name(reader, claim.reviewed_by_id),
        "paid_by": _name(reader, claim.paid_by_id),
    }


def _line_on_paper(row: Any) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in (
        "kind", "city", "amount_fen", "allowed_fen", "cut_reason", "invoice_number", "note", "photo_sha256",
    )}  # fmt: skip
    return told | {
        "on": row.on_day,
        "duplicate": any(flag.startswith("duplicate") for flag in row.flags or ()),
    }


def _name(reader: Reader, person_id: str | None) -> str | None:
    person = reader.find("person", person_id)
    return person.name_zh if person else None
