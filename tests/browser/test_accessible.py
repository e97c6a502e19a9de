"""axe on every screen of every role: nothing serious or critical, no error thrown, the state of the sync in sight; nothing too
wide for a narrow phone or for letters of twice the size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, too_wide
from tests.browser.places import PEOPLE, PLACES, routes
from tests.browser.screens import Demo, Window, served


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The smallest demo, running."""
    with served(tmp_path_factory.mktemp("accessible")) as made:
        yield made


def test_every_screen_has_a_place() -> None:
    known = {place.path for place in PLACES}
    assert routes() == known, f"no line in places.py: {routes() - known}; no such screen: {known - routes()}"


@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize(("size", "language", "theme"), [("phone", "zh", "light"), ("desktop", "en", "dark")])
def test_nothing_serious(
    chromium: Browser, demo: Demo, role: str, size: str, language: str, theme: str
) -> None:
    window = Window(chromium, demo, role, size)
    window.speak(language)
    window.wear(theme)
    found: list[str] = []
    for place in window.places():
        window.go(place)
        found += [f"{place.path}: {fault}" for fault in faults(window.page)]
        if size == "phone":
            found += [f"{place.path}: {fault}" for fault in too_wide(window.page)]
        if PEOPLE[role] and not window.page.locator("[data-sync][data-unsent]:visible").count():
            found.append(f"{place.path}: the state of the sync is out of sight (SY-23)")
    window.close()
    assert not found, "\n".join(found)
    assert not window.errors
