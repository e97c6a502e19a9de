"""Reports as PDF: of the sealed content where there is one, else of the state now, which the paper marks as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.journey.report.canonical import opened
from app.journey.report.content import build_content
from app.journey.report.gather import sources
from app.journey.report.layouts import CURRENT, LAYOUTS
from app.journey.report.queries import confirmation_of, revision_after, seal_of, sealed_content
from app.journey.report.rules.confirmation import confirmed_later
from app.journey.report.seal import address_of, layout_of, verify_seal
from app.journey.report.settings import WORDS
from app.platform.house import the_house
from app.platform.paper.values import member, members
from app.platform.paper.words import language_of, load
from app.platform.prints import Carried, Prints, portable
from app.platform.reader import Reader

SHORT = 16  # figures of the hash that paper and link carry: 64 bits, nobody guesses them


@dataclass(frozen=True)
class Sheet:
    """All that one paper is drawn of; plain values, so that another process can draw it. layout: its version."""

    content: dict[str, Any]
    seal: dict[str, Any] | None
    layout: int
    photos: Prints | Carried
    language: str | None
    copy_mark: str | None


def sheet_of(reader: Reader, report: Any, language: str | None = None) -> Sheet:
    """What a working print shows: a draft, or a sheet of a binding, marked when a revision has replaced it.

    What is given out of a sealed report is `signed_paper`. language: of the labels; by default the one in which the customer
    saw it.
    """
    house, seal = the_house(), seal_of(reader, report.id)
    content = shown_content(reader, report.id) or build_content(sources(reader, report))
    told = None if seal is None else {
        "hash": seal.hash, "sealed_at": seal.sealed_at, "verify_url": verify_url(address_of(seal), report, str(seal.hash)),
    }  # fmt: skip
    digests = [str(member(photo, "sha256")) for photo in members(content, "photos")]
    digests += [str(member(content, "signature", "photo_sha256"))]
    mark = _mark(reader, report, language_of(language, content["language"]))
    layout = CURRENT if seal is None else layout_of(seal)
    return Sheet(content, told, layout, portable(house.files, digests), language, mark)


def drawn(sheet: Sheet) -> bytes:
    """The paper, A4. Reads no database."""
    return LAYOUTS[sheet.layout](
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


def shown_content(reader: Reader, report_id: str) -> dict[str, Any] | None:
    """What was sealed, with what an absent customer confirmed later; None for a report that nobody has signed."""
    sealed, confirmation = sealed_content(reader, report_id), confirmation_of(reader, report_id)
    if sealed is None or confirmation is None:
        return sealed
    return confirmed_later(sealed, opened(bytes(confirmation.content)))


def verify_url(address: str, report: Any, seal_hash: str) -> str:
    """Where the QR code on the paper leads: a page that needs no account. address: of the server, as recorded in the seal."""
    return f"{address}/verify/{report.report_number}/{seal_hash[:SHORT]}"


def _mark(reader: Reader, report: Any, language: str) -> str | None:
    """A superseded report says on paper which one corrects it."""
    newer = revision_after(reader, report.id)
    return None if newer is None else load(WORDS, language)("superseded", number=newer.report_number)
