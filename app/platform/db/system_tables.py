"""Tables of the house itself, which no device synchronises: clock, change index, shares, audit, effects, numbers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.platform.db.engine import Base

BigKey = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts by itself only for INTEGER keys


class Clock(Base):
    """One row: the count of commits and the epoch of this server lifetime (SY-5, SY-33).

    kept_after: of rows that left a scope at or before this count nothing is remembered any more (SY-9).
    """

    __tablename__ = "clock"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger, nullable=False, default=0)
    epoch: Mapped[str] = mapped_column(String(36), nullable=False)
    kept_after: Mapped[int] = mapped_column(BigInteger, nullable=False, default=0, server_default="0")


class Change(Base):
    """The index behind the pull: the newest entry per scope and row (SY-8). gone: the row left this scope."""

    __tablename__ = "change"
    scope: Mapped[str] = mapped_column(String(60), primary_key=True)
    entity: Mapped[str] = mapped_column(String(40), primary_key=True)
    row_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    clock: Mapped[int] = mapped_column(BigInteger, nullable=False)
    gone: Mapped[bool] = mapped_column(Boolean, nullable=False, default=False)
    __table_args__ = (
        Index("ix_change_scope_clock", "scope", "clock"),
        Index("ix_change_row", "row_id", "entity"),
    )


class Share(Base):
    """A scope that another row lends to this one: an engineer sees a customer *because* of a job."""

    __tablename__ = "share"
    entity: Mapped[str] = mapped_column(String(40), primary_key=True)
    row_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    because: Mapped[str] = mapped_column(String(36), primary_key=True)
    scope: Mapped[str] = mapped_column(String(60), primary_key=True)
    __table_args__ = (Index("ix_share_because", "because"),)


class Audit(Base):
    """One entry per command, chained by hash. Never updated, never deleted."""

    __tablename__ = "audit"
    seq: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=False)
    clock: Mapped[int] = mapped_column(BigInteger, nullable=False)
    at: Mapped[str] = mapped_column(String(24), nullable=False)
    actor_id: Mapped[str] = mapped_column(String(36), nullable=False)
    device_id: Mapped[str | None] = mapped_column(String(36))
    command_id: Mapped[str | None] = mapped_column(String(36))
    type: Mapped[str] = mapped_column(String(80), nullable=False)
    entity: Mapped[str] = mapped_column(String(40), nullable=False)
    row_id: Mapped[str] = mapped_column(String(36), nullable=False, index=True)
    content: Mapped[str] = mapped_column(Text, nullable=False)
    previous: Mapped[str] = mapped_column(String(64), nullable=False)
    hash: Mapped[str] = mapped_column(String(64), nullable=False)


class Effect(Base):
    """A side effect to run after the commit, with a lease and a count of attempts. The row is the only truth."""

    __tablename__ = "effect"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(60), nullable=False)
    payload: Mapped[Any] = mapped_column(JSON, nullable=False)
    due_at: Mapped[str] = mapped_column(String(24), nullable=False)
    attempts: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
    lease_until: Mapped[str | None] = mapped_column(String(24))
    done_at: Mapped[str | None] = mapped_column(String(24))
    failed_at: Mapped[str | None] = mapped_column(String(24))
    error: Mapped[str | None] = mapped_column(Text)
    __table_args__ = (Index("ix_effect_due", "done_at", "failed_at", "due_at"),)


class Tick(Base):
    """When the scheduler last ran a recurring task."""

    __tablename__ = "tick"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    ran_at: Mapped[str] = mapped_column(String(24), nullable=False)


class RunningNumber(Base):
    """The last running number given, per series and year."""

    __tablename__ = "running_number"
    series: Mapped[str] = mapped_column(String(20), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True)
    value: Mapped[int] = mapped_column(Integer, nullable=False, default=0)
