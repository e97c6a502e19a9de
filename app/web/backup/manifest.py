"""What a backup says of itself: when, of which version, with which hashes. Written last: no backup without it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 1
NAME = "manifest.json"


class Unfit(Exception):
    """Why it cannot be done: one plain sentence for the operator."""


@dataclass(frozen=True)
class Manifest:
    """database: {kind, name, size, sha256}; files: {sha256: size}; missing: named by the database and not whole in the store.

    migration: what the tables are at; commit: of the program that made it, None where that is not known.
    """

    made_at: str
    migration: str
    commit: str | None
    database: dict[str, str | int]
    files: dict[str, int]
    missing: list[str]
    format: int = FORMAT

    def write(self, folder: Path) -> None:
        """Into the folder, as JSON."""
        (folder / NAME).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """Of the folder; Unfit when there is none that this program can read."""
        try:
            told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise Unfit(f"{folder} is no whole backup: it has no {NAME}.") from error
        except ValueError as error:
            raise Unfit(f"{folder / NAME} is damaged.") from error
        if told.get("format") != FORMAT:
            raise Unfit("This backup was made by another version of the program; restore it with that one.")
        return cls(**told)

    def check(self, folder: Path) -> None:
        """Reads all of the backup; Unfit names the first piece that is not what it was."""
        pieces = [(folder / str(self.database["name"]), str(self.database["sha256"]))]
        pieces += [(place(folder, sha256), sha256) for sha256 in self.files]
        for path, sha256 in pieces:
            if not path.is_file():
                raise Unfit(f"The backup is not whole: {path} is missing.")
            if digest_of(path) != sha256:
                raise Unfit(f"The backup is damaged: {path} is not what was backed up.")


def place(folder: Path, sha256: str) -> Path:
    """Where a backup keeps a stored file."""
    return folder / "files" / sha256[:2] / sha256


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
