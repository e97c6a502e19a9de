"""The expense claim with its lines and vouchers, and the cash advance that is set off."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from app.journey.reimbursement.machine import CASH_ADVANCE as ADVANCE_MACHINE
from app.journey.reimbursement.machine import EXPENSE_CLAIM as CLAIM_MACHINE
from app.journey.reimbursement.machine import OWN
from app.kernel.guard import Guard
from app.kernel.record import Include, Writing
from app.platform.wire import Wire, choice, day, digest, integer, moment, money, record, ref, tags, text

F: dict[str, Any] = {"owner": "field"}
S: dict[str, Any] = {"owner": "server"}
KINDS = ("toll", "transport", "fuel", "lodging", "meals", "daily_allowance", "towing", "freight", "postage",
         "local_purchase", "other")  # fmt: skip
FLAGS = ("duplicate_invoice", "duplicate_picture", "over_cap")


class ExpenseClaimWire(Wire):
    """One trip or job. The sums are the server's.

    collected_fen: money from paid service that the engineer holds and hands over with this claim; collected_due_fen: what
    the job's signed reports say was collected and no other claim has handed over. payable_fen below zero is to be paid back.
    """

    engineer_id = ref("person", required=True, **F)
    job_id = ref("job", **F)
    purpose = text(500, **F)
    trip_from = text(80, **F)
    trip_to = text(80, **F)
    from_on = day(**F)
    to_on = day(**F)
    advance_id = ref("cash_advance", **F)
    collected_fen = money(**F)
    collected_due_fen = money(**S)
    total_fen = money(**S)
    allowed_total_fen = money(**S)
    advance_fen = money(**S)
    payable_fen = integer("fen", minimum=None, **S)
    submitted_at = moment(**S)
    reviewed_by_id = ref("person", **S)
    reviewed_at = moment(**S)
    remarks = text(2000, **S)
    paid_by_id = ref("person", **S)
    paid_at = moment(**S)
    payment_reference = text(60, **S)


class ExpenseLineWire(Wire):
    """One voucher. allowed_fen and cut_reason are the supervisor's; flags and invoice_key are the server's.

    days: how many days or nights it covers from on_day, blank: one; city_class: 1 the dearest, blank: 3.
    allowed_fen before the review is the server's proposal; invoice_key: the number as it is compared.
    """

    claim_id = ref("expense_claim", required=True, **F)
    kind = choice(*KINDS, **F)
    on_day = day(**F)
    days = integer("d", minimum=1, maximum=60, **F)
    city = text(40, **F)
    city_class = integer(minimum=1, maximum=3, **F)
    amount_fen = money(**F)
    invoice_number = text(40, **F)
    note = text(500, **F)
    photo_sha256 = digest()
    photo_mime = text(40, **F)
    photo_size = integer("byte", **F)
    allowed_fen = money(**S)
    cut_reason = text(500, **S)
    flags = tags(*FLAGS, **S)
    invoice_key = text(80, **S)


class CashAdvanceWire(Wire):
    """Money asked for before a trip. settlement: how it came back, where no claim was set off against it."""

    engineer_id = ref("person", required=True, **F)
    job_id = ref("job", **F)
    amount_fen = money(required=True, **F)
    purpose = text(500, required=True, **F)
    decided_by_id = ref("person", **S)
    decided_at = moment(**S)
    decision = text(1000, **S)
    paid_by_id = ref("person", **S)
    paid_at = moment(**S)
    settled_fen = money(**S)
    settlement = text(500, **S)


MONEY_ROLES = ("supervisor", "finance", "administrator")


def _scopes(reader: Any, row: Any) -> set[str]:
    return {f"user:{row.engineer_id}", *(f"role:{role}" for role in MONEY_ROLES)}


SELF_OPEN = Guard("open", {"in": ["state", [None, "draft", "returned"]]})
CLAIM_MINE = Guard("own", {"same": ["claim.engineer_id", "actor.id"]})
CLAIM_OPEN = Guard("open", {"in": ["claim.state", ["draft", "returned"]]})

EXPENSE_CLAIM = record(
    "expense_claim",
    ExpenseClaimWire,
    machine=CLAIM_MACHINE,
    number_prefix="BX",
    scopes=_scopes,
    includes=(
        Include("lines", "expense_line", "claim_id"),
        Include("advance", "cash_advance", "id", "advance_id", many=False),
        Include("job", "job", "id", "job_id", many=False),
        Include("assignments", "assignment", "job_id", "job_id"),
    ),
    writing=Writing(("engineer",), (OWN, SELF_OPEN), create=True, patch=True),
)
EXPENSE_LINE = record(
    "expense_line",
    ExpenseLineWire,
    parent=("expense_claim", "claim_id"),
    includes=(Include("claim", "expense_claim", "id", "claim_id", many=False),),
    writing=Writing(("engineer",), (CLAIM_MINE, CLAIM_OPEN), create=True, patch=True, remove=True),
    indexes=(("invoice_key",),),
)
CASH_ADVANCE = record(
    "cash_advance", CashAdvanceWire, machine=ADVANCE_MACHINE, number_prefix="JK", scopes=_scopes
)


class ReviewedLineArgs(Wire):
    """What of a line is allowed; less than claimed wants a reason."""

    line_id = ref("expense_line", required=True)
    allowed_fen = money(required=True)
    cut_reason = text(500)


class ReviewArgs(Wire):
    """Every line with its decision; none where the claim hands over money alone."""

    lines = fields.List(fields.Nested(ReviewedLineArgs), required=True, validate=validate.Length(0, 300),
                        metadata={"wayside": {"kind": "list", "of": ReviewedLineArgs}})  # fmt: skip
    remarks = text(2000)


class ReturnArgs(Wire):
    """What has to be put right."""

    remarks = text(2000, required=True)


class PayArgs(Wire):
    """The payment's reference."""

    payment_reference = text(60, required=True)


class RequestAdvanceArgs(Wire):
    """How much, for what."""

    job_id = ref("job")
    amount_fen = money(required=True)
    purpose = text(500, required=True)


class ApproveAdvanceArgs(Wire):
    """A remark, when there is one."""

    decision = text(1000)


class RefuseAdvanceArgs(Wire):
    """Why not."""

    decision = text(1000, required=True)


class SettleAdvanceArgs(Wire):
    """How the money came back, for a trip that has no claim."""

    settlement = text(500, required=True)
