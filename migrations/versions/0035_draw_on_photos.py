"""A photo may be a copy that somebody drew on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.add_column(sa.Column("original_id", sa.String(length=36), nullable=True))
        batch_op.create_index(batch_op.f("ix_photo_original_id"), ["original_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_photo_original_id"))
        batch_op.drop_column("original_id")
