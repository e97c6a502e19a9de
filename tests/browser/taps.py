"""Counts the taps of the engineer's flows on the real app: `python -m tests.browser.taps` prints the table of docs/design.md.

A tap is a finger put down on the app, a character is one that is typed. Seconds are computed, not measured: SECONDS_PER_TAP for
finding a thing and tapping it, SECONDS_PER_CHARACTER for typing, so that two builds and two machines compare. What the person
reads, photographs or says in between is not in them; the phone's own camera, where it opens, counts CAMERA_TAPS.
"""

from __future__ import annotations

import itertools
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from app.demo.pictures import picture
from tests.browser.conftest import ARGUMENTS, PHONE, sign_in
from tests.browser.engineer import Engineer
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.dispatch import a_dispatched_job
from tests.stories.parts import a_filled_van
from tests.stories.people import VIN

SECONDS_PER_TAP = 1.5
SECONDS_PER_CHARACTER = 0.4
CAMERA_TAPS = 2
"""In the phone's own camera: the shutter, and the tick that takes the picture."""
FAKE_CAMERA = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
COUNTING = """
addEventListener('pointerdown', (event) => { if (event.isTrusted) add('taps', 1) }, true);
addEventListener('input', (event) => { if (event.inputType?.startsWith('insert')) add('typed', event.data?.length ?? 1) }, true);
function add(name, n) { sessionStorage[name] = Number(sessionStorage[name] ?? 0) + n }
"""


@dataclass
class Hand:
    """A finger that is counted. figures: taps and typed characters by the flow's name, in the order in which they were done."""

    page: Page
    figures: dict[str, tuple[int, int]] = field(default_factory=dict)
    elsewhere: int = 0

    @contextmanager
    def counted(self, flow: str) -> Iterator[None]:
        """What is done inside stands under the flow's name."""
        taps, typed = self._read()
        yield
        now = self._read()
        self.figures[flow] = (now[0] - taps, now[1] - typed)

    def _read(self) -> tuple[int, int]:
        read = "name => Number(sessionStorage[name] ?? 0)"
        return int(self.page.evaluate(read, "taps")) + self.elsewhere, int(self.page.evaluate(read, "typed"))

    def link(self, words: str) -> None:
        """Follows the link whose words begin so."""
        self.page.get_by_role("link", name=re.compile(f"^{re.escape(words)}")).first.click()

    def shoot(self, engineer: Engineer, strip: str) -> None:
        """A photo by the phone's own camera."""
        region = self.page.get_by_role("region", name=strip)
        before = region.locator("li").count()
        with self.page.expect_file_chooser() as chosen:
            region.get_by_role("button", name="拍照").click()
        chosen.value.set_files(engineer.camera())
        self.elsewhere += CAMERA_TAPS
        expect(region.locator("li")).to_have_count(before + 1)

    def shoot_in_a_row(self, count: int, strip: str) -> None:
        """So many by the app's own camera, which stays open."""
        region = self.page.get_by_role("region", name=strip)
        before = region.locator("li").count()
        region.get_by_role("button", name="连拍").click()
        dialog = self.page.get_by_role("dialog")
        for at in range(count):
            dialog.get_by_role("button", name="拍", exact=True).click()
            expect(dialog.get_by_text(f"已拍 {at + 1} 张")).to_be_visible()
        dialog.get_by_role("button", name=f"拍好了（{count}）").click()
        expect(region.locator("li")).to_have_count(before + count)


def walk(hand: Hand, engineer: Engineer) -> None:
    """One job from the list to the signature, flow by flow."""
    page = hand.page
    page.goto("/jobs")
    with hand.counted("take a job"):
        page.get_by_role("link", name=re.compile("东江公交")).first.click()
        engineer.tap("接单")
    with hand.counted("set out and arrive"):
        engineer.tap("出发")
        engineer.tap("我到了")
        page.wait_for_url("**/arrive")
        expect(page.get_by_text("已定位")).to_be_visible()
        engineer.tap("我到了")
        page.wait_for_url("**/introduce")
    with hand.counted("introduce oneself, safety check"):
        engineer.tap("已自报家门")
        page.wait_for_url("**/safety")
        for what in ("来往车辆", "警示牌摆好", "车轮垫好"):
            page.get_by_text(what, exact=True).click()
        engineer.tap("查完了，开始听")
        page.wait_for_url("**/listen")
    with hand.counted("listen"):
        engineer.write("客户怎么说", "前门关不严，跑起来漏气")
        engineer.write("客户说的里程", "41800")
        engineer.tap("听完了，去看")
        page.wait_for_url("**/look")
    with hand.counted("look"):
        engineer.look(VIN)
    with hand.counted("one photo"):
        hand.shoot(engineer, "处理前照片")
    with hand.counted("check"):
        engineer.write("检查了哪里", "门泵、接头、密封圈")
        engineer.measure("门泵进气压力", "MPa", "0.42")
        engineer.write("真正原因", "门泵活塞密封圈老化开裂")
        page.get_by_role("button", name=re.compile("^故障分类")).click()
        for node in ("乘客门", "门泵", "漏气"):
            page.get_by_role("dialog").get_by_text(node, exact=True).first.click()
        engineer.tap("查完了，去处理")
        page.wait_for_url("**/resolve")
    with hand.counted("three photos in a row"):
        hand.shoot_in_a_row(3, "处理后照片")
    with hand.counted("resolve"):
        engineer.write("做了什么", "换门泵，试开关二十次")
        engineer.write("原因分析", "密封圈不耐寒")
        engineer.choose("责任在谁", "配套厂")
        engineer.choose("客户认同吗", "认同")
        engineer.write("自检结果", "开关正常，不漏气")
        engineer.tap("四步做完")
    lines(hand, engineer)


