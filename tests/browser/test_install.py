"""Getting the app onto the phone: the hint to install it, and the way out of a messenger's own browser."""

from __future__ import annotations

import gzip
import urllib.request

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, sign_in
from tests.server import PASSWORD, ROOT, Server

IPHONE = ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 "
          "Mobile/15E148 Safari/604.1")  # fmt: skip
WECHAT = ("Mozilla/5.0 (Linux; Android 13; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116 Mobile Safari/537.36 "
          "XWEB/1160 MicroMessenger/8.0.49")  # fmt: skip
OFFER = """() => {
    const offer = new Event('beforeinstallprompt', {cancelable: true});
    offer.prompt = async () => { document.title = 'asked' };
    dispatchEvent(offer);
}"""
HINT = "把途修装到主屏幕"


def phone_that_says(chromium: Browser, server: Server, user_agent: str) -> Page:
    return chromium.new_context(base_url=server.url, **PHONE, user_agent=user_agent).new_page()


def test_a_messengers_browser_is_told_where_to_go(chromium: Browser, server: Server) -> None:
    page = phone_that_says(chromium, server, WECHAT)
    page.goto("/")
    told = page.get_by_role("dialog", name="请在浏览器里打开")
    expect(told).to_contain_text("在微信里打开，断网就不能用")
    expect(told).to_contain_text(server.url)
    told.get_by_role("button", name="先在这里看看").click()
    page.reload()
    expect(page.get_by_label("工号")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.context.close()


def test_an_iphone_is_told_how_to_install_until_it_says_no(chromium: Browser, server: Server) -> None:
    page = phone_that_says(chromium, server, IPHONE)
    sign_in(page, "E1", PASSWORD)
    expect(page.get_by_text("添加到主屏幕")).to_be_visible()
    page.get_by_role("button", name="不再提示").click()
    expect(page.get_by_text(HINT)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("navigation", name="主导航")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text(HINT)).to_have_count(0)
    page.context.close()


def test_where_the_browser_offers_it_a_button_installs(chromium: Browser, server: Server) -> None:
    page = chromium.new_context(base_url=server.url, **PHONE).new_page()
    sign_in(page, "E1", PASSWORD)
    expect(page.get_by_text(HINT)).to_have_count(0)
    page.evaluate(OFFER)
    page.get_by_role("button", name="安装").click()
    page.wait_for_function("document.title === 'asked'")
    expect(page.get_by_text(HINT)).to_have_count(0)
    page.context.close()


def test_what_the_app_is_made_of_travels_compressed(server: Server) -> None:
    assets = ROOT / "frontend" / "dist" / "assets"
    for pattern, kind in (
        ("app-*.js", "text/javascript"),
        ("app-*.css", "text/css"),
        ("*.wasm", "application/wasm"),
    ):
        (built,) = assets.glob(pattern)
        asked = urllib.request.Request(
            f"{server.url}/assets/{built.name}", headers={"Accept-Encoding": "gzip"}
        )
        with urllib.request.urlopen(asked) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Content-Type"].startswith(kind)
            assert gzip.decompress(answer.read()) == built.read_bytes()


def test_a_browser_that_cannot_run_the_app_is_not_left_before_a_white_page(
    chromium: Browser, server: Server
) -> None:
    page = chromium.new_context(base_url=server.url, **PHONE).new_page()
    page.route("**/assets/app-*.js", lambda route: route.abort())
    page.goto("/")
    words = page.get_by_text("说明浏览器太旧")
    expect(words).to_be_hidden()  # not before the app has had its time
    page.evaluate("document.getAnimations().forEach(one => one.finish())")
    expect(words).to_be_visible()
    page.unroute("**/assets/app-*.js")
    page.reload()
    expect(page.get_by_label("工号")).to_be_visible()
    expect(words).to_have_count(0)
    page.context.close()
