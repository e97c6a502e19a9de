"""The page behind a paper's QR code: plain words, no account, no script needed; nothing for who guesses or floods."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pypdf import PdfWriter

from app.journey.report.customer.pages import HERE
from app.platform.paper.words import read
from tests.house import TestHouse
from tests.journey.report.test_signed_paper import paper, with_photos
from tests.stories.report import ReportStory, a_report, a_signed_report, revise, sign

ZH, EN = {"Accept-Language": "zh-CN,zh;q=0.9"}, {"Accept-Language": "en"}


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    return app.test_client()


def address_of(house: TestHouse, story: ReportStory) -> str:
    report = house.read("report", story.report)
    return f"/verify/{report['report_number']}/{report['seal_hash'][:16]}"


def dropped(visitor: FlaskClient, data: bytes, **options: Any) -> Any:
    form = {"file": (BytesIO(data), "report.pdf")}
    return visitor.post("/verify/file?lang=en", data=form, content_type="multipart/form-data", **options)


def test_a_genuine_paper_is_called_so_in_both_languages(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    chinese, english = (visitor.get(address_of(house, story), headers=one) for one in (ZH, EN))
    assert "这份报告是真的" in chinese.text
    assert "This report is genuine" in english.text
    for told in ("WJ-2026-00001-R1", "周**", "2026-03-02"):
        assert told in chinese.text
        assert told in english.text
    assert "周建国" not in chinese.text
    assert "This report is genuine" in visitor.get(f"{address_of(house, story)}?lang=en", headers=ZH).text


def test_it_needs_no_script_and_takes_typed_figures(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    _, _, number, short = address_of(house, story).split("/")
    grouped = "-".join(short.upper()[at : at + 4] for at in range(0, 16, 4))
    for code in (short, grouped, f" {grouped} "):
        answer = visitor.get("/verify", query_string={"number": number.lower(), "code": code}, headers=EN)
        assert "This report is genuine" in answer.text
    page = visitor.get("/verify", headers=EN).text
    assert '<form action="/verify" method="get">' in page
    assert "<script>" not in page
    assert 'style="' not in page


def test_a_replaced_one_names_the_revision_in_force(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    newer = revise(house, story)
    begun = visitor.get(address_of(house, story), headers=EN).text
    assert "a correction, WJ-2026-00001-R2, is being made" in begun
    sign(house, newer)
    assert "WJ-2026-00001-R2 has replaced it" in visitor.get(address_of(house, story), headers=EN).text
    assert "in force" in visitor.get(address_of(house, newer), headers=EN).text


def test_whatever_is_wrong_gets_the_same_page(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    number, right = address_of(house, story).split("/")[2:]
    pages = set()
    for asked, short in (
        (number, "0" * 16),
        (number, right[:15]),
        ("WJ-2099-00001-R1", right),
        (number, "%3Cb%3E"),
        ("x" * 90, right),
    ):
        answer = visitor.get(f"/verify/{asked}/{short}", headers=EN)
        assert answer.status_code == 200
        pages.add(answer.text)
    assert len(pages) == 1
    assert "does not agree with our records" in pages.pop()


def test_guessing_is_throttled_for_page_and_api_alike(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    for at in range(20):
        assert visitor.get(f"/verify/WJ-2026-{at:05d}-R1/{'0' * 16}").status_code == 200
    assert visitor.get(address_of(house, story), headers=ZH).status_code == 429
    api = visitor.get("/api" + address_of(house, story))
    assert (api.status_code, api.json["code"]) == (429, "access.throttled")
    house.later(minutes=16)
    assert "这份报告是真的" in visitor.get(address_of(house, story), headers=ZH).text


def test_who_is_right_is_never_counted(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    for _ in range(25):
        assert visitor.get(address_of(house, story)).status_code == 200


def test_an_ipv6_household_counts_as_one(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    for at in range(20):
        visitor.get("/verify/x/y", environ_base={"REMOTE_ADDR": f"2001:db8:1:2::{at:x}"})
    right = address_of(house, story)
    assert visitor.get(right, environ_base={"REMOTE_ADDR": "2001:db8:1:2:ffff::1"}).status_code == 429
    assert visitor.get(right, environ_base={"REMOTE_ADDR": "2001:db8:1:3::1"}).status_code == 200


def test_a_dropped_paper_is_judged(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    with_photos(house, story)
    good = paper(house, story)
    bad = bytearray(good)
    bad[len(bad) // 2] ^= 4
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    foreign = BytesIO()
    writer.write(foreign)
    for data, says in (
        (good, "This file is ours and unchanged"), (bytes(bad), "This file has been changed"),
        (good + b"\n", "This file has been changed"), (foreign.getvalue(), "This is not a file of ours"),
        (b"\0\xff" * 900, "This is not a file of ours"), (b"", "Please choose a PDF file first"),
    ):  # fmt: skip
        answer = dropped(visitor, data)
        assert (answer.status_code, says in answer.text) == (200, True), says
    assert "WJ-2026-00001-R1" in dropped(visitor, good).text
    assert "WJ-2026-00001-R1" not in dropped(visitor, bytes(bad)).text
    newer = revise(house, story)
    sign(house, newer)
    assert "has replaced it" in dropped(visitor, good).text


def test_too_large_a_file_is_turned_away(visitor: FlaskClient) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
    body = head + b"0" * 30_000_001 + b"\r\n--x--\r\n"
    answer = visitor.post("/verify/file?lang=en", data=body, content_type="multipart/form-data; boundary=x")
    assert (answer.status_code, "too large" in answer.text) == (413, True)


def test_papers_are_throttled_too(house: TestHouse, visitor: FlaskClient) -> None:
    for _ in range(30):
        assert dropped(visitor, b"no paper").status_code == 200
    assert dropped(visitor, b"no paper").status_code == 429


def test_another_site_drops_nothing_here(visitor: FlaskClient) -> None:
    answer = dropped(visitor, b"x", headers={"Sec-Fetch-Site": "cross-site", "Accept-Language": "en"})
    assert (answer.status_code, answer.mimetype) == (403, "text/html")


def test_a_draft_is_not_called_genuine(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_report(house)
    number = house.read("report", story.report)["report_number"]
    assert "不符" in visitor.get(f"/verify/{number}/{'0' * 16}", headers=ZH).text


def test_both_languages_say_the_same_things() -> None:
    chinese, english = (read(HERE / "words", one) for one in ("zh-CN", "en"))
    assert set(chinese) == set(english)
    blanks = re.compile(r"\{\w+\}")
    for key, text in chinese.items():
        assert sorted(blanks.findall(text)) == sorted(blanks.findall(english[key])), key
