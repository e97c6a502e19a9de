"""Keep the organisation's signatures under papers, links to customers' copies, what was rated and signed by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0015"
branch_labels = None
depends_on = None

APPEND_ONLY = ("signed_paper", "confirmation")


def upgrade() -> None:
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.add_column(sa.Column("confirmed_at", sa.String(length=24), nullable=True))
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("by_link", sa.Boolean(), nullable=True))
    _links()
    op.create_table(
        "signed_paper",
        sa.Column("report_id", sa.String(length=36), nullable=False),
        sa.Column("basis", sa.String(length=64), nullable=False),
        sa.Column("room", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("container", sa.LargeBinary(), nullable=False),
        sa.Column("certificate", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.String(length=24), nullable=False),
        sa.Column("mac", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("report_id", "basis"),
    )
    op.create_index("ix_signed_paper_digest", "signed_paper", ["digest"])
    op.create_index("ix_signed_paper_certificate", "signed_paper", ["certificate"])
    op.create_table(
        "confirmation",
        sa.Column("report_id", sa.String(length=36), nullable=False),
        sa.Column("link_id", sa.String(length=36), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("mac", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", sa.String(length=24), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("report_id"),
    )
    for table in APPEND_ONLY:
        _protect(table)


def _links() -> None:
    moments = ("expires_at", "opened_at", "downloaded_at", "answered_at", "revoked_at")
    op.create_table(
        "report_link",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.String(length=24), nullable=False),
        sa.Column("created_by_id", sa.String(length=36), nullable=False),
        sa.Column("updated_at", sa.String(length=24), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("job_id", sa.String(length=36), nullable=False),
        sa.Column("report_id", sa.String(length=36), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        *(sa.Column(name, sa.String(length=24), nullable=name != "expires_at") for name in moments),
        sa.CheckConstraint("state IN ('open', 'revoked')", name="ck_report_link_state"),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"]),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    for name in ("state", "job_id", "report_id"):
        op.create_index(f"ix_report_link_{name}", "report_link", [name])
    op.create_table(
        "link_answer",
        sa.Column("link_id", sa.String(length=36), nullable=False),
        sa.Column("job_id", sa.String(length=36), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["report_link.id"]),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"]),
        sa.PrimaryKeyConstraint("link_id"),
    )
    op.create_index("ix_link_answer_job_id", "link_answer", ["job_id"])


def _protect(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            body = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            op.execute(f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} {body}")
        return
    function, body = f"{table}_append_only", f"$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
    op.execute(f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS {body}")
    op.execute(
        f"CREATE TRIGGER {table}_no_write BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()"
    )


def downgrade() -> None:
    for table in (*APPEND_ONLY, "link_answer", "report_link"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        for table in APPEND_ONLY:
            op.execute(f"DROP FUNCTION {table}_append_only()")
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.drop_column("by_link")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_column("confirmed_at")
