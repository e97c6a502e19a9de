"""Tables of the report, its lines and links; of the sealed bytes and of what belongs to them, written once."""

from sqlalchemy import ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.journey.report.wire import COMPENSATION, REPLACED_PART, REPORT, REPORT_LINK
from app.platform.db import Base, record_table

Report = record_table(REPORT)
ReplacedPart = record_table(REPLACED_PART)
Compensation = record_table(COMPENSATION)
ReportLink = record_table(REPORT_LINK)


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


class SignedPaper(Base):
    """The organisation's signature under one printed form of a sealed report; the paper itself is printed anew each time.

    basis: SHA-256 of all that the paper is made of. digest: of what the signature covers. room: bytes left for it.
    Triggers refuse every update and delete.
    """

    __tablename__ = "signed_paper"
    report_id: Mapped[str] = mapped_column(String(36), ForeignKey("report.id"), primary_key=True)
    basis: Mapped[str] = mapped_column(String(64), primary_key=True)
    room: Mapped[int] = mapped_column(Integer, nullable=False)
    digest: Mapped[str] = mapped_column(String(64), nullable=False, index=True)
    container: Mapped[bytes] = mapped_column(LargeBinary, nullable=False)
    certificate: Mapped[str] = mapped_column(String(64), nullable=False, index=True)
    made_at: Mapped[str] = mapped_column(String(24), nullable=False)
    mac: Mapped[str] = mapped_column(String(64), nullable=False)


class Confirmation(Base):
    """What an absent customer signed later by a link, byte for byte, with how and a keyed MAC. Triggers as on the seal."""

    __tablename__ = "confirmation"
    report_id: Mapped[str] = mapped_column(String(36), ForeignKey("report.id"), primary_key=True)
    link_id: Mapped[str] = mapped_column(String(36), nullable=False)
    content: Mapped[bytes] = mapped_column(LargeBinary, nullable=False)
    hash: Mapped[str] = mapped_column(String(64), nullable=False)
    mac: Mapped[str] = mapped_column(String(64), nullable=False)
    confirmed_at: Mapped[str] = mapped_column(String(24), nullable=False)
    evidence: Mapped[str] = mapped_column(Text, nullable=False)


class LinkAnswer(Base):
    """How a customer rated the service by the link. Not synchronised: follow-up calls are the office's alone, so is this."""

    __tablename__ = "link_answer"
    link_id: Mapped[str] = mapped_column(String(36), ForeignKey("report_link.id"), primary_key=True)
    job_id: Mapped[str] = mapped_column(String(36), ForeignKey("job.id"), nullable=False, index=True)
    answer: Mapped[str] = mapped_column(Text, nullable=False)
    answered_at: Mapped[str] = mapped_column(String(24), nullable=False)
