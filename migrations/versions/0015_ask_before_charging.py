"""Ask before charging: estimates of paid service with their lines, and the seals of what customers authorised."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "estimate",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.String(length=24), nullable=False),
        sa.Column("created_by_id", sa.String(length=36), nullable=False),
        sa.Column("updated_at", sa.String(length=24), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("job_id", sa.String(length=36), nullable=False),
        sa.Column("estimate_number", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("corrects_id", sa.String(length=36), nullable=True),
        sa.Column("revision_reason", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=40), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("ready_by", sa.String(length=24), nullable=True),
        sa.Column("total_fen", sa.BigInteger(), nullable=True),
        sa.Column("submitted_at", sa.String(length=24), nullable=True),
        sa.Column("decided_by_id", sa.String(length=36), nullable=True),
        sa.Column("decided_at", sa.String(length=24), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=True),
        sa.Column("authorised_fen", sa.BigInteger(), nullable=True),
        sa.Column("authorised_at", sa.String(length=24), nullable=True),
        sa.Column("signer_name", sa.Text(), nullable=True),
        sa.Column("signer_role", sa.Text(), nullable=True),
        sa.Column("signer_phone", sa.Text(), nullable=True),
        sa.Column("seal_hash", sa.Text(), nullable=True),
        sa.Column("seal_result", sa.String(length=40), nullable=True),
        sa.Column("declined_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'returned', 'approved', 'refused', 'authorised', 'declined', 'withdrawn', 'superseded')",
            name=op.f("ck_estimate_state"),
        ),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name=op.f("fk_estimate_decided_by_id")),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_estimate_job_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate")),
        sa.UniqueConstraint("estimate_number", name=op.f("uq_estimate_estimate_number")),
    )
    with op.batch_alter_table("estimate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_estimate_corrects_id"), ["corrects_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_decided_by_id"), ["decided_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_job_id"), ["job_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_state"), ["state"], unique=False)

    op.create_table(
        "authorisation_seal",
        sa.Column("estimate_id", sa.String(length=36), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("mac", sa.String(length=64), nullable=False),
        sa.Column("sealed_at", sa.String(length=24), nullable=False),
        sa.Column("device_at", sa.String(length=24), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estimate_id"], ["estimate.id"], name=op.f("fk_authorisation_seal_estimate_id")
        ),
        sa.PrimaryKeyConstraint("estimate_id", name=op.f("pk_authorisation_seal")),
    )
    op.create_table(
        "estimate_line",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.String(length=24), nullable=False),
        sa.Column("created_by_id", sa.String(length=36), nullable=False),
        sa.Column("updated_at", sa.String(length=24), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("estimate_id", sa.String(length=36), nullable=False),
        sa.Column("job_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("part_id", sa.String(length=36), nullable=True),
        sa.Column("part_number", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Float(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("unit_price_fen", sa.BigInteger(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["estimate_id"], ["estimate.id"], name=op.f("fk_estimate_line_estimate_id")),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_estimate_line_job_id")),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_estimate_line_part_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate_line")),
    )
    with op.batch_alter_table("estimate_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_estimate_line_estimate_id"), ["estimate_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_line_job_id"), ["job_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_line_part_id"), ["part_id"], unique=False)

    protect("authorisation_seal")


def protect(table: str) -> None:
    """Triggers that refuse to change or delete what a customer signed."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            body = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            op.execute(f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} {body}")
        return
    function, body = f"{table}_append_only", f"$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
    op.execute(f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS {body}")
    op.execute(
        f"CREATE TRIGGER {table}_no_write BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {function}()"
    )
