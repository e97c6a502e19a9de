"""Submitting, reviewing and paying a claim; asking for, deciding and paying an advance."""

from __future__ import annotations

from app.journey.reimbursement.commands import advance, claim
from app.journey.reimbursement.wire import (
    EXPENSE_CLAIM,
    EXPENSE_LINE,
    ApproveAdvanceArgs,
    PayArgs,
    RefuseAdvanceArgs,
    RequestAdvanceArgs,
    ReturnArgs,
    ReviewArgs,
    SettleAdvanceArgs,
)  # fmt: skip
from app.kernel.command import CommandSpec, on_move
from app.kernel.problem import Problem
from app.platform.writing import generic_commands

COMMANDS = (
    *generic_commands(EXPENSE_CLAIM),
    *generic_commands(EXPENSE_LINE),
    on_move("expense_claim", "submit", None, claim.submit,
            problems=(Problem("expense_claim.submit.day_ahead", "invalid", ("line_id", "on_day")),
                      Problem("expense_claim.submit.collected_short", "invalid", ("due_fen",)))),
    on_move("expense_claim", "recall"),
    on_move("expense_claim", "withdraw"),
    on_move("expense_claim", "take_up"),
    on_move("expense_claim", "review", ReviewArgs, claim.review, names_revision=True, problems=(
        Problem("expense_claim.review.lines_differ", "invalid", ("missing", "strange")),
        Problem("expense_claim.review.too_much", "invalid", ("line_id", "amount_fen")),
        Problem("expense_claim.review.reason_missing", "invalid", ("line_id",)),
    )),
    on_move("expense_claim", "return", ReturnArgs, names_revision=True),
    on_move("expense_claim", "pay", PayArgs, claim.pay, names_revision=True, offline=False),
    on_move("expense_claim", "close", offline=False),
    CommandSpec("cash_advance.request", "cash_advance", advance.request, RequestAdvanceArgs, roles=("engineer",),
                creates=True, problems=(Problem("cash_advance.request.no_amount", "invalid"),)),
    on_move("cash_advance", "withdraw"),
    on_move("cash_advance", "take_up"),
    on_move("cash_advance", "approve", ApproveAdvanceArgs, advance.decide, names_revision=True),
    on_move("cash_advance", "refuse", RefuseAdvanceArgs, advance.decide, names_revision=True),
    on_move("cash_advance", "pay", None, advance.pay, names_revision=True, offline=False),
    on_move("cash_advance", "settle", SettleAdvanceArgs, advance.settle, names_revision=True, offline=False),
)  # fmt: skip
