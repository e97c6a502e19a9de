"""Browser tests: the real app, built and served, in a real Chromium. A phone for the engineer, a desktop for headquarters."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.house import TestHouse
from tests.server import ROOT, Server
from tests.stories.people import staff, things

ARGUMENTS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-sandbox"]  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True,
         "locale": "zh-CN", "timezone_id": "Asia/Shanghai", "geolocation": {"latitude": 30.1, "longitude": 120.2},
         "permissions": ["geolocation"]}  # fmt: skip
DESK = {"viewport": {"width": 1366, "height": 850}, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    """Playwright itself."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The system's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "no Chromium: apt-get install chromium"
    return found


@pytest.fixture(scope="session")
def chromium(playwright_driver: Playwright, chromium_path: str) -> Iterator[Browser]:
    """One browser for all tests."""
    browser = playwright_driver.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    yield browser
    browser.close()


def furnish(house: TestHouse) -> None:
    """Staff and reference data, nothing else."""
    staff(house)
    things(house)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server with staff and reference data, running."""
    assert (ROOT / "frontend" / "dist" / "index.html").is_file(), "the front end is not built: npm run build"
    made = Server(tmp_path)
    made.seed(furnish)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def phone(chromium: Browser, server: Server) -> Iterator[BrowserContext]:
    """A phone's browser."""
    context = chromium.new_context(base_url=server.url, **PHONE)
    yield context
    context.close()


@pytest.fixture
def desk(chromium: Browser, server: Server) -> Iterator[BrowserContext]:
    """A desktop's browser."""
    context = chromium.new_context(base_url=server.url, **DESK)
    yield context
    context.close()


def sign_in(page: Page, employee_no: str, password: str) -> None:
    """Signs a person in on the log-in screen."""
    page.goto("/")
    page.get_by_label("工号").fill(employee_no)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录", exact=True).click()
    page.get_by_role("navigation", name="主导航").wait_for()
