"""The authorisation on paper: what stands on it, in both languages, signed and not; and who gets it over HTTP."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import text

from app.journey.report.estimate.paper import render
from app.platform.db import db
from tests.house import TestHouse
from tests.stories.browser import a_browser
from tests.stories.estimate import (
    a_submitted_estimate,
    an_approved_estimate,
    an_authorised_estimate,
    content_of,
    revise,
    submit,
)
from tests.stories.report import STROKES
from tests.stories.tampering import past_the_triggers

NOWHERE = "0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10"


def _told(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def _pages(data: bytes) -> int:
    return len(PdfReader(BytesIO(data)).pages)


def test_a_signed_one_is_printed_as_it_was_signed(app: Flask, house: TestHouse) -> None:
    story = an_authorised_estimate(house)
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE estimate SET scope = 'changed behind the back'"))
    number = house.read("estimate", story.estimate)["estimate_number"]
    answer = a_browser(house, story.engineer).get(f"/api/estimates/{story.estimate}.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == f'inline; filename="{number}.pdf"'
    assert answer.headers["Cache-Control"] == "private, no-store"
    told = _told(answer.data)
    for words in ("有偿服务委托书", number, "更换前乘客门门泵并调整门扇", "61-10-001", "¥860.00", "¥1,100.00", "壹仟壹佰元整",
                  "周建国", "同意收费", "S1", "封存校验码", "收费的最高限额"):  # fmt: skip
        assert words in told, words
    assert "behind the back" not in told
    assert "未签署" not in told
    assert _pages(answer.data) == 1


@pytest.mark.parametrize(("language", "words"), [("zh-CN", ("未签署", "不能作为收费依据", "待审批")),
                                                 ("en", ("NOT SIGNED", "may be charged", "waits for approval"))])  # fmt: skip
def test_an_unsigned_one_says_so(house: TestHouse, language: str, words: tuple[str, ...]) -> None:
    story = a_submitted_estimate(house)
    answer = a_browser(house, story.staff.supervisor).get(
        f"/api/estimates/{story.estimate}.pdf?language={language}"
    )
    told = _told(answer.data)
    for word in words:
        assert word in told, word


def test_a_replaced_one_names_neither_more_nor_less_than_was_signed(house: TestHouse) -> None:
    story = an_authorised_estimate(house)
    new = revise(house, story)
    submit(house, new)
    told = _told(a_browser(house, story.engineer).get(f"/api/estimates/{new.estimate}.pdf").data)
    assert "替代" in told
    assert house.read("estimate", story.estimate)["estimate_number"] in told
    assert "门泵涨价" in told


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("content", [{}, {"estimate": None, "lines": [{}], "sums": {"total_fen": "x"}, "signature": {}},
                                     {"sums": {"total_fen": 10**15}}])  # fmt: skip
def test_whatever_is_missing_is_printed_as_missing(content: dict[str, Any], language: str) -> None:
    told = _told(render(content, seal=None, approval=None, language=language))
    assert ("未填写" if language == "zh-CN" else "not stated") in told


def test_one_that_was_declined_says_why(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    house.do(story.engineer, "estimate.decline", {"declined_reason": "太贵，自己修"}, row=story.estimate)
    told = _told(a_browser(house, story.engineer).get(f"/api/estimates/{story.estimate}.pdf").data)
    assert "太贵，自己修" in told
    assert "用户不同意" in told


def test_many_lines_go_on_overleaf(house: TestHouse) -> None:
    content = content_of(house, an_approved_estimate(house))
    content["lines"] = content["lines"] * 30
    made = render(content, seal=None, approval=None, language="zh-CN")
    assert _pages(made) > 1
    assert "第 2 页" in PdfReader(BytesIO(made)).pages[1].extract_text()


@pytest.mark.parametrize("door", [".pdf", "/seal"])
def test_nobody_reads_what_they_do_not_see(house: TestHouse, door: str) -> None:
    story = an_authorised_estimate(house)
    stranger = a_browser(house, story.staff.colleague)
    assert stranger.get(f"/api/estimates/{story.estimate}{door}").status_code == 404
    mine = a_browser(house, story.engineer)
    assert mine.get(f"/api/estimates/{NOWHERE}{door}").status_code == 404
    assert mine.get(f"/api/estimates/%00{door}").status_code == 404


def test_the_seal_is_told_with_the_signature_in_it(house: TestHouse) -> None:
    story = an_authorised_estimate(house)
    row = house.read("estimate", story.estimate)
    told = a_browser(house, story.staff.supervisor).get(f"/api/estimates/{story.estimate}/seal").json
    assert told == {
        "estimate_id": story.estimate, "estimate_number": row["estimate_number"], "hash": row["seal_hash"],
        "result": "sealed", "signed_at": row["authorised_at"], "sealed_at": house.now, "sound": True, "strokes": STROKES,
        "differences": [],
    }  # fmt: skip


def test_a_broken_seal_tells_no_signature(house: TestHouse) -> None:
    story = an_authorised_estimate(house)
    past_the_triggers(
        "UPDATE authorisation_seal SET content = :value", table="authorisation_seal", value=b"{}"
    )
    told = a_browser(house, story.staff.supervisor).get(f"/api/estimates/{story.estimate}/seal").json
    assert (told["sound"], told["strokes"], told["differences"]) == (False, None, [])


def test_an_unsigned_one_has_no_seal_to_tell(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    assert a_browser(house, story.engineer).get(f"/api/estimates/{story.estimate}/seal").status_code == 404
