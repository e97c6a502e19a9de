"""Reports as PDF: of the sealed content where there is one, else of the state now, which the paper marks as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.journey.report.canonical import opened
from app.journey.report.content import build_content
from app.journey.report.gather import sources
from app.journey.report.paper import render
from app.journey.report.queries import revision_after, seal_of
from app.journey.report.seal import verify_seal
from app.journey.report.settings import WORDS
from app.platform.house import the_house
from app.platform.paper.values import member, members
from app.platform.paper.words import language_of, load
from app.platform.prints import Carried, Prints, portable
from app.platform.reader import Reader

SHORT = 16  # figures of the hash that paper and link carry: 64 bits, nobody guesses them


@dataclass(frozen=True)
class Sheet:
    """All that one paper is drawn of; plain values, so that another process can draw it."""

    content: dict[str, Any]
    seal: dict[str, Any] | None
    photos: Prints | Carried
    language: str | None
    copy_mark: str | None


def sheet_of(reader: Reader, report: Any, language: str | None = None) -> Sheet:
    """What is printed of a report. language: of the labels; by default the one in which the customer saw it."""
    house, seal = the_house(), seal_of(reader, report.id)
    content = build_content(sources(reader, report)) if seal is None else opened(bytes(seal.content))
    told = None
    if seal is not None:
        told = {
            "hash": seal.hash,
            "sealed_at": seal.sealed_at,
            "verify_url": verify_url(report, str(seal.hash)),
        }
    digests = [str(member(photo, "sha256")) for photo in members(content, "photos")]
    digests += [str(member(content, "signature", "photo_sha256"))]
    mark = _mark(reader, report, language_of(language, content["language"]))
    return Sheet(content, told, portable(house.files, digests), language, mark)


def drawn(sheet: Sheet) -> bytes:
    """The paper, A4. Reads no database."""
    return render(
        sheet.content,
        seal=sheet.seal,
        photos=sheet.photos,
        language=sheet.language,
        copy_mark=sheet.copy_mark,
    )


def printed(reader: Reader, report: Any, language: str | None = None) -> bytes:
    """One report on A4. language: of the labels; by default the one in which the customer saw it."""
    return drawn(sheet_of(reader, report, language))


def seal_holds(reader: Reader, report_id: str) -> bool:
    """Whether neither the sealed bytes nor how they were signed were touched since."""
    return verify_seal(reader.session, report_id).sound


def verify_url(report: Any, seal_hash: str) -> str:
    """Where the QR code on the paper leads: a page that needs no account."""
    base = the_house().config["PUBLIC_URL"].rstrip("/")
    return f"{base}/verify/{report.report_number}/{seal_hash[:SHORT]}"


def _mark(reader: Reader, report: Any, language: str) -> str | None:
    """A superseded report says on paper which one corrects it."""
    newer = revision_after(reader, report.id)
    return None if newer is None else load(WORDS, language)("superseded", number=newer.report_number)
