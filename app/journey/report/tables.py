"""Tables of the report and its lines, and of the sealed bytes."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Text

from app.journey.report.wire import COMPENSATION, REPLACED_PART, REPORT
from app.platform.db import db, record_table

Report = record_table(REPORT)
ReplacedPart = record_table(REPLACED_PART)
Compensation = record_table(COMPENSATION)


class Seal(db.Model):  # type: ignore[name-defined]
    """What the customer saw, byte for byte, with a keyed MAC. Triggers refuse every update and delete (SY-27)."""

    __tablename__ = "seal"
    report_id = Column(String(36), ForeignKey("report.id"), primary_key=True)
    content = Column(LargeBinary, nullable=False)
    hash = Column(String(64), nullable=False)
    mac = Column(String(64), nullable=False)
    sealed_at = Column(String(24), nullable=False)
    device_at = Column(String(24), nullable=False)
    device_id = Column(String(36))
    evidence = Column(Text, nullable=False)
