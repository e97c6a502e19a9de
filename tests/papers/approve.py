"""Approves the forms as they look now: `python -m tests.papers.approve [name …]`. Look at what it wrote before you commit it."""

from __future__ import annotations

import sys

from tests.papers.forms import FORMS
from tests.papers.looks import APPROVED, pictures

KEPT: dict[str, tuple[int, ...]] = {"report-long": (3, 6, 13)}
"""Of a long form only the pages that show something of their own."""


def approve(names: list[str]) -> None:
    """Writes the pictures of the named forms, all of them where none is named."""
    APPROVED.mkdir(exist_ok=True)
    for name in names or list(FORMS):
        for old in APPROVED.glob(f"{name}@*.png"):
            old.unlink()
        kept = KEPT.get(name)
        for at, picture in enumerate(pictures(FORMS[name](), kept)):
            path = APPROVED / f"{name}@{kept[at] if kept else at + 1:02d}.png"
            picture.quantize(16).save(path, optimize=True)
            print(path.relative_to(APPROVED.parents[2]))


if __name__ == "__main__":
    approve(sys.argv[1:])
