"""`python -m tests.browser.design`: the pictures of docs/design.md, taken on the tiny demo: themes, letters, states.

Writes docs/pictures/design-*.png. The pictures of the guides are `chosen`'s.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chosen import ROOT, WIDTHS, shrink
from tests.browser.conftest import ARGUMENTS
from tests.browser.places import PLACES, Place
from tests.browser.screens import Demo, Window, served

LOOK = next(place for place in PLACES if (place.role, place.path) == ("engineer", "/jobs/:id/look"))
SET = "([name, value]) => { document.documentElement.dataset[name] = value }"


def _set(name: str, value: str) -> Callable[[Page], None]:
    return lambda page: page.evaluate(SET, [name, value])


def _scan(page: Page) -> None:
    page.get_by_role("button", name="扫一扫").first.click()
    page.get_by_role("alert").wait_for()


def _offline(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.context.set_offline(True)
    page.get_by_text("离线中").wait_for()


def _narrow(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 693})


def _nothing(_: Page) -> None: ...


SHOWN: dict[str, tuple[Place, Callable[[Page], None]]] = {
    "light": (LOOK, _nothing),
    "dark": (LOOK, _set("theme", "dark")),
    "sunlight": (LOOK, _set("theme", "sunlight")),
    "largest": (LOOK, _set("size", "largest")),
    "narrow": (LOOK, _narrow),
    "empty": (Place("engineer", "/tray"), _nothing),
    "no-camera": (LOOK, _scan),
    "offline": (Place("engineer", "/jobs"), _offline),
}
"""By the end of its file's name: where, and what makes it so."""


def take(chromium: Browser, demo: Demo, pictures: Path) -> None:
    """Takes all of them."""
    raw = Path(tempfile.mkdtemp())
    for name, (place, bring_about) in SHOWN.items():
        window = Window(chromium, demo, "engineer", "phone")
        window.speak("zh")
        window.go(place)
        bring_about(window.page)
        window.page.wait_for_timeout(400)
        window.page.screenshot(path=raw / f"{name}.png")
        window.close()
        target = pictures / f"design-{name}.png"
        print(f"{target.name}  {shrink(raw / f'{name}.png', target, WIDTHS['phone']) // 1000} kB")
    shutil.rmtree(raw)


def main() -> None:
    """On a demo of its own."""
    folder = Path(tempfile.mkdtemp())
    with served(folder) as demo, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        take(browser, demo, ROOT / "docs" / "pictures")
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
