"""An evidence pack: all of one job as one PDF, and the whole entries of the audit log attached to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.archive import gather, paper, trail
from app.journey.archive.kinds.plan import Drawing, Part, Plan, Whole, name_of, report_drawing
from app.journey.procedure.queries import photos_of
from app.journey.report.printing import sheet_of
from app.journey.report.queries import organisation
from app.platform.house import the_house
from app.platform.paper.bind import Binder
from app.platform.printouts import pages_of
from app.platform.prints import portable
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork

PHOTOS, ENTRIES = 12, 150  # in one piece
LOG = "audit.jsonl"


def plan(reader: UnitOfWork, rows: list[str]) -> Plan:
    """The signed reports of the job, oldest first, then records, photos and log."""
    job = reader.seen("job", rows[0])
    signed = [
        one for one in reader.rows("report", job_id=job.id, order_by="revision") if one.seal_hash is not None
    ]
    pieces = [("report", one.id, name_of(reader, one), 0) for one in signed]
    pieces.append(("records", job.id, "", 0))
    pieces += [("photos", job.id, "", start) for start in range(0, len(photos_of(reader, job.id)), PHOTOS)]
    pieces += [
        ("chain", job.id, "", start) for start in range(0, trail.count(reader, job.id, reader.now), ENTRIES)
    ]
    return Plan(job.number, job.id, pieces)


def task(reader: Reader, bundle: Any, piece: Part, path: Path) -> Drawing:
    """The piece's content, and what draws it."""
    if piece.what == "report":
        return report_drawing(sheet_of(reader, reader.get("report", piece.row_id), bundle.language), path)
    if piece.what == "records":
        return Drawing(paper.record_pages, gather.records(reader, bundle), path)
    if piece.what == "photos":
        content = gather.photos(reader, bundle, piece.start, PHOTOS)
        pictures = portable(the_house().files, [photo["sha256"] or "" for photo in content["photos"]])
        return Drawing(paper.photo_pages, content | {"pictures": pictures}, path)
    return Drawing(paper.chain_pages, gather.chain(reader, bundle, piece.start, ENTRIES), path)


def join(reader: Reader, bundle: Any, pieces: list[Part], folder: Path) -> Whole:
    """The cover knows on which page of the whole each part begins, so it is drawn twice: once to know its own length."""
    path = folder / "whole.pdf"
    head = gather.head(reader, bundle)
    titles = [_title(piece, head) for piece in pieces]
    length = pages_of(paper.cover_page(head, _contents(pieces, titles, 1)))
    cover = paper.cover_page(head, _contents(pieces, titles, length))
    with path.open("wb") as out:
        name = f"{paper.words_in(head['language'])('pack.title')} {bundle.title}"
        binder = Binder(out, title=name, author=organisation(reader)["name_zh"], language=head["language"])
        binder.add(paper.words_in(head["language"])("piece.cover"), cover)
        for piece, title in zip(pieces, titles, strict=True):
            binder.add(title, (folder / f"{piece.position:05d}").read_bytes())
        binder.attach(LOG, trail.lines(reader, bundle.job_id, bundle.created_at), "application/x-ndjson")
        bound = binder.finish()
    return Whole(path, bound.pages, bound.size, bound.sha256)


def _contents(pieces: list[Part], titles: list[str], before: int) -> list[dict[str, Any]]:
    told, page = [], before + 1
    for piece, title in zip(pieces, titles, strict=True):
        pages = piece.pages or 0
        told.append({"title": title, "page": page, "pages": pages, "sha256": piece.sha256 or ""})
        page += pages
    return told


def _title(piece: Part, head: dict[str, Any]) -> str:
    words, first = paper.words_in(head["language"]), piece.start + 1
    if piece.what == "report":
        return f"{words('piece.report')} {piece.title.split(' ', 1)[0]}"
    if piece.what == "photos":
        return words("piece.photos", first=first, last=min(piece.start + PHOTOS, head["photos"]))
    if piece.what == "chain":
        return words("piece.chain", first=first, last=min(piece.start + ENTRIES, head["entries"]))
    return words("piece.records")
