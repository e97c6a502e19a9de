"""The desk by keys: the pile worked off and a decision undone, several rows at once while another desk looks on, a list taken
away and a filter kept.

Not the walk: two requisitions that wait for a supervisor.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE, sign_in
from tests.browser.looking import faults
from tests.browser.screens import GO
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.dispatch import an_opened_job
from tests.stories.parts import SEAL, a_stocked_store, a_submitted_requisition

QUEUE = "/desk/requisitions"


def two_that_wait(house: TestHouse) -> None:
    """Parts in the store, two requisitions for them, and a job that nobody was sent to."""
    a_stocked_store(house, {SEAL: 20})
    a_submitted_requisition(house, {SEAL: 1})
    a_submitted_requisition(house, {SEAL: 2})
    an_opened_job(house)


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Server]:
    """A server with that."""
    server = Server(tmp_path)
    server.seed(two_that_wait)
    server.start()
    yield server
    server.stop()


def a_desk(chromium: Browser, server: Server, who: str) -> Page:
    """That person's desk, in step with the office."""
    page = chromium.new_context(base_url=server.url, accept_downloads=True, **DESK).new_page()
    page.set_default_timeout(12_000)
    sign_in(page, who, PASSWORD)
    expect(page.locator("[data-sync=idle][data-synced]")).to_be_visible()
    return page


def test_the_pile_is_worked_off_by_keys_and_a_decision_can_be_undone(
    chromium: Browser, waiting: Server
) -> None:
    desk = a_desk(chromium, waiting, "S1")
    desk.evaluate(GO, "/inbox")
    pile = desk.locator("[aria-label=待办列表] li")
    expect(pile).to_have_count(2)
    expect(desk.get_by_role("button", name="全部批准")).to_be_visible()
    first = desk.locator("[aria-current=true]").inner_text()
    assert faults(desk) == []
    desk.keyboard.press("a")
    expect(pile).to_have_count(1)
    desk.get_by_role("button", name="撤销").click()
    expect(pile).to_have_count(2)
    assert desk.locator("[aria-current=true]").inner_text() == first
    desk.keyboard.press("j")
    expect(desk.locator("[aria-current=true]")).not_to_have_text(first)
    desk.keyboard.press("a")
    expect(pile).to_have_count(1)
    # The page goes within the seconds in which it could still be undone: the decision is not lost.
    desk.reload()
    desk.evaluate(GO, f"{QUEUE}?show=to_issue")
    expect(desk.locator("tbody tr")).to_have_count(1)
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog", name="键盘")).to_be_visible()


def test_several_are_approved_at_once_and_another_desk_sees_it_happen(
    chromium: Browser, waiting: Server
) -> None:
    store = a_desk(chromium, waiting, "W1")
    store.evaluate(GO, f"{QUEUE}?show=to_issue")
    expect(store.locator("tbody tr")).to_have_count(0)
    desk = a_desk(chromium, waiting, "S1")
    desk.evaluate(GO, f"{QUEUE}?show=to_approve")
    expect(desk.locator("tbody tr")).to_have_count(2)
    for key in "jxjx":
        desk.keyboard.press(key)
    desk.get_by_role("toolbar").get_by_role("button", name=re.compile("批准（2）")).click()
    sheet = desk.get_by_role("dialog")
    expect(sheet).to_contain_text("将处理 2 项")
    sheet.get_by_role("button", name=re.compile("批准（2）")).click()
    expect(sheet).to_contain_text("已办成 2 项")
    expect(store.locator("tbody tr")).to_have_count(2)


def test_a_list_is_taken_away_as_it_stands_and_its_filter_kept(chromium: Browser, waiting: Server) -> None:
    desk = a_desk(chromium, waiting, "S1")
    desk.evaluate(GO, "/jobs-list")
    expect(desk.locator("tbody tr")).to_have_count(1)
    desk.keyboard.press("/")
    desk.keyboard.type("WJ-")
    desk.keyboard.press("Escape")
    with desk.expect_download() as taken:
        desk.keyboard.press("e")
    with zipfile.ZipFile(io.BytesIO(Path(taken.value.path()).read_bytes())) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "工单号" in sheet
    assert re.search(r"WJ-\d{4}-00001", sheet)
    desk.keyboard.press("s")
    desk.get_by_label("名称").fill("我的工单")
    desk.get_by_role("button", name="保存", exact=True).click()
    expect(desk.get_by_role("button", name="我的工单", exact=True)).to_have_attribute("aria-pressed", "true")
    # On another desk of the same person it is there too.
    other = a_desk(chromium, waiting, "S1")
    other.evaluate(GO, "/jobs-list")
    other.get_by_role("button", name="我的工单", exact=True).click()
    expect(other.get_by_role("search").get_by_role("textbox")).to_have_value("WJ-")


def test_the_map_and_the_timeline_show_the_job_that_waits(chromium: Browser, waiting: Server) -> None:
    desk = a_desk(chromium, waiting, "D1")
    desk.evaluate(GO, "/board/map")
    desk.locator("[data-row] button").first.click()
    expect(desk.get_by_role("link", name="派工")).to_be_visible()
    desk.keyboard.press("t")
    expect(desk.get_by_role("row", name=re.compile("还没有派人"))).to_be_visible()


def test_a_phone_loads_nothing_of_the_desk(chromium: Browser, waiting: Server) -> None:
    context = chromium.new_context(base_url=waiting.url, service_workers="block", **PHONE)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    sign_in(page, "E1", PASSWORD)
    expect(page.locator("[data-sync=idle][data-synced]")).to_be_visible()
    assert len(asked) > 5
    assert [url for url in asked if "/desk-" in url] == []
    context.close()
