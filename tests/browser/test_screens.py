"""`make screens`: every screen for each role, size, language and theme as a picture in screens/, and what axe finds on it.

Of the tiny demo; `make screens DEMO=small` takes longer and shows more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults
from tests.browser.places import PEOPLE, PLACES, routes
from tests.browser.screens import LANGUAGES, SIZES, THEMES, Demo, Window, served
from tests.server import ROOT

FOLDER = ROOT / "screens"
pytestmark = pytest.mark.screens


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, running."""
    with served(tmp_path_factory.mktemp("screens"), os.environ.get("DEMO", "tiny")) as made:
        yield made


@pytest.fixture(scope="module")
def folder() -> Path:
    """screens/, without the pictures of screens that are no more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    return FOLDER


def test_every_screen_has_a_place() -> None:
    assert routes() == {place.path for place in PLACES}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("role", PEOPLE)
def test_pictures(chromium: Browser, demo: Demo, folder: Path, role: str, size: str) -> None:
    window, found = Window(chromium, demo, role, size), []
    for language in LANGUAGES:
        window.speak(language)
        for place in window.places():
            window.go(place)
            for theme in THEMES:
                window.wear(theme)
                file = folder / f"{place.name}-{size}-{language}-{theme}.png"
                window.page.screenshot(path=file, animations="disabled")
                found += [f"{file.stem}: {fault}" for fault in faults(window.page)]
    window.close()
    assert not found, "\n".join(found)
    assert not window.errors
