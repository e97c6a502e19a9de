"""Each layout prints for ever what it printed first. Before the first release `python -m tests.journey.report.test_layouts`
writes the digests anew; after it, what prints something else is a new version (app/journey/report/layouts.py).

The digests are of the paper without its signature, for every machine has a key of its own.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from app.journey.report.canonical import canonical, opened
from app.journey.report.layouts import CURRENT, LAYOUTS
from app.platform.paper.room import Room
from tests.journey.report.paper import sample

KEPT = Path(__file__).parent / "layouts"
ROOM = Room(8192, "远岭客车股份有限公司", "FW-2026-000123 3f2a9c1d77b0e412", "D:20260301083107+00'00'")
SEAL = sample.SEAL | {"keywords": "wayside-report FW-2026-000123 3f2a9c1d77b0e412"}


def printed(version: int, content: bytes, language: str) -> str:
    """SHA-256 of the paper of sealed bytes. The one photo that has arrived is recorded beside them."""
    photo = (KEPT / "photo.jpg").read_bytes()
    paper = LAYOUTS[version](opened(content), seal=SEAL, photos=lambda _: photo, language=language, room=ROOM)
    return hashlib.sha256(paper).hexdigest()


def found(version: int) -> dict[str, str]:
    content = (KEPT / f"v{version}.json").read_bytes()
    return {language: printed(version, content, language) for language in ("zh-CN", "en")}


@pytest.mark.parametrize("version", LAYOUTS)
def test_a_layout_prints_what_it_printed_first(version: int) -> None:
    assert found(version) == json.loads((KEPT / f"v{version}.sha256.json").read_text())


def test_every_layout_is_recorded_and_the_newest_is_the_one_in_use() -> None:
    assert max(LAYOUTS) == CURRENT
    assert {path.name for path in KEPT.glob("v*.sha256.json")} == {
        f"v{version}.sha256.json" for version in LAYOUTS
    }


def record() -> None:
    """Writes down what the newest layout prints."""
    KEPT.mkdir(exist_ok=True)
    (KEPT / "photo.jpg").write_bytes(next(iter(sample._jpegs().values())))
    (KEPT / f"v{CURRENT}.json").write_bytes(canonical(sample.content()))
    (KEPT / f"v{CURRENT}.sha256.json").write_text(json.dumps(found(CURRENT), indent=2) + "\n")


if __name__ == "__main__":
    record()
