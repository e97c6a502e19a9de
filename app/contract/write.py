"""Writes the contract folder of the front end, the OpenAPI document and the state diagrams; tells what would change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.contract.diagrams import diagrams
from app.contract.typescript import files
from app.platform.registry import Registry

TYPESCRIPT = Path("frontend/src/contract")
OPENAPI = Path("app/contract/openapi.json")
DIAGRAMS = Path("docs/states.md")


def contents(registry: Registry, openapi: dict[str, Any]) -> dict[Path, str]:
    """{path relative to the project: text} of everything that is generated."""
    found = {TYPESCRIPT / name: text for name, text in files(registry).items()}
    found[OPENAPI] = json.dumps(openapi, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    found[DIAGRAMS] = diagrams(registry)
    return found


def stale(root: Path, registry: Registry, openapi: dict[str, Any]) -> list[str]:
    """The files whose text differs from what would be written."""
    wanted = contents(registry, openapi)
    return [
        str(path) for path, text in wanted.items()
        if not (root / path).exists() or (root / path).read_text(encoding="utf-8") != text
    ]  # fmt: skip


def write(root: Path, registry: Registry, openapi: dict[str, Any]) -> list[str]:
    """Writes what is stale; returns the paths written."""
    changed = stale(root, registry, openapi)
    for path, text in contents(registry, openapi).items():
        if str(path) in changed:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
    return changed
