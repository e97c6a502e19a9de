"""A passkey made on the phone signs in again without a password (a virtual authenticator stands for the fingerprint)."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import sign_in
from tests.server import PASSWORD


def test_a_passkey_is_made_and_signs_in(phone: BrowserContext) -> None:
    page = phone.new_page()
    devtools = phone.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
                     "isUserVerified": True, "automaticPresenceSimulation": True}},
    )  # fmt: skip
    sign_in(page, "E1", PASSWORD)
    page.goto("/settings")
    page.get_by_role("button", name=re.compile("通行密钥")).click()
    expect(page.get_by_text(re.compile("已添加"))).to_be_visible()
    phone.clear_cookies()
    page.evaluate("() => { localStorage.clear(); indexedDB.deleteDatabase('wayside-device') }")
    page.goto("/")
    page.get_by_role("button", name=re.compile("用通行密钥登录")).click()
    expect(page.get_by_role("navigation", name="主导航")).to_be_visible()
