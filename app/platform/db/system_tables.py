"""Tables of the house itself, which no device synchronises: clock, change index, shares, audit, effects, numbers."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, String, Text

from app.platform.db.engine import db

BigKey = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts by itself only for INTEGER keys


class Clock(db.Model):  # type: ignore[name-defined]
    """One row: the count of commits and the epoch of this server lifetime (SY-5, SY-33)."""

    __tablename__ = "clock"
    id = Column(Integer, primary_key=True)
    value = Column(BigInteger, nullable=False, default=0)
    epoch = Column(String(36), nullable=False)


class Change(db.Model):  # type: ignore[name-defined]
    """The index behind the pull: the newest entry per scope and row (SY-8). gone: the row left this scope."""

    __tablename__ = "change"
    scope = Column(String(60), primary_key=True)
    entity = Column(String(40), primary_key=True)
    row_id = Column(String(36), primary_key=True)
    clock = Column(BigInteger, nullable=False)
    gone = Column(Boolean, nullable=False, default=False)
    __table_args__ = (Index("ix_change_scope_clock", "scope", "clock"), Index("ix_change_row", "row_id", "entity"))


class Share(db.Model):  # type: ignore[name-defined]
    """A scope that another row lends to this one: an engineer sees a customer *because* of a job."""

    __tablename__ = "share"
    entity = Column(String(40), primary_key=True)
    row_id = Column(String(36), primary_key=True)
    because = Column(String(36), primary_key=True)
    scope = Column(String(60), primary_key=True)
    __table_args__ = (Index("ix_share_because", "because"),)


class Audit(db.Model):  # type: ignore[name-defined]
    """One entry per command, chained by hash. Never updated, never deleted."""

    __tablename__ = "audit"
    seq = Column(BigKey, primary_key=True, autoincrement=False)
    clock = Column(BigInteger, nullable=False)
    at = Column(String(24), nullable=False)
    actor_id = Column(String(36), nullable=False)
    device_id = Column(String(36))
    command_id = Column(String(36))
    type = Column(String(80), nullable=False)
    entity = Column(String(40), nullable=False)
    row_id = Column(String(36), nullable=False, index=True)
    content = Column(Text, nullable=False)
    previous = Column(String(64), nullable=False)
    hash = Column(String(64), nullable=False)


class Effect(db.Model):  # type: ignore[name-defined]
    """A side effect to run after the commit, with a lease and a count of attempts. The row is the only truth."""

    __tablename__ = "effect"
    id = Column(String(36), primary_key=True)
    name = Column(String(60), nullable=False)
    payload = Column(JSON, nullable=False)
    due_at = Column(String(24), nullable=False)
    attempts = Column(Integer, nullable=False, default=0)
    lease_until = Column(String(24))
    done_at = Column(String(24))
    failed_at = Column(String(24))
    error = Column(Text)
    __table_args__ = (Index("ix_effect_due", "done_at", "failed_at", "due_at"),)


class Tick(db.Model):  # type: ignore[name-defined]
    """When the scheduler last ran a recurring task."""

    __tablename__ = "tick"
    name = Column(String(60), primary_key=True)
    ran_at = Column(String(24), nullable=False)


class RunningNumber(db.Model):  # type: ignore[name-defined]
    """The last running number given, per series and year."""

    __tablename__ = "running_number"
    series = Column(String(20), primary_key=True)
    year = Column(Integer, primary_key=True)
    value = Column(Integer, nullable=False, default=0)
