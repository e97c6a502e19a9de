"""Tables of bundles, and of the pieces of which each is made."""

from sqlalchemy import BigInteger, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from app.journey.archive.wire import BUNDLE
from app.platform.db import Base, record_table

Bundle = record_table(BUNDLE)


class Piece(Base):
    """One piece of a bundle, made once and kept as a file until the bundle is finished. No device synchronises it.

    what: "report", or the name of a part of the pack; row_id: of what it is made; made_at: None until it is there.
    """

    __tablename__ = "bundle_piece"
    bundle_id: Mapped[str] = mapped_column(String(36), ForeignKey("bundle.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    what: Mapped[str] = mapped_column(String(20), nullable=False)
    row_id: Mapped[str] = mapped_column(String(36), nullable=False)
    title: Mapped[str] = mapped_column(String(200), nullable=False)
    start: Mapped[int] = mapped_column(BigInteger, nullable=False, default=0)
    made_at: Mapped[str | None] = mapped_column(String(24))
    pages: Mapped[int | None] = mapped_column(Integer)
    sha256: Mapped[str | None] = mapped_column(String(64))
