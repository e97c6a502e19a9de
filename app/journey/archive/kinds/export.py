"""An export of the archive: signed reports with all that belongs to them as one zip, with a manifest that names each file's hash.

    manifest.json, manifest.mac
    reports/<number>/report.pdf (the signed paper), sealed.json (what was signed), seal.json (how), audit.jsonl (of its job)
    photos/<sha256>.<ending>

Nothing is held in memory but one file at a time. `flask archive verify` reads it again (`verifying`).
"""

from __future__ import annotations

import hashlib
import hmac
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import orjson

from app.journey.archive import trail
from app.journey.archive.kinds.plan import Drawing, Part, Plan, Whole, name_of, signed_reports
from app.journey.procedure.queries import photos_of
from app.journey.report.printing.signed import signed_paper
from app.journey.report.queries import organisation, seal_of
from app.platform.house import the_house
from app.platform.reader import Reader

FORMAT = "wayside.archive/1"
MANIFEST, MAC = "manifest.json", "manifest.mac"
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}
MOMENT = (1980, 1, 1, 0, 0, 0)  # of every file in the zip: what counts is in the manifest


def plan(reader: Reader, rows: list[str]) -> Plan:
    """One piece a report: its PDF."""
    reports = signed_reports(reader, rows)
    pieces = [("report", one.id, name_of(reader, one), 0) for one in reports]
    return Plan(f"{reports[0].report_number} … × {len(reports)}", None, pieces)


def task(reader: Reader, bundle: Any, piece: Part, path: Path) -> Drawing:
    """The paper as the customer has it. Made here, for its signature is kept in the database; the crew only puts it down."""
    return Drawing(bytes, signed_paper(reader, reader.get("report", piece.row_id), bundle.language), path)


class _Zip:
    """A zip that remembers what was put into it."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.files: list[dict[str, Any]] = []
        self.names: set[str] = set()

    def put(self, name: str, pieces: Iterator[bytes], *, packed: bool = True, listed: bool = True) -> None:
        info = zipfile.ZipInfo(name, MOMENT)
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        digest, size = hashlib.sha256(), 0
        with self._zip.open(info, "w", force_zip64=True) as out:
            for piece in pieces:
                out.write(piece)
                digest.update(piece)
                size += len(piece)
        self.names.add(name)
        if listed:
            self.files.append({"path": name, "sha256": digest.hexdigest(), "size": size})

    def close(self) -> None:
        self._zip.close()


def join(reader: Reader, bundle: Any, pieces: list[Part], folder: Path) -> Whole:
    """PDFs, sealed bytes, photos and log of each report, then the manifest over all of them."""
    path = folder / "whole.zip"
    made, missing, jobs = _Zip(path), list[str](), set[str]()
    for piece in pieces:
        report = reader.get("report", piece.row_id)
        place = f"reports/{report.report_number}"
        made.put(f"{place}/report.pdf", iter([(folder / f"{piece.position:05d}").read_bytes()]), packed=False)
        seal = seal_of(reader, report.id)
        assert seal is not None  # the plan took signed reports only, and no seal is ever deleted
        made.put(f"{place}/sealed.json", iter([bytes(seal.content)]))
        made.put(f"{place}/seal.json", iter([_seal(seal)]))
        made.put(f"{place}/audit.jsonl", iter([trail.lines(reader, report.job_id, bundle.created_at)]))
        if report.job_id not in jobs:
            jobs.add(report.job_id)
            missing += _photos(reader, report.job_id, made)
    manifest = _manifest(reader, bundle, made.files, missing, len(pieces), len(jobs))
    made.put(MANIFEST, iter([manifest]), listed=False)
    made.put(MAC, iter([mac_of(manifest).encode()]), listed=False)
    made.close()
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Whole(path, None, path.stat().st_size, digest)


def mac_of(manifest: bytes) -> str:
    """A keyed MAC: that this installation made the manifest, which whoever lacks the key cannot imitate."""
    return hmac.new(the_house().config.key("SEAL_KEY"), b"archive\n" + manifest, "sha256").hexdigest()


def _seal(seal: Any) -> bytes:
    names = ("report_id", "hash", "mac", "sealed_at", "device_at", "device_id", "evidence")
    return orjson.dumps({name: getattr(seal, name) for name in names}, option=orjson.OPT_INDENT_2)


def _photos(reader: Reader, job_id: str, made: _Zip) -> list[str]:
    """Puts the job's photos in; answers the digests of those that are not uploaded yet."""
    missing = []
    for photo in photos_of(reader, job_id):
        sha256 = str(photo.sha256 or "")
        name = f"photos/{sha256}.{ENDINGS.get(photo.mime, 'bin')}"
        if name in made.names or not sha256:
            continue
        pieces = the_house().files.pieces_of(sha256)
        if pieces is None:
            missing.append(sha256)
        else:
            made.put(name, pieces, packed=False)
    return missing


def _manifest(
    reader: Reader, bundle: Any, files: list[dict[str, Any]], missing: list[str], reports: int, jobs: int
) -> bytes:
    person = reader.find("person", bundle.person_id)
    return orjson.dumps({
        "format": FORMAT, "made_at": the_house().now(), "ordered_at": bundle.created_at, "version": _version(),
        "ordered_by": {"id": bundle.person_id, "name": person and (person.name_zh or person.name_en)},
        "organisation": organisation(reader), "counts": {"reports": reports, "jobs": jobs, "files": len(files)},
        "audit_log": trail.end_of(reader, bundle.created_at), "missing_photos": missing, "files": files,
    }, option=orjson.OPT_INDENT_2)  # fmt: skip


def _version() -> str:
    try:
        return version("wayside")
    except PackageNotFoundError:  # it runs from its folder
        return "0.1.0"
