"""Let an engineer withdraw an expense claim or a cash advance: one more state each."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATES = {
    "expense_claim": ("draft", "submitted", "returned", "reviewed", "paid", "closed"),
    "cash_advance": ("requested", "approved", "refused", "paid", "settled"),
}


def upgrade() -> None:
    for table, states in STATES.items():
        _allow(table, (*states, "withdrawn"))


def downgrade() -> None:
    for table, states in STATES.items():
        _allow(table, states)


def _allow(table: str, states: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{state}'" for state in states)
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.drop_constraint(op.f(f"ck_{table}_state"), type_="check")
        batch_op.create_check_constraint(op.f(f"ck_{table}_state"), f"state IN ({listed})")
