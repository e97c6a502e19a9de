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

NARROW = {"width": 320, "height": 640}
LARGEST = "size => { document.documentElement.dataset.size = size }"


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


def too_wide(page: Page) -> list[str]:
    """How the screen runs out at the side on a narrow phone, and with letters of twice the size on an ordinary one."""
    ordinary = page.viewport_size
    assert ordinary is not None
    found = []
    for size, viewport in (("normal", NARROW), ("largest", ordinary)):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.evaluate(LARGEST, size)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > viewport["width"]:
            found.append(f"{wide} px wide on {viewport['width']} px, text {size}")
    page.evaluate(LARGEST, "normal")
    return found
