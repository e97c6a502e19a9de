"""An upload as it grows, by the SHA-256 of what it is to be. Not HTTP: `app/web/api/files.py`.

Several phones or tabs may send the same file at once, and a line may be cut within a chunk. `received` therefore moves only
from the offset that a chunk began at: of two that began alike one counts, the other adds what it has beyond. What
came before a cut is a true beginning of its chunk and counts as far as it goes.
"""

from __future__ import annotations

import hashlib
from typing import Any, cast

from sqlalchemy import CursorResult, update

from app.kernel.problem import Refused
from app.platform.db import writing
from app.platform.files import FileStore, StoredFile
from app.platform.house import the_house
from app.platform.pictures import why_not_a_picture
from app.platform.recordings import RECORDINGS, why_not_a_recording


def announce(sha256: str, size: int, mime: str, person_id: str) -> int:
    """Makes the upload known, or finds it again; returns how many bytes are there. One that failed begins anew."""
    house = the_house()
    with writing() as session:
        known = session.get(StoredFile, sha256)
        if known is None:
            known = StoredFile(sha256=sha256, size=size, mime=mime, person_id=person_id, received=0,
                               created_at=house.now())  # fmt: skip
            session.add(known)
        elif known.verified_at is None and (known.problem is not None or known.size != size):
            house.files.drop_chunks(sha256)
            known.problem, known.received, known.size, known.mime = None, 0, size, mime
        session.commit()
        return int(known.received)


def upload_of(sha256: str) -> StoredFile:
    """How the upload stands. Refused: row.missing."""
    with writing() as session:
        known = session.get(StoredFile, sha256)
    if known is None:
        raise Refused("row.missing", entity="file")
    return known


def append(sha256: str, offset: int, data: bytes) -> int:
    """Adds bytes from the offset on and returns how many are there. The last ones complete the file: it is hashed and looked
    into before it counts. Browsers by themselves repeat a request whose line was cut: what is there already is passed over.
    Refused: file.offset_differs, request.too_large, and what is wrong with the whole file."""
    known = upload_of(sha256)
    there, received, size = int(known.received), offset + len(data), int(known.size)
    if offset > there:
        raise Refused("file.offset_differs", offset=there)
    if received > size:
        raise Refused("request.too_large", limit=size - offset)
    if received <= there:
        return there
    files, fresh = the_house().files, data[there - offset :]
    files.put_chunk(sha256, there, fresh)
    problem, values = None, {"received": received}
    if received == size:
        problem = _complete(files, sha256, str(known.mime))
        values = _verdict(size, problem)
    if not _move(sha256, there, values):
        return append(sha256, offset, data)  # another was faster
    if received == size:
        files.drop_chunks(sha256)
    if problem:
        raise Refused(problem)
    return received


def _verdict(size: int, problem: str | None) -> dict[str, Any]:
    if problem:
        return {"received": 0, "problem": problem}
    return {"received": size, "problem": None, "verified_at": the_house().now()}


def _move(sha256: str, offset: int, values: dict[str, Any]) -> bool:
    """Only from where the chunk began; False when another has moved it."""
    with writing() as session:
        moved = session.execute(
            update(StoredFile)
            .where(
                StoredFile.sha256 == sha256, StoredFile.received == offset, StoredFile.verified_at.is_(None)
            )
            .values(**values)
        )
        session.commit()
    return cast(CursorResult[Any], moved).rowcount > 0


def _complete(files: FileStore, sha256: str, mime: str) -> str | None:
    """Joins, hashes and looks inside; the problem's code, or None when the file is whole and kept."""
    data = files.joined(sha256)
    if hashlib.sha256(data).hexdigest() != sha256:
        return "file.digest_differs"
    problem = why_not_a_recording(data) if mime in RECORDINGS else why_not_a_picture(data)
    if problem is None:
        files.put(sha256, data)
    return problem
