"""A new build of the front end meets open tabs of the old one: nothing typed is lost, and it comes at the person's tap.

The builds are copies of the built front end that differ in name only: a mark in the page, a version in the service worker.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import sign_in
from tests.browser.screens import GO
from tests.server import PASSWORD, ROOT, Server
from tests.stories.procedure import SheetStory, a_sheet_at

VERSION = re.compile(r"wayside-[0-9a-f]{12}")
LOOK = "() => navigator.serviceWorker.ready.then(one => one.update())"
CONTROLLED = "() => navigator.serviceWorker.controller !== null"


def a_build(folder: Path, name: str) -> Path:
    """A copy of the front end with that name: twelve times the digit of the minute in which it was made."""
    shutil.copytree(ROOT / "frontend" / "dist", folder / name)
    worker = (folder / name / "sw.js").read_text()
    assert VERSION.search(worker)
    (folder / name / "sw.js").write_text(VERSION.sub(f"wayside-{name}", worker))
    page = folder / name / "index.html"
    page.write_text(page.read_text().replace("</head>", f'<meta name="build" content="{name}"></head>'))
    minute = time.time() + 60 * int(name[0])
    for path in (folder / name / "sw.js", page):
        os.utime(path, (minute, minute))  # a server tells a changed file by its size and second
    return folder / name


class Builds:
    """The server, which can be stopped and started with another build, as an upgrade does."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.builds = {name: a_build(folder, name) for name in ("0" * 12, "1" * 12)}
        server.program = "tests.browser.of_a_build:app"

    def serve(self, name: str) -> None:
        self.server.stop()
        self.server.settings["WAYSIDE_TEST_BUILD"] = str(self.builds[name])
        self.server.start()


OLD, NEW = "0" * 12, "1" * 12


@pytest.fixture
def story() -> list[SheetStory]:
    """Filled with the story of the server's one job."""
    return []


@pytest.fixture
def server(tmp_path: Path, story: list[SheetStory]) -> Iterator[Server]:
    """One job, at its first step; not yet started."""
    made = Server(tmp_path)
    made.seed(lambda house: story.append(a_sheet_at(house, "listen")))
    yield made
    made.stop()


@pytest.fixture
def builds(server: Server, tmp_path: Path) -> Builds:
    """The old one is served."""
    made = Builds(server, tmp_path)
    made.serve(OLD)
    return made


@pytest.fixture
def tab(builds: Builds, phone: BrowserContext) -> Page:
    """The engineer's, kept for offline work by the old build's worker."""
    page = phone.new_page()
    page.set_default_timeout(15_000)
    sign_in(page, "E1", PASSWORD)
    expect(page.locator("[data-sync=idle][data-synced]")).to_be_visible()
    page.wait_for_function(CONTROLLED)
    return page


def build_of(page: Page) -> str | None:
    """Of which build the page is."""
    return page.locator("meta[name=build]").get_attribute("content")


def proposal(page: Page) -> Locator:
    """The field that the person is typing in."""
    return page.get_by_label(re.compile("^你的建议"))


def ask_headquarters(page: Page, job: str, words: str) -> None:
    """Opens the form and begins to type."""
    page.evaluate(GO, f"/jobs/{job}/escalate")
    proposal(page).press_sequentially(words)


def the_update(page: Page) -> Locator:
    """The button, once the new build has been found and fetched."""
    page.evaluate(LOOK)
    found = page.get_by_role("button", name="更新", exact=True)
    expect(found).to_be_visible(timeout=30_000)
    return found


def test_sy_31_an_update_waits_for_the_tap_and_what_is_typed_outlives_it(
    builds: Builds, tab: Page, story: list[SheetStory]
) -> None:
    ask_headquarters(tab, story[0].job, "按三包")
    builds.serve(NEW)
    update = the_update(tab)
    proposal(tab).press_sequentially("更换整泵")
    assert build_of(tab) == OLD
    expect(proposal(tab)).to_have_value("按三包更换整泵")
    with tab.expect_navigation():
        update.click()
    expect(tab.locator(f"meta[name=build][content='{NEW}']")).to_be_attached()
    expect(proposal(tab)).to_have_value("按三包更换整泵")
    expect(update).to_have_count(0)
