"""What synchronisation keeps for itself: every command ever received, and what is known of each installation."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.platform.db import Base

_TOLD = text("replayed IS NOT NULL")


class Inbox(Base):
    """Append-only store of commands (SY-18); the verdict is added once, a held one's when it is tried again (SY-20).

    replayed: sent again after a restore, which had lost it; how it had been answered before (SY-33).
    """

    __tablename__ = "inbox"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    client_id: Mapped[str] = mapped_column(String(36), nullable=False)
    n: Mapped[int] = mapped_column(BigInteger, nullable=False)
    person_id: Mapped[str] = mapped_column(String(36), nullable=False)
    device_id: Mapped[str | None] = mapped_column(String(36))
    type: Mapped[str] = mapped_column(String(80), nullable=False)
    row: Mapped[str] = mapped_column(String(36), nullable=False)
    payload: Mapped[str] = mapped_column(Text, nullable=False)
    payload_hash: Mapped[str] = mapped_column(String(64), nullable=False)
    received_at: Mapped[str] = mapped_column(String(24), nullable=False)
    made_at: Mapped[str | None] = mapped_column(String(24))
    status: Mapped[str] = mapped_column(String(12), nullable=False)
    code: Mapped[str | None] = mapped_column(String(120))
    detail: Mapped[Any] = mapped_column(JSON, nullable=True)
    conflict_id: Mapped[str | None] = mapped_column(String(36))
    row_rev: Mapped[int | None] = mapped_column(BigInteger)
    replayed: Mapped[str | None] = mapped_column(String(12))
    __table_args__ = (
        UniqueConstraint("client_id", "n"),
        Index("ix_inbox_row_status", "row", "status"),
        Index("ix_inbox_replayed", "client_id", "received_at", sqlite_where=_TOLD, postgresql_where=_TOLD),
    )


class SyncClient(Base):
    """An installation as it last told of itself, for the office's view of devices."""

    __tablename__ = "sync_client"
    client_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(36), nullable=False, index=True)
    seen_at: Mapped[str] = mapped_column(String(24), nullable=False)
    schema: Mapped[str] = mapped_column(String(20), nullable=False)
    queue_len: Mapped[int] = mapped_column(Integer, nullable=False)
    oldest_age_s: Mapped[int] = mapped_column(BigInteger, nullable=False)
    cursor: Mapped[int | None] = mapped_column(BigInteger)
