"""Find anything without a network: a customer's pinyin initials and the VIN's tail lead to the job; what is typed is marked."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from tests.browser.looking import faults
from tests.browser.screens import GO
from tests.browser.test_unsent import a_phone, told
from tests.server import Server
from tests.stories.dispatch import JobStory
from tests.stories.people import VIN

__all__ = ["told"]


def test_initials_find_the_job_without_a_network(chromium: Browser, told: tuple[Server, JobStory]) -> None:
    server, story = told
    context, page = a_phone(chromium, server)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    context.set_offline(True)
    page.evaluate(GO, "/jobs")
    page.get_by_role("link", name="查找", exact=True).click()
    box = page.get_by_role("textbox", name=re.compile("客户、车牌"))
    expect(box).to_be_focused()
    expect(page.get_by_text(re.compile("本机现有：.*工单"))).to_be_visible()
    box.press_sequentially("djgj")
    jobs = page.get_by_role("region", name=re.compile("^工单"))
    expect(jobs.locator("mark")).to_have_text("东江公交")
    assert faults(page) == []
    box.fill(f"DJGJ {VIN[-6:].lower()}")
    jobs.get_by_role("link").click()
    expect(page).to_have_url(re.compile(f"/jobs/{story.id}$"))
    page.go_back()
    expect(box).to_have_value(f"DJGJ {VIN[-6:].lower()}")
    box.fill("没有这样的东西")
    expect(page.get_by_text(re.compile("只找了这台设备上的内容：.*工单"))).to_be_visible()
    page.get_by_role("button", name="清除").click()
    page.get_by_role("button", name=re.compile("^DJGJ")).click()
    expect(jobs.get_by_role("link")).to_be_visible()
    context.close()
