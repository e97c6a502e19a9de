"""Reports as PDF: of the sealed content where there is one, else of the state now, which the paper marks as a draft."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from app.journey.report.content import build_content
from app.journey.report.gather import sources
from app.journey.report.paper import render
from app.journey.report.queries import revision_after, seal_of, sealed_content
from app.journey.report.settings import WORDS
from app.platform.house import the_house
from app.platform.paper.words import language_of, load
from app.platform.reader import Reader

SHORT = 16  # figures of the hash that paper and link carry: 64 bits, nobody guesses them


def printed(reader: Reader, report: Any, language: str | None = None) -> bytes:
    """One report on A4. language: of the labels; by default the one in which the customer saw it."""
    house, seal = the_house(), seal_of(reader, report.id)
    sealed = sealed_content(reader, report.id)
    content = build_content(sources(reader, report)) if sealed is None else sealed
    told = None
    if seal is not None:
        told = {
            "hash": seal.hash,
            "sealed_at": seal.sealed_at,
            "verify_url": verify_url(report, str(seal.hash)),
        }
    return render(content, seal=told, photos=house.files.get, language=language,
                  copy_mark=_mark(reader, report, language_of(language, content["language"])))  # fmt: skip


def bound(papers: Iterable[tuple[str, bytes]]) -> bytes:
    """Several papers as one PDF with a bookmark each: (bookmark, PDF)."""
    from pypdf import PdfWriter  # here, for few processes ever bind and all of them start

    writer = PdfWriter()
    for name, paper in papers:
        writer.append(BytesIO(paper), outline_item=name)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def verify_url(report: Any, seal_hash: str) -> str:
    """Where the QR code on the paper leads: a page that needs no account."""
    base = the_house().config["PUBLIC_URL"].rstrip("/")
    return f"{base}/verify/{report.report_number}/{seal_hash[:SHORT]}"


def _mark(reader: Reader, report: Any, language: str) -> str | None:
    """A superseded report says on paper which one corrects it."""
    newer = revision_after(reader, report.id)
    return None if newer is None else load(WORDS, language)("superseded", number=newer.report_number)
