"""A small phone in the hand: the keyboard, turning it, the system's way back, and large text on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import PHONE, sign_in
from tests.browser.screens import GO
from tests.server import PASSWORD, Server
from tests.stories.procedure import SheetStory, a_sheet_at

OLD_ANDROID = ("Mozilla/5.0 (Linux; Android 11; V2034A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/115.0.0.0 Mobile "
               "Safari/537.36")  # fmt: skip
UPRIGHT, TURNED = {"width": 320, "height": 640}, {"width": 640, "height": 320}
WITH_KEYBOARD = {"width": 320, "height": 330}


@pytest.fixture(scope="module")
def story() -> list[SheetStory]:
    """Filled with the story of the server's one job."""
    return []


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, story: list[SheetStory]) -> Iterator[Server]:
    """One job, its first step begun."""
    made = Server(tmp_path_factory.mktemp("small"))
    made.seed(lambda house: story.append(a_sheet_at(house, "listen")))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    """The engineer's: small, and of a time when the system's way back knew nothing of dialogs."""
    context: BrowserContext = chromium.new_context(
        base_url=server.url, **PHONE | {"viewport": UPRIGHT}, user_agent=OLD_ANDROID
    )
    context.add_init_script("delete globalThis.CloseWatcher")
    opened = context.new_page()
    sign_in(opened, "E1", PASSWORD)
    yield opened
    context.close()


def in_sight(page: Page, one: Locator) -> bool:
    """Whether nothing lies over its middle."""
    return bool(
        one.evaluate(
            """one => { const box = one.getBoundingClientRect();
            return one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) }"""
        )
    )


def test_the_keyboard_covers_neither_field_nor_button_and_turning_loses_nothing(
    page: Page, story: list[SheetStory]
) -> None:
    page.evaluate(GO, f"/jobs/{story[0].job}/listen")
    field = page.get_by_label("客户怎么说")
    field.click()
    page.set_viewport_size(WITH_KEYBOARD)
    expect(page.get_by_role("navigation", name="主导航").last).to_be_hidden()
    field.press_sequentially("行驶中漏气")
    assert in_sight(page, field)
    assert in_sight(page, page.locator(".foot").get_by_role("button"))
    page.set_viewport_size(TURNED)
    page.set_viewport_size(UPRIGHT)
    expect(field).to_have_value("行驶中漏气")
    field.blur()
    expect(page.get_by_role("navigation", name="主导航").last).to_be_visible()


def test_the_way_back_closes_a_sheet_first(page: Page, story: list[SheetStory]) -> None:
    page.evaluate(GO, f"/jobs/{story[0].job}")
    page.evaluate(GO, f"/jobs/{story[0].job}/look")
    scan = page.get_by_role("button", name="扫一扫").first
    sheet = page.get_by_role("dialog")
    scan.click()
    expect(sheet).to_be_visible()
    page.go_back()
    expect(sheet).to_have_count(0)
    expect(scan).to_be_visible()
    scan.click()
    sheet.get_by_role("button", name="关闭").click()
    expect(sheet).to_have_count(0)
    page.wait_for_function("!history.state.sheet")
    page.go_back()
    page.wait_for_url(f"**/jobs/{story[0].job}")
