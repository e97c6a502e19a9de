"""Tables of the report and its lines, and of the sealed bytes."""

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.journey.report.wire import COMPENSATION, REPLACED_PART, REPORT
from app.platform.db import Base, record_table

Report = record_table(REPORT)
ReplacedPart = record_table(REPLACED_PART)
Compensation = record_table(COMPENSATION)


class Seal(Base):
    """What the customer saw, byte for byte, with a keyed MAC. Triggers refuse every update and delete (SY-27)."""

    __tablename__ = "seal"
    report_id: Mapped[str] = mapped_column(String(36), ForeignKey("report.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, nullable=False)
    hash: Mapped[str] = mapped_column(String(64), nullable=False)
    mac: Mapped[str] = mapped_column(String(64), nullable=False)
    sealed_at: Mapped[str] = mapped_column(String(24), nullable=False)
    device_at: Mapped[str] = mapped_column(String(24), nullable=False)
    device_id: Mapped[str | None] = mapped_column(String(36))
    evidence: Mapped[str] = mapped_column(Text, nullable=False)
