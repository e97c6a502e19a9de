"""`python -m tests.browser.chosen` after `make screens DEMO=small`: the pictures of the README and the guides, made small.

Reads screens/, writes docs/pictures/ and, of those, what the phone shows when it offers to install the app. Not the taking of
pictures (test_screens).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 150_000
WIDTHS = {"phone": 390, "desktop": 1200}
COLOURS = (128, 64, 32)
LANGUAGES = ("zh", "en")
PHONE = {
    "jobs": "engineer-jobs", "job": "engineer-jobs-id", "prepare": "engineer-jobs-id-prepare",
    "safety": "engineer-jobs-id-safety",
    "listen": "engineer-jobs-id-listen", "look": "engineer-jobs-id-look", "check": "engineer-jobs-id-check",
    "resolve": "engineer-jobs-id-resolve", "escalate": "engineer-jobs-id-escalate", "part": "engineer-jobs-id-parts-line",
    "sign": "engineer-jobs-id-sign", "report": "engineer-jobs-id-report", "van": "engineer-parts",
    "old-part": "engineer-old-parts-id", "requisition": "engineer-requisitions-id", "claim": "engineer-expenses-id",
    "sync": "engineer-sync",
}  # fmt: skip
DESKTOP = {
    "calls": "dispatcher-calls", "board": "dispatcher-board", "crew": "dispatcher-desk-jobs-id-crew",
    "desk-job": "dispatcher-desk-jobs-id", "follow-up": "dispatcher-follow-ups-id", "complaint": "supervisor-complaints-id",
    "inbox": "supervisor-inbox", "escalation": "supervisor-escalations-id", "review": "supervisor-reports-id",
    "approve-parts": "supervisor-desk-requisitions-id", "issue-parts": "warehouse-desk-requisitions-id",
    "stock": "warehouse-stock", "claim-review": "supervisor-desk-expenses-id", "figures": "supervisor-figures",
    "people": "administrator-admin-people",
}  # fmt: skip

INSTALL = ("jobs", "job", "look", "board", "inbox")
"""Named in frontend/public/manifest.webmanifest, which asks for a width and a height that are true."""


def shrink(source: Path, target: Path, width: int) -> int:
    """Writes the picture at that width with as many colours as fit; returns its bytes. ValueError when none do."""
    with Image.open(source) as whole:
        small = whole.convert("RGB")
    small = small.resize((width, round(small.height * width / small.width)), Image.Resampling.LANCZOS)
    for colours in COLOURS:
        small.quantize(colours, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            return target.stat().st_size
    raise ValueError(f"{source.name} does not fit into {MOST_BYTES} bytes")


def main(screens: Path, pictures: Path) -> None:
    """Both languages of every picture."""
    pictures.mkdir(parents=True, exist_ok=True)
    for size, chosen in (("phone", PHONE), ("desktop", DESKTOP)):
        for name, source in chosen.items():
            for language in LANGUAGES:
                target = pictures / f"{name}.{language}.png"
                written = shrink(screens / f"{source}-{size}-{language}-light.png", target, WIDTHS[size])
                print(f"{target.relative_to(ROOT)}  {written // 1000} kB")
    shown = ROOT / "frontend" / "public" / "screenshots"
    shown.mkdir(exist_ok=True)
    for name in INSTALL:
        shutil.copyfile(pictures / f"{name}.zh.png", shown / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "screens", ROOT / "docs" / "pictures")
