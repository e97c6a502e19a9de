"""A backup is brought back while a phone is on the road: its work comes back, and the office reads that it did (SY-33)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.looking import faults
from tests.browser.screens import GO
from tests.browser.test_unsent import a_phone, at_the_desk, told
from tests.server import ROOT, Server
from tests.stories.dispatch import JobStory

__all__ = ["told"]


def flask(server: Server, *words: object) -> None:
    """The operator's command."""
    command = [sys.executable, "-m", "flask", "--app", "wsgi", *map(str, words)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **server.settings}, check=True, capture_output=True)


def test_sy_33_what_a_restore_had_lost_is_back_and_both_sides_see_it(
    chromium: Browser, told: tuple[Server, JobStory], tmp_path: Path
) -> None:
    server, story = told
    context, page = a_phone(chromium, server)
    flask(server, "backup", tmp_path / "backup")
    page.evaluate(GO, f"/jobs/{story.id}")
    page.get_by_role("button", name=re.compile("^接单")).click()
    expect(page.locator("[data-sync=idle][data-unsent='0']")).to_be_visible()
    server.stop()
    page.evaluate(GO, "/sync")
    page.get_by_role("button", name="立即同步").click()
    pill = page.get_by_role("banner").locator("[data-sync]")
    expect(pill).to_contain_text("服务器连不上")
    flask(server, "restore", tmp_path / "backup", "--yes")
    server.start()
    page.get_by_role("button", name="立即同步").click()
    expect(pill).to_contain_text("已全部发送")
    expect(pill).to_contain_text(re.compile(r"\d\d:\d\d 同步过"))
    desk = at_the_desk(chromium, server, "S1")
    desk.evaluate(GO, "/devices")
    row = desk.get_by_role("row").filter(has_text="E1")
    expect(row).to_contain_text("恢复后补发 1 条")
    assert faults(desk) == []
    desk.evaluate(GO, "/notices")
    expect(desk.get_by_text(re.compile("恢复"))).to_be_visible()
    desk.evaluate(GO, f"/desk/jobs/{story.id}")
    expect(desk.get_by_text("已接单").first).to_be_visible()
    context.close()
