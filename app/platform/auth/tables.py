"""What signing in keeps. Nothing of this is ever synchronised."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.platform.db import Base


class Credential(Base):
    """A person's password, hashed."""

    __tablename__ = "credential"
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("person.id"), primary_key=True)
    password_hash: Mapped[str] = mapped_column(String(200), nullable=False)
    changed_at: Mapped[str] = mapped_column(String(24), nullable=False)


class Passkey(Base):
    """A public key that a person's device holds the other half of."""

    __tablename__ = "passkey"
    credential_id: Mapped[str] = mapped_column(String(400), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("person.id"), nullable=False, index=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary, nullable=False)
    sign_count: Mapped[int] = mapped_column(BigInteger, nullable=False, default=0)
    created_at: Mapped[str] = mapped_column(String(24), nullable=False)


class DeviceSession(Base):
    """A signed-in device: the token is kept hashed, so that the database cannot be used to sign in."""

    __tablename__ = "device_session"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), nullable=False, unique=True)
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("person.id"), nullable=False, index=True)
    label: Mapped[str] = mapped_column(String(200), nullable=False)
    created_at: Mapped[str] = mapped_column(String(24), nullable=False)
    seen_at: Mapped[str] = mapped_column(String(24), nullable=False)
    revoked_at: Mapped[str | None] = mapped_column(String(24))


class Attempt(Base):
    """A failed sign-in, counted per person and per address, or a try at a public door (see `throttle`)."""

    __tablename__ = "sign_in_attempt"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    key: Mapped[str] = mapped_column(String(120), nullable=False)
    at: Mapped[str] = mapped_column(String(24), nullable=False)
    __table_args__ = (Index("ix_sign_in_attempt_key_at", "key", "at"),)


class Challenge(Base):
    """A passkey challenge that waits for its answer; used once."""

    __tablename__ = "passkey_challenge"
    challenge: Mapped[str] = mapped_column(String(200), primary_key=True)
    person_id: Mapped[str | None] = mapped_column(String(36))
    expires_at: Mapped[str] = mapped_column(String(24), nullable=False)
