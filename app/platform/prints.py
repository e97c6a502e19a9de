"""Photos as paper wants them, by their digest: a heavy or foreign one is scaled once, and the copy kept beside the original.

A sane JPEG is handed on as it is. Originals are never touched. Works without the database, so forked processes may use it.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from app.platform.files import FileStore
from app.platform.paper.photo import passes, prepare

_DIGEST = re.compile(r"[0-9a-f]{64}")


class _Store(Protocol):
    def read(self, name: str) -> bytes | None: ...
    def write(self, name: str, data: bytes) -> None: ...


class Folder:
    """A store that is a folder, by plain reading and writing: what a forked process can use."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes | None:
        """The whole object, or None."""
        try:
            return (self.path / name).read_bytes()
        except OSError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Whole or not at all. A copy that cannot be kept is made again next time."""
        target = self.path / name
        with contextlib.suppress(OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            coming = target.with_name(f"{target.name}.{os.getpid()}")
            coming.write_bytes(data)
            coming.replace(target)


class Prints:
    """Call it with a digest: the bytes to print, or None where the photo is not there."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    @classmethod
    def of(cls, files: FileStore) -> Prints:
        """Of the house's store."""
        return cls(files if files.folder is None else Folder(files.folder))

    def __call__(self, sha256: str) -> bytes | None:
        if not _DIGEST.fullmatch(sha256):  # content comes from phones; it must not name a path
            return None
        data = self._store.read(f"files/{sha256[:2]}/{sha256}")
        if data is None or passes(data):
            return data
        name = f"prints/{sha256[:2]}/{sha256}.jpg"
        copy = self._store.read(name)
        if copy is None:
            made = prepare(data)
            if isinstance(made, str):
                return data  # the form says why it cannot be shown
            copy = made.data
            self._store.write(name, copy)
        return copy


class Carried(dict[str, bytes]):
    """Photos that were fetched beforehand, for a store that forked processes cannot read."""

    def __call__(self, sha256: str) -> bytes | None:
        return self.get(sha256)


def portable(files: FileStore, digests: Iterable[str]) -> Prints | Carried:
    """The same for a forked process: a folder is read there, of any other store the photos are taken along."""
    prints = Prints.of(files)
    if files.folder is not None:
        return prints
    return Carried({one: data for one in set(digests) if (data := prints(one)) is not None})
