"""SIGKILL to the browser at random moments while a person types, takes photos and the sync talks: what was shown as saved is
there afterwards, and the office has everything once.

WAYSIDE_KILLS: how many times. The moments come from a seed; what the browser was doing at that moment is its own matter.
"""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, Locator, Page, Playwright, expect

from app.demo.pictures import picture
from tests.browser.conftest import ARGUMENTS, PHONE, sign_in
from tests.browser.phone import Phone
from tests.server import PASSWORD, Server
from tests.stories.procedure import a_sheet_at

KILLS = int(os.environ.get("WAYSIDE_KILLS", "3"))
LATEST_S = 1.2  # after the person began
# Tells what lies on the screen while the mark beside it says that all is saved on this phone. The mark is drawn before
# the next task begins, so what a task of its own finds beside a mark that says "saved" is what was saved.
WATCH = """setInterval(() => {
    if (document.querySelector('[data-saved]')?.dataset.saved !== 'true') return
    const photos = document.querySelector('[data-field=photos]')
    const seen = {text: document.querySelector('[data-field="sheet.inspected"] textarea')?.value ?? null,
                  photos: photos ? photos.querySelectorAll('li').length : null}
    const told = JSON.stringify(seen)
    if (told === window.toldLast) return
    window.toldLast = told
    void window.wasShownAsSaved?.(seen)
}, 4)"""


@dataclass
class Work:
    """What the person did, and what the screen last said was saved of it. shown: how often it said so; lost: at which kill,
    and what."""

    text: str = ""
    photos: int = 0
    saved_text: str = ""
    saved_photos: int = 0
    shown: int = 0
    lost: list[str] = field(default_factory=list)

    def told(self, seen: dict[str, Any]) -> None:
        """The screen says that this is saved."""
        self.shown += 1
        self.saved_text = seen["text"] or ""
        self.saved_photos = seen["photos"] or 0


@pytest.fixture
def stand(
    playwright_driver: Playwright, chromium_path: str, tmp_path: Path
) -> Iterator[tuple[Server, Phone, str]]:
    """A server, the engineer's phone, and the job whose fault they are looking for."""
    server, jobs = Server(tmp_path), []
    server.seed(lambda house: jobs.append(a_sheet_at(house, "check").job))
    server.start()
    options = {**PHONE, "base_url": server.url, "args": ARGUMENTS}
    phone = Phone(playwright_driver, chromium_path, tmp_path / "phone", options)
    yield server, phone, jobs[0]
    phone.close()
    server.stop()


def test_sy_22_a_browser_killed_at_any_moment_loses_nothing_shown_as_saved(
    stand: tuple[Server, Phone, str], tmp_path: Path
) -> None:
    server, phone, job = stand
    chance, work = random.Random(11), Work()
    sign_in(phone.page, "E1", PASSWORD)
    phone.close()  # Chromium takes half a minute to write a session down, unless it is closed
    come_in(phone, job)
    for cut in range(KILLS):
        watch(phone.page, work)
        deed = type_on if cut % 2 == 0 else photograph
        killer = threading.Timer(chance.uniform(0.02, LATEST_S), phone.kill)
        killer.start()
        with contextlib.suppress(Error):
            deed(phone.page, work, cut, tmp_path)
            phone.page.wait_for_event("close", timeout=30_000)
        killer.join()
        come_in(phone, job)
        look_for_losses(phone.page, work, cut)
    assert work.lost == []
    assert work.shown > KILLS, "the screen was not watched"
    all_sent(phone.page)
    the_office_has_it_once(server, phone.page, work)
    print(
        f"\n{KILLS} kills, {len(work.text)} letters and {work.photos} photos kept, shown as saved {work.shown} times"
    )


def come_in(phone: Phone, job: str) -> None:
    """Opens the job's page; signs in again where the browser had not yet written the session down."""
    if phone.context is None:
        phone.open()
    page = phone.page
    page.goto(f"/jobs/{job}/check")
    expect(written(page)).to_be_visible(timeout=30_000)
    expired = page.get_by_role("status").get_by_role("link", name="登录")
    synced = page.locator("[data-sync=idle][data-synced]")
    expect(synced.or_(expired).first).to_be_visible(timeout=30_000)
    if expired.is_visible():
        sign_in(page, "E1", PASSWORD)
        page.goto(f"/jobs/{job}/check")


def watch(page: Page, work: Work) -> None:
    """From now on what the screen says is saved is written down."""
    page.expose_binding("wasShownAsSaved", lambda _source, seen: work.told(seen))
    page.evaluate(WATCH)


def written(page: Page) -> Locator:
    """What was inspected: the field that the person types in."""
    return page.locator("[data-field='sheet.inspected'] textarea")


def photos(page: Page) -> Locator:
    """The thumbnails."""
    return page.locator("[data-field=photos] li")


def type_on(page: Page, work: Work, cut: int, _folder: Path) -> None:
    """Goes on writing at the end, letter by letter."""
    more = f"第{cut}次 pump {cut}, seal {cut}; "
    work.text += more
    box = written(page)
    box.focus()
    page.keyboard.press("Control+End")
    box.press_sequentially(more, delay=15)


def photograph(page: Page, work: Work, cut: int, folder: Path) -> None:
    """Two photos, then a word."""
    for n in (2 * cut, 2 * cut + 1):
        path = folder / f"photo-{n}.jpg"
        path.write_bytes(picture("part_broken", n, "2026-03-02 10:24"))
        work.photos += 1
        page.locator("[data-field=photos] input[capture]").set_input_files(path)
    type_on(page, work, cut, folder)


def look_for_losses(page: Page, work: Work, cut: int) -> None:
    """What was shown as saved is there, in order, and nothing that nobody did."""
    expect(page.locator("[data-saved=true]")).to_be_visible()
    text, count = written(page).input_value(), photos(page).count()
    if not text.startswith(work.saved_text) or count < work.saved_photos:
        work.lost.append(f"{cut}: {text!r} {count}, shown as saved {work.saved_text!r} {work.saved_photos}")
    assert work.text.startswith(text)
    assert count <= work.photos
    work.text, work.photos = text, count


def all_sent(page: Page) -> None:
    """Nothing waits on the phone any more."""
    expect(page.locator("[data-sync=idle][data-unsent='0'][data-synced]")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("link", name="已全部发送")).to_be_visible(timeout=60_000)


def the_office_has_it_once(server: Server, page: Page, work: Work) -> None:
    """The same text; each photo in one row, made by one command, its file whole."""
    base = sqlite3.connect(server.folder / "walk.sqlite3")
    with contextlib.closing(base):
        assert (
            base.execute("SELECT inspected FROM sheet").fetchone()[0]
            == work.text
            == written(page).input_value()
        )
        rows = [sha256 for (sha256,) in base.execute("SELECT sha256 FROM photo WHERE step = 'check'")]
        made = base.execute(
            "SELECT count(*) FROM inbox WHERE type = 'photo.create' AND status = 'applied'"
        ).fetchone()
        whole = {
            sha256
            for (sha256,) in base.execute("SELECT sha256 FROM stored_file WHERE verified_at IS NOT NULL")
        }
    assert len(rows) == len(set(rows)) == made[0] == work.photos
    assert set(rows) <= whole
