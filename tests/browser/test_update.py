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

from tests.browser.conftest import ARGUMENTS
from tests.browser.screens import GO
from tests.browser.unwatched import Tab, Unwatched
from tests.server import PASSWORD, ROOT, Server
from tests.stories.procedure import SheetStory, a_sheet_at

VERSION = re.compile(r"wayside-[0-9a-f]{12}")
LOOK = "navigator.serviceWorker.ready.then(one => {one.update()})"
CONTROLLED = "navigator.serviceWorker.controller !== null"
BUILD = "document.querySelector('meta[name=build]')?.content"
SYNCED = "!!document.querySelector('[data-sync=idle][data-synced]')"
NONE_UNSENT = "!!document.querySelector(\"[data-sync=idle][data-unsent='0']\")"
PROPOSAL, UPDATE = "你的建议", "更新"


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
def unwatched(chromium_path: str, tmp_path: Path) -> Iterator[Unwatched]:
    """The engineer's."""
    made = Unwatched(chromium_path, tmp_path / "browser", ARGUMENTS)
    yield made
    made.close()


@pytest.fixture
def tab(builds: Builds, unwatched: Unwatched) -> Tab:
    """Signed in, and kept for offline work by the old build's worker."""
    page = unwatched.tab(builds.server.url)
    page.type("工号", "E1")
    page.type("密码", PASSWORD)
    page.press("登录")
    page.until(SYNCED)
    page.until(CONTROLLED)
    return page


def go(tab: Tab, path: str) -> None:
    """To another place of the app, without loading it anew."""
    tab.run(f"({GO})({path!r})")


def ask_headquarters(tab: Tab, job: str, words: str) -> None:
    """Opens the form and begins to type."""
    go(tab, f"/jobs/{job}/escalate")
    tab.type(PROPOSAL, words)


def find_the_update(tab: Tab) -> None:
    """Until the button is there: the new build has been found and fetched."""
    tab.run(LOOK)
    tab.until(f"!!button({UPDATE!r})")


def test_sy_31_an_update_waits_for_the_tap_and_what_is_typed_outlives_it(
    builds: Builds, tab: Tab, story: list[SheetStory]
) -> None:
    ask_headquarters(tab, story[0].job, "按三包")
    builds.serve(NEW)
    find_the_update(tab)
    tab.type(PROPOSAL, "更换整泵")
    assert tab.run(BUILD) == OLD
    assert tab.value(PROPOSAL) == "按三包更换整泵"
    tab.press(UPDATE)
    tab.until(f"{BUILD} === {NEW!r}")
    tab.until(f"field({PROPOSAL!r})?.value === '按三包更换整泵'")
    tab.until(SYNCED)
    assert not tab.run(f"!!button({UPDATE!r})")


def test_sy_31_sy_28_a_cold_start_takes_the_new_build_in_beside_an_open_form_of_the_old(
    builds: Builds, unwatched: Unwatched, tab: Tab, story: list[SheetStory]
) -> None:
    ask_headquarters(tab, story[0].job, "按三包")
    builds.serve(NEW)
    find_the_update(tab)
    other = unwatched.tab(builds.server.url)
    other.until(f"{BUILD} === {NEW!r}")
    assert tab.run(BUILD) == OLD
    tab.type(PROPOSAL, "更换整泵")
    tab.press("算不算三包")
    tab.press("发出请示")
    tab.until("location.pathname.endsWith('/escalations')")
    tab.until(NONE_UNSENT)
    go(other, f"/jobs/{story[0].job}/escalations")
    other.until("document.body.textContent.includes('按三包更换整泵')")
    tab.press(UPDATE)
    tab.until(f"{BUILD} === {NEW!r}")
    tab.until("document.body.textContent.includes('按三包更换整泵')")
