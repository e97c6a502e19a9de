"""What synchronisation keeps for itself: every command ever received, and what is known of each installation."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Text, UniqueConstraint

from app.platform.db import db


class Inbox(db.Model):  # type: ignore[name-defined]
    """Append-only store of commands (SY-18); the verdict is added once, a held one's when it is tried again (SY-20)."""

    __tablename__ = "inbox"
    id = Column(String(36), primary_key=True)
    client_id = Column(String(36), nullable=False)
    n = Column(BigInteger, nullable=False)
    person_id = Column(String(36), nullable=False)
    device_id = Column(String(36))
    type = Column(String(80), nullable=False)
    row = Column(String(36), nullable=False)
    payload = Column(Text, nullable=False)
    payload_hash = Column(String(64), nullable=False)
    received_at = Column(String(24), nullable=False)
    made_at = Column(String(24))
    status = Column(String(12), nullable=False)
    code = Column(String(120))
    detail = Column(JSON)
    conflict_id = Column(String(36))
    row_rev = Column(BigInteger)
    __table_args__ = (UniqueConstraint("client_id", "n"), Index("ix_inbox_row_status", "row", "status"))


class SyncClient(db.Model):  # type: ignore[name-defined]
    """An installation as it last told of itself, for the office's view of devices."""

    __tablename__ = "sync_client"
    client_id = Column(String(36), primary_key=True)
    person_id = Column(String(36), nullable=False, index=True)
    seen_at = Column(String(24), nullable=False)
    schema = Column(String(20), nullable=False)
    queue_len = Column(Integer, nullable=False)
    oldest_age_s = Column(BigInteger, nullable=False)
    cursor = Column(BigInteger)
