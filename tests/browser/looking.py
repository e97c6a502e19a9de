"""What a screen must be besides right: accessible by axe, and without errors in the browser's console."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# A button that is just turning from grey to green has a colour that nobody is meant to read.
AT_REST = """() => document.getAnimations().every(one =>
    one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)"""
AXE = Path(__file__).resolve().parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"


@cache
def axe_source() -> str:
    """The checker itself."""
    return AXE.read_text(encoding="utf-8")


def faults(page: Page) -> list[str]:
    """Serious and critical findings of axe on the screen once nothing moves any more, one line each."""
    page.wait_for_function(AT_REST)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe_source())
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary'][:160]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
