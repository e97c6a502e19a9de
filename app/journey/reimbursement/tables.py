"""Tables of expense claims and cash advances."""

from app.journey.reimbursement.wire import CASH_ADVANCE, EXPENSE_CLAIM, EXPENSE_LINE
from app.platform.db import record_table

CashAdvance = record_table(CASH_ADVANCE)
ExpenseClaim = record_table(EXPENSE_CLAIM)
ExpenseLine = record_table(EXPENSE_LINE)
