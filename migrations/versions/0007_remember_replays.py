"""Remember which commands a device sent again after a restore, and how they had been answered before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("replayed", sa.String(length=12), nullable=True))
    told = sa.text("replayed IS NOT NULL")
    op.create_index(
        "ix_inbox_replayed", "inbox", ["client_id", "received_at"], sqlite_where=told, postgresql_where=told
    )


def downgrade() -> None:
    op.drop_index("ix_inbox_replayed", table_name="inbox")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_column("replayed")
