"""Stored files by their SHA-256: a local folder, memory or S3 behind one interface. Who may read one is asked elsewhere."""

from __future__ import annotations

import hashlib
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
        """Stores the whole file."""
        self._store.put(_path(sha256), data)

    def get(self, sha256: str) -> bytes | None:
        """The whole file, or None."""
        try:
            return bytes(self._store.get(_path(sha256)).bytes())
        except FileNotFoundError:
            return None

    def local(self, sha256: str) -> Path | None:
        """Where the file lies or would lie on this machine; None for a store that is no folder."""
        return None if self._folder is None else self._folder / _path(sha256)

    def put_chunk(self, sha256: str, offset: int, data: bytes) -> None:
        """Keeps the bytes of an upload that begin at offset."""
        self._store.put(f"uploads/{sha256}/{offset:015d}", data)

    def join(self, sha256: str) -> str:
        """Joins the chunks to the file when their digest is right; returns the digest found."""
        parts = self._chunks(sha256)
        data = b"".join(bytes(self._store.get(path).bytes()) for path in parts)
        found = hashlib.sha256(data).hexdigest()
        if found == sha256:
            self.put(sha256, data)
        return found

    def drop_chunks(self, sha256: str) -> None:
        """Forgets the chunks of an upload."""
        for path in self._chunks(sha256):
            self._store.delete(path)

    def writable(self) -> bool:
        """Whether a small file can be written and read back."""
        self._store.put("doctor", b"ok")
        return bytes(self._store.get("doctor").bytes()) == b"ok"

    def _chunks(self, sha256: str) -> list[str]:
        return sorted(self._paths(f"uploads/{sha256}"))

    def _paths(self, prefix: str) -> Iterator[str]:
        for page in self._store.list(prefix):
            yield from (item["path"] for item in page)


def _path(sha256: str) -> str:
    return f"files/{sha256[:2]}/{sha256}"
