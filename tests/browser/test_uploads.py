"""Photos of a twelve-megapixel phone over a line that is cut again and again: text first, then every photo, once and whole.

WAYSIDE_PHOTOS: how many (`make uploads PHOTOS=100`). Cuts come after so many bytes, from a seed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw
from playwright.sync_api import FilePayload, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, PHONE, sign_in
from tests.browser.line import Line
from tests.browser.phone import Phone
from tests.browser.screens import GO
from tests.server import PASSWORD, Server
from tests.stories.procedure import a_sheet_at

PHOTOS = int(os.environ.get("WAYSIDE_PHOTOS", "12"))
CAMERA = (4000, 3000)
KEPT = (2048, 1536)  # what the phone makes of it
AT_A_TIME = 10
BAD = (150_000, 600_000)
WORSE = (30_000, 120_000)
LIMIT_MS = 60_000 + PHOTOS * 10_000
SENT = """async () => {
    const [{name}] = (await indexedDB.databases()).filter(({name}) => /^wayside-[0-9a-f]{8}-/.test(name))
    const base = await new Promise(done => { indexedDB.open(name).onsuccess = event => done(event.target.result) })
    const asked = base.transaction('files').objectStore('files').getAll()
    const files = await new Promise(done => { asked.onsuccess = () => done(asked.result) })
    base.close()
    return files.filter(({state}) => state === 'sent').map(({sha256}) => sha256)
}"""


@dataclass
class Stand:
    """What the test works with."""

    server: Server
    line: Line
    phone: Phone
    job: str

    def ask(self, question: str) -> list[Any]:
        """The first column of the answer, as the office's database has it now."""
        with contextlib.closing(sqlite3.connect(self.server.folder / "walk.sqlite3")) as base:
            return [row[0] for row in base.execute(question)]

    def until(self, question: str, enough: int) -> None:
        """Waits until the answer counts so many."""
        for _ in range(LIMIT_MS // 200):
            if len(self.ask(question)) >= enough:
                return
            self.phone.page.wait_for_timeout(200)
        raise AssertionError(f"{question}: {len(self.ask(question))} of {enough} after {self.line.cuts} cuts")


@pytest.fixture
def stand(playwright_driver: Playwright, chromium_path: str, tmp_path: Path) -> Iterator[Stand]:
    """A server behind a line that is still good, and the phone of an engineer who looks for a fault."""
    server, jobs = Server(tmp_path), []
    line = Line(server.port, seed=5)
    server.settings["WAYSIDE_PUBLIC_URL"] = line.url
    server.seed(lambda house: jobs.append(a_sheet_at(house, "check").job))
    server.start()
    options = {**PHONE, "base_url": line.url, "args": ARGUMENTS}
    phone = Phone(playwright_driver, chromium_path, tmp_path / "phone", options)
    yield Stand(server, line, phone, jobs[0])
    phone.close()
    server.stop()
    line.close()


VERIFIED = "SELECT sha256 FROM stored_file WHERE verified_at IS NOT NULL"


def test_sy_24_photos_arrive_once_and_whole_over_a_line_that_is_cut_again_and_again(
    stand: Stand, tmp_path: Path
) -> None:
    page = stand.phone.page
    sign_in(page, "E1", PASSWORD)
    page.goto(f"/jobs/{stand.job}/check")
    expect(page.locator("[data-sync=idle][data-synced]")).to_be_visible(timeout=30_000)
    stand.phone.offline()
    photograph(page, tmp_path)
    write(page, "门泵密封圈")
    stand.line.between(*BAD)
    stand.phone.offline(False)
    stand.until(VERIFIED, 1)
    stand.line.between(*WORSE)
    write(page, "，换了还漏")
    stand.until("SELECT 1 FROM sheet WHERE inspected = '门泵密封圈，换了还漏'", 1)
    assert len(stand.ask(VERIFIED)) < PHOTOS, "the text waited for the photos"
    first_text = stand.ask("SELECT min(received_at) FROM inbox WHERE type = 'sheet.patch' AND n > 0")[0]
    assert first_text < stand.ask("SELECT min(verified_at) FROM stored_file")[0]
    stand.line.between(*BAD)
    progress_is_shown(page)
    stand.until(VERIFIED, PHOTOS)
    what_is_no_picture_is_set_aside(page)
    its_place_says_so(page, stand.job)
    all_are_whole(stand)


def photograph(page: Page, folder: Path) -> None:
    """One picture that is none, from the album, then the camera's."""
    album = page.locator("[data-field=photos] input[type=file]:not([capture])")
    album.set_input_files(FilePayload(name="broken.heic", mimeType="image/heic", buffer=b"no picture"))
    taken = page.locator("[data-field=photos] li")
    expect(taken).to_have_count(1)
    for first in range(0, PHOTOS, AT_A_TIME):
        paths = [shoot(folder, n) for n in range(first, min(PHOTOS, first + AT_A_TIME))]
        album.set_input_files(paths)
        expect(taken).to_have_count(1 + first + len(paths), timeout=60_000)
        for path in paths:
            path.unlink()


def shoot(folder: Path, n: int) -> Path:
    """What the camera writes: twelve megapixels, three to four megabytes, each another picture."""
    grain = Image.effect_noise((CAMERA[0] // 2, CAMERA[1] // 2), 40).resize(CAMERA)
    picture = Image.merge("RGB", (grain, ImageChops.offset(grain, 7 * n + 1), ImageChops.invert(grain)))
    ImageDraw.Draw(picture).text((200, 200), f"{n}", fill="white", font_size=900)
    path = folder / f"photo-{n}.jpg"
    picture.save(path, "JPEG", quality=87)
    return path


def write(page: Page, text: str) -> None:
    """Goes on in the field of what was inspected."""
    box = page.locator("[data-field='sheet.inspected'] textarea")
    box.focus()
    page.keyboard.press("Control+End")
    box.press_sequentially(text)
    expect(page.locator("[data-saved=true]")).to_be_visible()


def progress_is_shown(page: Page) -> None:
    """How many of how many, on the screen of the sync."""
    page.evaluate(GO, "/sync")
    way = page.locator("[data-files-of]")
    expect(way).to_contain_text(re.compile(r"已上传 [1-9]\d* / \d+ 个 · [\d.]+ MB / [\d.]+ MB"))


def what_is_no_picture_is_set_aside(page: Page) -> None:
    """It lies in the tray with its reason, and nothing else waits."""
    expect(page.locator("[data-files-of]")).to_have_count(0, timeout=LIMIT_MS)
    expect(page.get_by_text("传不上去")).to_be_visible()
    page.evaluate(GO, "/tray")
    expect(page.locator("[data-tray=file]")).to_have_count(1)
    expect(page.locator("[data-tray=file]")).to_contain_text("这个文件不是图片")


def its_place_says_so(page: Page, job: str) -> None:
    """Among the photos it is marked as the one that won't go, and the others no longer as waiting."""
    page.evaluate(GO, f"/jobs/{job}/check")
    taken = page.locator("[data-field=photos] li")
    expect(taken).to_have_count(1 + PHOTOS)
    expect(taken.get_by_text("传不上去")).to_have_count(1)
    expect(taken.get_by_text("待上传")).to_have_count(0)


def all_are_whole(stand: Stand) -> None:
    """Each photo that the phone sent is one row and one file, as large as the phone had made it; nothing is left of the way."""
    sent = stand.phone.page.evaluate(SENT)
    rows = stand.ask(f"SELECT sha256 FROM photo WHERE step = 'check' AND sha256 IN ({VERIFIED})")
    assert sorted(rows) == sorted(stand.ask(VERIFIED)) == sorted(sent)
    assert len(set(rows)) == len(rows) == PHOTOS
    assert len(stand.ask("SELECT id FROM inbox WHERE type = 'photo.create'")) == PHOTOS + 1
    files = stand.server.folder / "files"
    total = 0
    for digest in rows:
        path = files / "files" / digest[:2] / digest
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
        total += path.stat().st_size
        assert path.stat().st_size > BAD[1], "it may have passed in one piece"
        with Image.open(path) as picture:
            assert picture.size == KEPT
    assert not [path for path in (files / "uploads").rglob("*") if path.is_file()]
    assert stand.line.cuts >= PHOTOS
    print(
        f"\n{PHOTOS} photos, {total / 1e6:.1f} MB, {stand.line.carried / 1e6:.1f} MB carried, {stand.line.cuts} cuts"
    )
