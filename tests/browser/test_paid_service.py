"""Paid service in real browsers: estimated without a network, approved at the desk, signed on the phone before the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import DESK, PHONE, sign_in
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.procedure import a_sheet_at

GO = "path => { history.pushState({inside: true}, '', path); dispatchEvent(new PopStateEvent('popstate')) }"
SCOPE = "更换前乘客门门泵，调整门扇间隙"


@pytest.fixture
def paid(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server with one job whose vehicle has been checked."""
    server, ids = Server(tmp_path), {}

    def story(house: TestHouse) -> None:
        ids["job"] = a_sheet_at(house, "resolve").job

    server.seed(story)
    server.start()
    yield server, ids["job"]
    server.stop()


def tap(page: Page, words: str) -> None:
    page.get_by_role("button", name=re.compile(f"^{re.escape(words)}")).first.click()


def test_estimated_offline_approved_and_signed_before_the_work(
    chromium: Browser, paid: tuple[Server, str]
) -> None:
    server, job = paid
    phone, desk = (chromium.new_context(base_url=server.url, **size) for size in (PHONE, DESK))
    page = phone.new_page()
    sign_in(page, "E1", PASSWORD)
    expect(page.get_by_text("已全部发送").first).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.evaluate(GO, f"/jobs/{job}/estimate")
    expect(page.get_by_text("还没有费用预估")).to_be_visible()
    phone.set_offline(True)
    tap(page, "写费用预估")
    page.get_by_label("服务范围").fill(SCOPE)
    page.locator("input[type=datetime-local]").fill("2030-01-02T17:00")
    tap(page, "加材料")
    page.get_by_role("button", name=re.compile("^乘客门泵")).click()
    tap(page, "填好了")
    tap(page, "加工时")
    page.get_by_label("单价").fill("120")
    tap(page, "填好了")
    tap(page, "提交主管批准")
    expect(page.get_by_text("等主管批准").first).to_be_visible()
    expect(page.get_by_role("button", name="交给用户签字")).to_have_count(0)
    phone.set_offline(False)
    _approve(desk.new_page())
    _sign(page)
    _read(page, server, job)
    phone.close()
    desk.close()


def _approve(page: Page) -> None:
    sign_in(page, "S1", PASSWORD)
    page.evaluate(GO, "/inbox")
    page.get_by_text(SCOPE).first.click(timeout=20_000)
    expect(page.get_by_text("¥980.00").first).to_be_visible()
    page.get_by_role("button", name="批准", exact=True).click()
    expect(page.get_by_text("已批准").first).to_be_visible()


def _sign(page: Page) -> None:
    page.get_by_role("button", name="交给用户签字").click(timeout=40_000)
    expect(page.get_by_text(SCOPE)).to_be_visible()
    expect(page.get_by_text("¥980.00").first).to_be_visible()
    done = page.get_by_role("button", name="同意并签字")
    expect(done).to_be_disabled()
    page.get_by_label("签字人").first.fill("周建国")
    tap(page, "驾驶员")
    pad = page.locator("canvas").first
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 60, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 90, steps=6)
    page.mouse.up()
    done.click()
    expect(page.get_by_text("谢谢，委托书已签")).to_be_visible()


def _read(page: Page, server: Server, job: str) -> None:
    """The signed paper, as the engineer gets it."""
    page.evaluate(GO, f"/jobs/{job}/estimate")
    expect(page.get_by_text("一致，已封存")).to_be_visible(timeout=20_000)
    address = page.get_by_role("link", name="委托书（中文）").get_attribute("href")
    paper = page.request.get(f"{server.url}{address}")
    told = "\n".join(one.extract_text() for one in PdfReader(BytesIO(paper.body())).pages)
    assert SCOPE in told
    assert "¥980.00" in told
    assert "周建国" in told
