"""The person's side of synchronisation: what is unsent is in sight, what was refused lies whole, and both sides can act.

Not the walk: one job, dispatched; each test does one thing with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from app.kernel.ids import uuid7
from tests.browser.conftest import DESK, PHONE, sign_in
from tests.browser.looking import faults
from tests.browser.screens import GO
from tests.server import PASSWORD, Server
from tests.stories.dispatch import JobStory, a_dispatched_job

PASSPHRASE = "途修 口令 2026"
DO = """async command => {
    const body = JSON.stringify({...command, v: 1, base_rev: null, made_at: new Date().toISOString(),
                                 clock_offset_ms: 0, deps: []})
    const answer = await fetch('/api/commands', {method: 'POST', body, headers: {'Content-Type': 'application/json'}})
    return (await answer.json()).status
}"""


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Server, JobStory]]:
    """A server with one dispatched job."""
    server, stories = Server(tmp_path), []
    server.seed(lambda house: stories.append(a_dispatched_job(house)))
    server.start()
    yield server, stories[0]
    server.stop()


def a_phone(chromium: Browser, server: Server) -> tuple[BrowserContext, Page]:
    """One more phone of the engineer's, signed in, in step with the office, and with the app itself on it."""
    context = chromium.new_context(base_url=server.url, **PHONE)
    page = context.new_page()
    page.set_default_timeout(15_000)
    sign_in(page, "E1", PASSWORD)
    expect(page.locator("[data-sync=idle][data-synced]")).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    return context, page


def accept_offline(context: BrowserContext, page: Page, job: str) -> None:
    """Accepts the job without a network."""
    page.evaluate(GO, f"/jobs/{job}")
    context.set_offline(True)
    page.get_by_role("button", name=re.compile("^接单")).click()
    expect(page.locator("[data-unsent='1']")).to_be_visible()


def at_the_desk(chromium: Browser, server: Server, employee_no: str) -> Page:
    """An office browser, signed in."""
    page = chromium.new_context(base_url=server.url, **DESK).new_page()
    page.set_default_timeout(15_000)
    sign_in(page, employee_no, PASSWORD)
    return page


def done(desk: Page, type_: str, row: str, **content: Any) -> Any:
    """Sends a command from that browser past its own queue, and gives the verdict."""
    return desk.evaluate(DO, {"id": uuid7(), "type": type_, "row": row, **content})


def apart(one: Locator, other: Locator) -> bool:
    """Neither lies over the other."""
    a, b = one.bounding_box(), other.bounding_box()
    assert a
    assert b
    return a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]


def test_what_is_unsent_is_told_and_carried_to_another_phone(
    chromium: Browser, told: tuple[Server, JobStory]
) -> None:
    server, story = told
    old, page = a_phone(chromium, server)
    accept_offline(old, page, story.id)
    page.get_by_role("link", name="1 条未发送").click()
    expect(page.get_by_text("1 条内容还在本机")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="接单")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="导出", exact=True).click()
    page.get_by_label("口令", exact=True).fill(PASSPHRASE)
    assert faults(page) == []
    with page.expect_download() as download:
        page.get_by_role("button", name="保存文件").click()
    said = page.get_by_text("文件已保存")
    assert apart(said, page.get_by_role("button", name="立即同步"))
    new, other = a_phone(chromium, server)
    other.evaluate(GO, "/sync")
    other.get_by_role("button", name="导入", exact=True).click()
    other.locator("input[type=file]").set_input_files(download.value.path())
    take = other.get_by_role("dialog").get_by_role("button", name="导入", exact=True)
    other.get_by_label("口令", exact=True).fill("not the words")
    take.click()
    expect(other.get_by_role("alert")).to_have_text("口令不对，或文件已损坏")
    other.get_by_label("口令", exact=True).fill(PASSPHRASE)
    take.click()
    expect(other.get_by_text("已导入 1 条内容")).to_be_visible()
    expect(other.get_by_text("内容都已送到总部")).to_be_visible()
    old.set_offline(False)
    expect(page.locator("[data-sync=idle][data-unsent='0']")).to_be_visible()
    expect(page.get_by_text("内容都已送到总部")).to_be_visible()
    for context in (old, new):
        context.close()


