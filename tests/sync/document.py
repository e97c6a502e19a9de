"""docs/sync.md as data: its sections, the requests and answers in them, and what two answers must have in common.

Not compared: ids, times and digests, which are others on every server; that they are there, and of their kind, is.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "sync.md").read_text(encoding="utf-8")
KINDS = (
    ("an id", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    ("a time", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
    ("a digest", r"[0-9a-f]{12,64}"),
)
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CURL = re.compile(r"http://127\.0\.0\.1:8000(/\S+).*?-d '(.*?)'\s*$", re.DOTALL)


def section(title: str, text: str = TEXT) -> str:
    """What stands below that heading."""
    return re.split(r"^## ", text.split(f"\n## {title}\n")[1], flags=re.MULTILINE)[0]


def blocks(title: str) -> list[str]:
    """The fenced blocks of a section, in order."""
    return [content for _, content in BLOCK.findall(section(title))]


def request(block: str) -> tuple[str, Any]:
    """(path, body) of a request that is told as a line of curl."""
    found = CURL.search(block.strip())
    assert found, block
    return found[1], json.loads(found[2])


def table(title: str) -> dict[str, str]:
    """{first cell: second cell} of the section's table, its head left out."""
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", section(title), re.MULTILINE)
    return dict(rows[1:])


def alike(told: Any) -> Any:
    """The answer with what differs from server to server replaced by its kind."""
    if isinstance(told, dict):
        return {name: alike(value) for name, value in told.items()}
    if isinstance(told, list):
        return [alike(one) for one in told]
    if isinstance(told, str):
        return next((kind for kind, form in KINDS if re.fullmatch(form, told)), told)
    return told


def shortened(told: Any, example: Any) -> Any:
    """The answer without the fields that the example leaves out, where it says so by "…"."""
    if isinstance(told, list) and isinstance(example, list):
        pairs = zip(told, example, strict=False)
        return [shortened(one, other) for one, other in pairs] + told[len(example) :]
    if not (isinstance(told, dict) and isinstance(example, dict)):
        return told
    kept = told if "…" not in example else {name: told[name] for name in example if name in told}
    more = {"…": "…"} if "…" in example else {}
    return {name: shortened(value, example.get(name)) for name, value in kept.items()} | more
