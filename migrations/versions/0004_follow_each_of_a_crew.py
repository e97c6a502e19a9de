"""Follow each of a crew, count repairs, give late answers a reason, and people a photo and a told end of certificates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("accepted_at", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("departed_at", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("arrived_at", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("arrived_lat", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("arrived_lon", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("arrived_accuracy_m", sa.BigInteger(), nullable=True))

    with op.batch_alter_table("call_entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("late_reason", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("warned_at", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("breach_told_at", sa.String(length=24), nullable=True))

    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.add_column(sa.Column("earlier_repairs", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("same_fault_repairs", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("days_in_repair", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("repair_warning", sa.String(length=40), nullable=True))

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("photo_sha256", sa.Text(), nullable=True))
        batch_op.create_index(batch_op.f("ix_person_photo_sha256"), ["photo_sha256"], unique=False)

    with op.batch_alter_table("qualification", schema=None) as batch_op:
        batch_op.add_column(sa.Column("warned_at", sa.String(length=24), nullable=True))

    with op.batch_alter_table("sheet", schema=None) as batch_op:
        batch_op.add_column(sa.Column("part_replaced_on", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("declined_unsigned", sa.Text(), nullable=True))
