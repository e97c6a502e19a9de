"""Reads an export of the archive and says what is wrong with it: every file by its hash, every seal, every signed paper, every
entry of the log.

Needs neither the database nor the installation that made it; with the key of that installation it also tells whether the
manifest is its own. Reads one file at a time.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from app.journey.archive.kinds.export import FORMAT, MAC, MANIFEST, mac_of
from app.platform.audit import entry_hash
from app.platform.signing.judge import holds

PIECE = 1 << 20


@dataclass
class Verdict:
    """wrong: sentences, none for a sound archive; own: whether the manifest carries this installation's MAC."""

    wrong: list[str] = field(default_factory=list)
    own: bool = False
    manifest: dict[str, Any] = field(default_factory=dict)


def verify(path: Path) -> Verdict:
    """Reads all of it. A file that is no such archive gives one sentence."""
    verdict = Verdict()
    try:
        with zipfile.ZipFile(path) as archive:
            data = archive.read(MANIFEST)
            verdict.manifest = orjson.loads(data)
            if verdict.manifest.get("format") != FORMAT:
                verdict.wrong.append(f"{MANIFEST} is of another format: {verdict.manifest.get('format')}")
                return verdict
            verdict.own = MAC in archive.namelist() and archive.read(MAC).decode() == mac_of(data)
            verdict.wrong += _files(archive, verdict.manifest)
            for name in archive.namelist():
                if name.endswith("/seal.json"):
                    verdict.wrong += _seal(archive, name)
                elif name.endswith("/report.pdf"):
                    verdict.wrong += _paper(archive, name)
                elif name.endswith("/audit.jsonl"):
                    verdict.wrong += _log(archive, name)
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile) as error:
        verdict.wrong.append(f"this cannot be read as an archive: {error}")
    return verdict


def _files(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> Iterator[str]:
    there = archive.namelist()
    named = {one["path"]: one for one in manifest["files"]}
    for name in sorted(set(named) - set(there)):
        yield f"{name} is missing"
    for name in sorted(set(there) - set(named) - {MANIFEST, MAC}):
        yield f"{name} is not in the manifest"
    for name in (
        sorted({name for name in there if there.count(name) > 1}) if len(set(there)) < len(there) else ()
    ):
        yield f"{name} is there twice"
    for name in sorted(set(named) & set(there)):
        try:
            digest, size = hashlib.sha256(), 0
            with archive.open(name) as file:
                while piece := file.read(PIECE):
                    digest.update(piece)
                    size += len(piece)
        except zipfile.BadZipFile as error:
            yield f"{name} is damaged: {error}"
            continue
        if (digest.hexdigest(), size) != (named[name]["sha256"], named[name]["size"]):
            yield f"{name} is not what the manifest names"
        if name.startswith("photos/") and digest.hexdigest() != name[7:].split(".", 1)[0]:
            yield f"{name} is another photo than its name says"


def _seal(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    sealed = name.replace("/seal.json", "/sealed.json")
    told = orjson.loads(archive.read(name))
    if hashlib.sha256(archive.read(sealed)).hexdigest() != told["hash"]:
        yield f"{sealed} is not what was signed: its hash differs from the seal's"


def _paper(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    """By whatever certificate it carries: whose that is, the manifest's MAC or any reader of PDF tells."""
    if not holds(archive.read(name)):
        yield f"{name} is not what was signed: its signature does not hold"


def _log(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    with archive.open(name) as file:
        for line in file:
            one = orjson.loads(line)
            told = (
                one["seq"],
                one["previous"],
                one["at"],
                one["actor_id"],
                one["type"],
                one["row_id"],
                one["content"],
            )
            if entry_hash(*told) != one["hash"]:
                yield f"{name}: entry {one['seq']} is not what was written"
