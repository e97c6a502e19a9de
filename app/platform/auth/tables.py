"""What signing in keeps. Nothing of this is ever synchronised."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, String

from app.platform.db import db


class Credential(db.Model):  # type: ignore[name-defined]
    """A person's password, hashed."""

    __tablename__ = "credential"
    person_id = Column(String(36), ForeignKey("person.id"), primary_key=True)
    password_hash = Column(String(200), nullable=False)
    changed_at = Column(String(24), nullable=False)


class Passkey(db.Model):  # type: ignore[name-defined]
    """A public key that a person's device holds the other half of."""

    __tablename__ = "passkey"
    credential_id = Column(String(400), primary_key=True)
    person_id = Column(String(36), ForeignKey("person.id"), nullable=False, index=True)
    public_key = Column(LargeBinary, nullable=False)
    sign_count = Column(BigInteger, nullable=False, default=0)
    created_at = Column(String(24), nullable=False)


class DeviceSession(db.Model):  # type: ignore[name-defined]
    """A signed-in device: the token is kept hashed, so that the database cannot be used to sign in."""

    __tablename__ = "device_session"
    id = Column(String(36), primary_key=True)
    token_hash = Column(String(64), nullable=False, unique=True)
    person_id = Column(String(36), ForeignKey("person.id"), nullable=False, index=True)
    label = Column(String(200), nullable=False)
    created_at = Column(String(24), nullable=False)
    seen_at = Column(String(24), nullable=False)
    revoked_at = Column(String(24))


class Attempt(db.Model):  # type: ignore[name-defined]
    """A failed sign-in, counted per person and per address (in the database: a counter in memory counts per worker)."""

    __tablename__ = "sign_in_attempt"
    id = Column(String(36), primary_key=True)
    key = Column(String(120), nullable=False)
    at = Column(String(24), nullable=False)
    __table_args__ = (Index("ix_sign_in_attempt_key_at", "key", "at"),)


class Challenge(db.Model):  # type: ignore[name-defined]
    """A passkey challenge that waits for its answer; used once."""

    __tablename__ = "passkey_challenge"
    challenge = Column(String(200), primary_key=True)
    person_id = Column(String(36))
    expires_at = Column(String(24), nullable=False)
