"""Tables of the estimate and its lines, and of the bytes that a customer authorised."""

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.journey.report.estimate.wire import ESTIMATE, ESTIMATE_LINE
from app.platform.db import Base, record_table

Estimate = record_table(ESTIMATE)
EstimateLine = record_table(ESTIMATE_LINE)


class AuthorisationSeal(Base):
    """What the customer authorised, byte for byte, with a keyed MAC. Triggers refuse every update and delete (SY-27)."""

    __tablename__ = "authorisation_seal"
    estimate_id: Mapped[str] = mapped_column(String(36), ForeignKey("estimate.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, nullable=False)
    hash: Mapped[str] = mapped_column(String(64), nullable=False)
    mac: Mapped[str] = mapped_column(String(64), nullable=False)
    sealed_at: Mapped[str] = mapped_column(String(24), nullable=False)
    device_at: Mapped[str] = mapped_column(String(24), nullable=False)
    device_id: Mapped[str | None] = mapped_column(String(36))
    evidence: Mapped[str] = mapped_column(Text, nullable=False)
