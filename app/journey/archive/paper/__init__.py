"""The evidence pack on paper: cover with contents, records, photos in full, the audit log. Plain values in, PDF out.

Reads no database and no clock; the sealed reports between these parts are printed by their own stage.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.journey.archive.paper import chain, cover, plates, records
from app.platform.paper.block import Block
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import Section, numbered
from app.platform.paper.values import moment
from app.platform.paper.words import Words, load

WORDS = Path(__file__).parent / "words"


def words_in(language: str) -> Words:
    """The words of the pack."""
    return load(WORDS, language)


def cover_page(head: dict[str, Any], contents: list[dict[str, Any]]) -> bytes:
    """Title, what it is about, and the contents: {title, page, pages, sha256}."""
    words = words_in(head["language"])
    blocks: list[Block] = [cover.masthead(head, words)]
    blocks += numbered([cover.about(head, words), cover.contents(contents, words)], words)
    return compose(blocks, _furniture(head, words), _particulars(head, words))


def record_pages(of: dict[str, Any]) -> bytes:
    """{head, measurements, escalations, approvals, parts, requisitions, old_parts}: all that was measured, decided, replaced."""
    words = words_in(of["head"]["language"])
    return _part(of["head"], records.sections(of, words), words)


def photo_pages(of: dict[str, Any]) -> bytes:
    """{head, photos, start, pictures}: photos, two a page. pictures: digest → bytes or None."""
    words = words_in(of["head"]["language"])
    pictures: Callable[[str], bytes | None] = of["pictures"]
    blocks = plates.blocks(of["photos"], of["start"], pictures, words)
    return _part(of["head"], [Section(words("section.photos"), blocks)], words)


def chain_pages(of: dict[str, Any]) -> bytes:
    """{head, entries, count, end: {seq, hash}}: entries of the audit log."""
    words = words_in(of["head"]["language"])
    return _part(of["head"], [chain.section(of, words)], words)


def _part(head: dict[str, Any], sections: list[Section], words: Words) -> bytes:
    return compose(numbered(sections, words), _furniture(head, words), _particulars(head, words))


def _furniture(head: dict[str, Any], words: Words) -> Furniture:
    maker = head["organisation"]["name_en" if words.language == "en" else "name_zh"]
    foot = words("pack.foot", job=head["job_number"], at=moment(head["made_at"]))
    return Furniture(
        words, (f"{words('pack.title')} {head['job_number']}", maker), (foot, words("pack.foot_chain"))
    )


def _particulars(head: dict[str, Any], words: Words) -> Particulars:
    title = f"{words('pack.title')} {head['job_number']}"
    return Particulars(title, head["organisation"]["name_zh"], words("pack.subject"), head["made_at"])