def lines(hand: Hand, engineer: Engineer) -> None:
    """Parts, old part, hand-over."""
    page = hand.page
    with hand.counted("part by search"):
        hand.link("换件")
        engineer.tap("加一个件")
        dialog = page.get_by_role("dialog")
        dialog.locator("input").first.click()
        dialog.locator("input").first.press_sequentially("门泵")
        dialog.get_by_role("button", name=re.compile("^乘客门泵")).click()
        page.wait_for_url("**/parts/*")
    with hand.counted("fill the part, tag the old one"):
        engineer.write("更换原因", "密封圈开裂")
        engineer.write("新件序列号", "MB2026-0815")
        engineer.write("旧件序列号", "MB2025-0147")
        page.get_by_text(re.compile("^OP-[0-9A-Z]{9}$")).first.wait_for()
        engineer.tap("填好了")
    with hand.counted("hand over, sign, take back"):
        engineer.tap("看报告，去签字")
        engineer.tap("交给客户签字")
        page.wait_for_url("**/sign")
        page.get_by_role("button", name="5 星").click()
        engineer.write("签字人", "周建国")
        page.get_by_role("button", name="车队负责人").click()
        sign(page)
        engineer.tap("我已看过，确认签字")
        expect(page.get_by_text("谢谢！")).to_be_visible()
        engineer.take_back()


def sign(page: Page) -> None:
    """A name in two strokes."""
    pad = page.locator("canvas")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box is not None
    for line in (((0.1, 0.3), (0.4, 0.7)), ((0.5, 0.2), (0.9, 0.4))):
        page.mouse.move(box["x"] + line[0][0] * box["width"], box["y"] + line[0][1] * box["height"])
        page.mouse.down()
        page.mouse.move(box["x"] + line[1][0] * box["width"], box["y"] + line[1][1] * box["height"], steps=8)
        page.mouse.up()


def album(folder: Path) -> Callable[[], Path]:
    """What the phone's camera sees: another picture each time."""
    seeds = itertools.count(7)

    def shoot() -> Path:
        seed = next(seeds)
        path = folder / f"photo-{seed}.jpg"
        path.write_bytes(picture("part_broken", seed, "2026-03-02 10:24"))
        return path

    return shoot


def table(figures: dict[str, tuple[int, int]]) -> str:
    """As it stands in docs/design.md."""
    rows = ["| flow | taps | characters | seconds |", "|---|---:|---:|---:|"]
    for flow, (taps, typed) in figures.items():
        seconds = taps * SECONDS_PER_TAP + typed * SECONDS_PER_CHARACTER
        rows.append(f"| {flow} | {taps} | {typed} | {seconds:.0f} |")
    return "\n".join(rows)


def count(folder: Path, chromium: str) -> dict[str, tuple[int, int]]:
    """The figures of the built front end, on a server and a phone made for it."""
    server, ids = Server(folder), {}

    def story(house: TestHouse) -> None:
        ids["job"] = a_dispatched_job(house).id
        a_filled_van(house, {"61-10-001": 1})

    server.seed(story)
    server.start()
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=[*ARGUMENTS, *FAKE_CAMERA])
            context = browser.new_context(base_url=server.url, **PHONE)
            context.add_init_script(COUNTING)
            page = context.new_page()
            page.set_default_timeout(15_000)
            sign_in(page, "E1", PASSWORD)
            expect(page.get_by_role("link", name=re.compile("已全部发送"))).to_be_visible()
            hand = Hand(page)
            try:
                walk(hand, Engineer(page, ids["job"], album(folder)))
            except Exception:
                page.screenshot(path=str(folder / "stopped.png"), full_page=True)
                sys.stderr.write(f"{page.url}: see {folder / 'stopped.png'}\n{table(hand.figures)}\n")
                raise
            browser.close()
            return hand.figures
    finally:
        server.stop()


if __name__ == "__main__":
    sys.stdout.write(table(count(Path(tempfile.mkdtemp()), "/usr/bin/chromium")) + "\n")