def test_refused_work_lies_whole_and_the_office_sees_it(
    chromium: Browser, told: tuple[Server, JobStory]
) -> None:
    server, story = told
    context, page = a_phone(chromium, server)
    accept_offline(context, page, story.id)
    desk = at_the_desk(chromium, server, "D1")
    assert done(desk, "job.cancel", story.id, args={"reason": "客户自己修好了"}) == "applied"
    context.set_offline(False)
    page.get_by_role("link", name="待处理").first.click()
    refused = page.locator("[data-tray=rejected]")
    expect(refused).to_contain_text("总部没有接受")
    expect(refused).to_contain_text("WJ-")  # the job has left the phone, its number has not
    expect(refused).to_contain_text("接单")
    assert faults(page) == []
    with page.expect_download() as download:
        refused.get_by_role("button", name="导出").click()
    assert "接单" in Path(download.value.path()).read_text(encoding="utf-8")
    refused.get_by_role("button", name="丢弃").click()
    expect(refused).to_have_count(0)
    page.get_by_role("button", name="撤销").click()
    expect(refused).to_be_visible()
    desk.evaluate(GO, "/devices")
    row = desk.get_by_role("row").filter(has_text="E1")
    expect(row).to_contain_text("最新")
    assert faults(desk) == []
    desk.get_by_role("link", name="被退回").click()
    expect(desk.get_by_role("listitem").filter(has_text="接单")).to_be_visible()
    assert faults(desk) == []
    context.close()


def test_both_values_of_a_conflict_stand_side_by_side(
    chromium: Browser, told: tuple[Server, JobStory]
) -> None:
    server, story = told
    customer = story.things.customer
    desk = at_the_desk(chromium, server, "D1")
    before = {"was": {"address": "东江市客运路 8 号"}}
    assert done(desk, "customer.patch", customer, set={"address": "北门"}, **before) == "applied"
    assert done(desk, "customer.patch", customer, set={"address": "南门"}, **before) == "conflict"
    desk.evaluate(GO, "/sync")
    desk.get_by_role("button", name="立即同步").click()
    desk.get_by_role("navigation", name="主导航").get_by_role("link", name="待处理").click()
    conflict = desk.locator("[data-conflict]")
    expect(conflict).to_contain_text("北门")
    expect(conflict).to_contain_text("南门")
    assert faults(desk) == []
    desk.evaluate(GO, "/devices?show=conflict")
    overruled = desk.get_by_role("listitem").filter(has_text="地址")
    for value, whose in (("北门", "没用上的"), ("南门", "现在用的")):
        expect(overruled.get_by_text(whose).locator("..")).to_contain_text(value)
    assert faults(desk) == []
    desk.go_back()
    lost = conflict.get_by_text("没用上的").locator("..").inner_text()
    conflict.get_by_role("button", name="改用这个").click()
    expect(conflict).to_have_count(0)
    desk.evaluate(GO, f"/admin/customers/{customer}")
    expect(desk.get_by_label("地址")).to_have_value("北门" if "北门" in lost else "南门")


def test_sy_23_a_customer_with_the_phone_in_hand_sees_it_too_and_can_go_nowhere_by_it(
    chromium: Browser, told: tuple[Server, JobStory]
) -> None:
    server, story = told
    context, page = a_phone(chromium, server)
    accept_offline(context, page, story.id)
    page.evaluate(GO, f"/jobs/{story.id}/introduce")
    mark = page.locator("[data-sync]:visible")
    expect(mark).to_have_count(1)
    expect(mark).to_have_text("1 条未发送")
    expect(page.locator("a[href='/sync']:visible")).to_have_count(0)
    assert faults(page) == []
    context.close()


def test_sy_23_a_phone_that_is_nearly_full_says_so_and_where_to_look(
    chromium: Browser, told: tuple[Server, JobStory]
) -> None:
    server, _ = told
    context = chromium.new_context(base_url=server.url, **PHONE)
    context.add_init_script("navigator.storage.estimate = async () => ({quota: 4e9, usage: 3.9e9})")
    page = context.new_page()
    sign_in(page, "E1", PASSWORD)
    warning = page.get_by_role("status").filter(has_text="本机空间快用完了")
    expect(warning).to_be_visible()
    assert faults(page) == []
    warning.get_by_role("link", name="去看看").click()
    expect(page.get_by_text("3900.0 MB").or_(page.get_by_text("3.9 GB"))).to_be_visible()
    context.close()
