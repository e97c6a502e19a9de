"""The camera without a network: a VIN is read from a code by our own reader, and photos are taken in a row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

from tests.browser.conftest import ARGUMENTS, PHONE, sign_in
from tests.browser.looking import faults
from tests.browser.screens import GO
from tests.server import PASSWORD, Server
from tests.stories.procedure import SheetStory, a_sheet_at

VIN = "1M8GDM9AXKP042788"
WIDTH, HEIGHT = 640, 480
NO_DETECTOR = "delete globalThis.BarcodeDetector"


def film(path: Path, text: str) -> Path:
    """What the camera sees: a QR code on grey, one frame of a y4m that Chromium plays again and again."""
    code = io.BytesIO()
    segno.make(text, error="m").save(code, kind="png", scale=8, border=4)
    picture = Image.new("L", (WIDTH, HEIGHT), 200)
    with Image.open(code) as drawn:
        picture.paste(drawn.convert("L"), ((WIDTH - drawn.width) // 2, (HEIGHT - drawn.height) // 2))
    colourless = bytes([128]) * (WIDTH * HEIGHT // 2)
    path.write_bytes(
        f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip C420jpeg\nFRAME\n".encode() + picture.tobytes() + colourless
    )
    return path


@pytest.fixture(scope="module")
def story() -> list[SheetStory]:
    """Filled with the story of the server's one job."""
    return []


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, story: list[SheetStory]) -> Iterator[Server]:
    """One job, its vehicle about to be looked at."""
    made = Server(tmp_path_factory.mktemp("scan"))
    made.seed(lambda house: story.append(a_sheet_at(house, "look")))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def page(playwright_driver: Playwright, chromium_path: str, server: Server, tmp_path: Path) -> Iterator[Page]:
    """The engineer's, whose camera sees a VIN."""
    camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
              f"--use-file-for-fake-video-capture={film(tmp_path / 'vin.y4m', VIN)}"]  # fmt: skip
    browser = playwright_driver.chromium.launch(executable_path=chromium_path, args=[*ARGUMENTS, *camera])
    context = browser.new_context(base_url=server.url, **PHONE)
    context.add_init_script(NO_DETECTOR)
    yield context.new_page()
    browser.close()


def at_the_vin(page: Page, story: list[SheetStory]) -> Locator:
    """Signed in, at the field."""
    sign_in(page, "E1", PASSWORD)
    page.evaluate(GO, f"/jobs/{story[0].job}/look")
    field = page.get_by_label("车上的车架号")
    expect(field).to_be_visible()
    return field


def test_a_vin_is_scanned_and_photos_are_taken_in_a_row_without_a_network(
    page: Page, story: list[SheetStory]
) -> None:
    field = at_the_vin(page, story)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.reload()  # from now on the worker answers
    page.context.set_offline(True)
    page.get_by_role("button", name="扫一扫").first.click()
    expect(field).to_have_value(VIN)
    expect(page.get_by_role("dialog")).to_have_count(0)
    strip = page.get_by_role("region").filter(has=page.get_by_role("button", name="连拍")).first
    strip.get_by_role("button", name="连拍").click()
    dialog = page.get_by_role("dialog")
    for count in (1, 2, 3):
        dialog.get_by_role("button", name="拍", exact=True).click()
        expect(dialog.get_by_text(f"已拍 {count} 张")).to_be_visible()
    expect(dialog.get_by_role("img", name="刚拍的一张")).to_be_visible()
    assert faults(page) == []
    dialog.get_by_role("button", name="拍好了（3）").click()
    expect(dialog).to_have_count(0)
    expect(strip.get_by_role("listitem")).to_have_count(3)


def test_without_a_camera_it_says_so_and_takes_what_is_typed(
    phone: BrowserContext, story: list[SheetStory]
) -> None:
    page = phone.new_page()
    field = at_the_vin(page, story)
    page.get_by_role("button", name="扫一扫").first.click()
    expect(page.get_by_text("这台设备没有能用的相机")).to_be_visible()
    page.get_by_label("手工输入").fill("1m8-gdm9 axkp 042788")
    page.get_by_role("button", name="用这个").click()
    expect(field).to_have_value(VIN)
