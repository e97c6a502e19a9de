"""Submitting, reviewing and paying a claim; asking for and settling an advance."""

from __future__ import annotations

from app.journey.reimbursement.wire import (
    EXPENSE_CLAIM, EXPENSE_LINE, DecideAdvanceArgs, PayArgs, RequestAdvanceArgs, ReturnArgs, ReviewArgs,
)  # fmt: skip
from app.kernel.command import CommandSpec, on_move
from app.platform.writing import generic_commands

COMMANDS = (
    *generic_commands(EXPENSE_CLAIM),
    *generic_commands(EXPENSE_LINE),
    on_move("expense_claim", "submit"),
    on_move("expense_claim", "review", ReviewArgs, names_revision=True),
    on_move("expense_claim", "return", ReturnArgs, names_revision=True),
    on_move("expense_claim", "pay", PayArgs, names_revision=True, offline=False),
    on_move("expense_claim", "close", offline=False),
    CommandSpec("cash_advance.request", "cash_advance", None, RequestAdvanceArgs, roles=("engineer",), creates=True),
    on_move("cash_advance", "approve", DecideAdvanceArgs, names_revision=True),
    on_move("cash_advance", "refuse", DecideAdvanceArgs, names_revision=True),
    on_move("cash_advance", "pay", offline=False),
)
