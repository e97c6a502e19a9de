"""Stored files by their SHA-256: a local folder, memory or S3 behind one interface. Who may read one is asked elsewhere."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from obstore.store import LocalStore, MemoryStore, from_url
from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from app.platform.db import Base

READ_SIZE = 1 << 20


class StoredFile(Base):
    """One file: known when its upload begins, verified_at set when all bytes are there, hashed right and decoded."""

    __tablename__ = "stored_file"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger, nullable=False)
    mime: Mapped[str] = mapped_column(String(100), nullable=False)
    person_id: Mapped[str] = mapped_column(String(36), nullable=False)
    received: Mapped[int] = mapped_column(BigInteger, nullable=False, default=0)
    created_at: Mapped[str] = mapped_column(String(24), nullable=False)
    verified_at: Mapped[str | None] = mapped_column(String(24))
    problem: Mapped[str | None] = mapped_column(String(80))


class FileStore:
    """Bytes by digest. Chunks of an unfinished upload are objects of their own, joined when the last one is there."""

    def __init__(self, url: str) -> None:
        self._folder: Path | None = None
        if url == "memory://":
            self._store: Any = MemoryStore()
        elif "://" in url:
            self._store = from_url(url)
        else:
            self._store = LocalStore(url, mkdir=True)
            self._folder = Path(url)

    def put(self, sha256: str, data: bytes) -> None:
        """Stores the whole file; on a disk of our own it outlives a power cut from here on."""
        self._store.put(_path(sha256), data)
        if self._folder is not None:
            _settle(self._folder / _path(sha256))

    def get(self, sha256: str) -> bytes | None:
        """The whole file, or None."""
        try:
            return bytes(self._store.get(_path(sha256)).bytes())
        except FileNotFoundError:
            return None

    def size(self, sha256: str) -> int | None:
        """Bytes of a whole file, None when it is not there."""
        try:
            return int(self._store.head(_path(sha256))["size"])
        except FileNotFoundError:
            return None

    def pieces_of(self, sha256: str) -> Iterator[bytes] | None:
        """A whole file piece by piece, or None."""
        return self.pieces(_path(sha256))

    def local(self, sha256: str) -> Path | None:
        """Where the file lies or would lie on this machine; None for a store that is no folder."""
        return None if self._folder is None else self._folder / _path(sha256)

    def put_chunk(self, sha256: str, offset: int, data: bytes) -> None:
        """Keeps the bytes of an upload that begin at offset; others that begin there too stay beside them."""
        self._store.put(f"{_upload(sha256)}/{offset:015d}-{len(data):015d}", data)

    def joined(self, sha256: str) -> bytes:
        """The chunks of an upload in their order, up to the first gap; what two of them hold both is taken once."""
        data = io.BytesIO()
        for path in self._chunks(sha256):
            offset, length = (int(word) for word in path.rsplit("/", 1)[-1].split("-"))
            if offset > data.tell():
                break
            if offset + length > data.tell():
                try:
                    piece = self._store.get(path).bytes()
                except FileNotFoundError:  # another has completed the file and dropped its chunks
                    break
                data.write(memoryview(piece)[data.tell() - offset :])
        return data.getvalue()

    def drop_chunks(self, sha256: str) -> None:
        """Forgets the chunks of an upload."""
        for path in self._chunks(sha256):
            self._store.delete(path)

    # -- by name: what the house itself keeps beside the uploaded files -----------------------------------------

    def write(self, name: str, data: bytes) -> None:
        """Writes a small object of the house's own, over the one before; on a disk of our own it outlives a power cut."""
        self._store.put(name, data)
        if self._folder is not None:
            _settle(self._folder / name)

    def read(self, name: str) -> bytes | None:
        """The whole object, or None."""
        try:
            return bytes(self._store.get(name).bytes())
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> list[str]:
        """The names of all objects below a folder."""
        return list(self._paths(folder))

    def keep(self, name: str, path: Path) -> None:
        """Copies a file of any size into the store, piece by piece."""
        self._store.put(name, path)
        if self._folder is not None:
            _settle(self._folder / name)

    def pieces(self, name: str) -> Iterator[bytes] | None:
        """The object piece by piece, or None when it is not there."""
        try:
            found = self._store.get(name)
        except FileNotFoundError:
            return None
        return (bytes(piece) for piece in found.stream(min_chunk_size=READ_SIZE))

    def forget(self, name: str) -> None:
        """Removes the object; nothing happens when it is not there."""
        with contextlib.suppress(FileNotFoundError):
            self._store.delete(name)

    @property
    def folder(self) -> Path | None:
        """The folder of a store on this machine; None for another."""
        return self._folder

    def writable(self) -> bool:
        """Whether a small file can be written and read back."""
        self._store.put("doctor", b"ok")
        return bytes(self._store.get("doctor").bytes()) == b"ok"

    def _chunks(self, sha256: str) -> list[str]:
        return sorted(self._paths(_upload(sha256)))

    def _paths(self, prefix: str) -> Iterator[str]:
        for page in self._store.list(prefix):
            yield from (item["path"] for item in page)


def _upload(sha256: str) -> str:
    return f"uploads/{sha256}"


def _path(sha256: str) -> str:
    return f"files/{sha256[:2]}/{sha256}"


def _settle(path: Path) -> None:
    """The phones drop their copies when the file counts as kept, so it must have reached the disk, and its name too."""
    for place in (path, path.parent, path.parent.parent):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
