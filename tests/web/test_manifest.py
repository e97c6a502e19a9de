"""What the manifest promises to whoever installs the app is there: pictures of the sizes it names, shortcuts to screens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.browser.places import routes

PUBLIC = Path(__file__).resolve().parents[2] / "frontend" / "public"
SHORTEST, LONGEST, STRETCH = 320, 3840, 2.3
"""What Chromium asks of a screenshot: its sides in pixels, and how many times the shorter the longer may be."""


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The manifest."""
    read: dict[str, Any] = json.loads((PUBLIC / "manifest.webmanifest").read_text(encoding="utf-8"))
    return read


def test_pictures_have_the_sizes_that_it_names(manifest: dict[str, Any]) -> None:
    shortcuts = [icon for shortcut in manifest["shortcuts"] for icon in shortcut["icons"]]
    for picture in (*manifest["icons"], *manifest["screenshots"], *shortcuts):
        with Image.open(PUBLIC / picture["src"].lstrip("/")) as drawn:
            assert f"{drawn.width}x{drawn.height}" == picture["sizes"], picture["src"]


def test_screenshots_are_such_as_a_browser_shows(manifest: dict[str, Any]) -> None:
    assert {one["form_factor"] for one in manifest["screenshots"]} == {"narrow", "wide"}
    for one in manifest["screenshots"]:
        short, long = sorted(int(side) for side in one["sizes"].split("x"))
        assert short >= SHORTEST
        assert long <= min(LONGEST, STRETCH * short), one["src"]


def test_shortcuts_lead_to_screens(manifest: dict[str, Any]) -> None:
    assert {one["url"] for one in manifest["shortcuts"]} <= routes()


def test_icons_are_for_both_purposes(manifest: dict[str, Any]) -> None:
    assert {one["purpose"] for one in manifest["icons"]} == {"any", "maskable"}
