"""Parts handed over between stores, stations and vans: the transfer with its number."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "stock_transfer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.String(length=24), nullable=False),
        sa.Column("created_by_id", sa.String(length=36), nullable=False),
        sa.Column("updated_at", sa.String(length=24), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=True),
        sa.Column("from_id", sa.String(length=36), nullable=False),
        sa.Column("to_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("moved_at", sa.String(length=24), nullable=False),
        sa.Column("moved_by_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["location.id"], name=op.f("fk_stock_transfer_from_id")),
        sa.ForeignKeyConstraint(["moved_by_id"], ["person.id"], name=op.f("fk_stock_transfer_moved_by_id")),
        sa.ForeignKeyConstraint(["to_id"], ["location.id"], name=op.f("fk_stock_transfer_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_transfer")),
        sa.UniqueConstraint("number", name=op.f("uq_stock_transfer_number")),
    )
    with op.batch_alter_table("stock_transfer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stock_transfer_from_id"), ["from_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stock_transfer_moved_by_id"), ["moved_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stock_transfer_to_id"), ["to_id"], unique=False)


def downgrade() -> None:
    op.drop_table("stock_transfer")
