"""The stored files of a backup: those that the database names, out of the store and into it again, each verified by its hash."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import select

from app.platform.db import reading
from app.platform.files import FileStore, StoredFile
from app.web.backup.manifest import digest_of, place


def named() -> list[str]:
    """Digests of all whole files that the database knows. Unfinished uploads are not among them: phones begin those anew."""
    with reading() as session:
        found = session.scalars(select(StoredFile.sha256).where(StoredFile.verified_at.is_not(None)))
        return sorted(map(str, found))


def take(store: FileStore, digests: Iterable[str], folder: Path) -> tuple[dict[str, int], list[str]]:
    """Brings them into the backup; returns the sizes of those that are whole, and those that are not."""
    sizes: dict[str, int] = {}
    missing: list[str] = []
    for sha256 in digests:
        target = place(folder, sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        if _fetch(store, sha256, target) and digest_of(target) == sha256:
            sizes[sha256] = target.stat().st_size
        else:
            target.unlink(missing_ok=True)
            missing.append(sha256)
    return sizes, missing


def put_back(store: FileStore, digests: Iterable[str], folder: Path) -> int:
    """Puts into the store what it lacks or has damaged; returns how many."""
    count = 0
    for sha256 in digests:
        there = store.local(sha256)
        if there is None or not there.is_file() or digest_of(there) != sha256:
            store.put(sha256, place(folder, sha256).read_bytes())
            count += 1
    return count


def _fetch(store: FileStore, sha256: str, target: Path) -> bool:
    """A hard link where the disk allows it, since stored files are never changed in place; else a copy."""
    source = store.local(sha256)
    if source is None:
        data = store.get(sha256)
        if data is not None:
            target.write_bytes(data)
        return data is not None
    if not source.is_file():
        return False
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return True
