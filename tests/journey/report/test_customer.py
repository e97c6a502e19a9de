"""The customer's own door: the link given on site, the copy, the rating, the late signature; and what it refuses."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.journey.report.customer import shown
from app.journey.report.queries import sealed_content
from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import reading, writing
from app.platform.execution import settle
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse
from tests.journey.report.test_signed_paper import pdfsig, verdict, with_photos
from tests.stories.report import STROKES, ReportStory, a_report, a_signed_report, sign

ZH, EN = {"Accept-Language": "zh-CN,zh;q=0.9"}, {"Accept-Language": "en-GB,en;q=0.8"}


def a_link(house: TestHouse, story: ReportStory, who: Actor | None = None) -> tuple[str, str]:
    """(token, id of the link)."""
    token = secrets.token_urlsafe(16)
    told = {"report_id": story.report, "token_hash": hashlib.sha256(token.encode()).hexdigest()}
    return token, house.do(who or story.engineer, "report_link.give", told)


def an_absent_one(house: TestHouse) -> ReportStory:
    story = a_report(house)
    sign(house, story, "absent")
    return story


def late(house: TestHouse, story: ReportStory, **changes: str) -> dict[str, str]:
    """The form as a customer fills it in."""
    return {
        "name": "周建国", "role": "车队负责人", "phone": "10000010001", "agreed": "1", "strokes": json.dumps(STROKES),
        "opinion": "没有意见", "shown": house.read("report", story.report)["seal_hash"],
    } | changes  # fmt: skip


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    return app.test_client()


def test_the_copy_says_what_was_sealed_in_the_browser_s_language(
    house: TestHouse, visitor: FlaskClient
) -> None:
    story = a_signed_report(house)
    token, link = a_link(house, story)
    chinese, english = visitor.get(f"/copy/{token}", headers=ZH), visitor.get(f"/copy/{token}", headers=EN)
    assert (chinese.status_code, english.status_code) == (200, 200)
    assert "您的服务报告" in chinese.text
    assert "更换前乘客门门泵" in chinese.text
    assert "Your service report" in english.text
    assert "Towing" in english.text
    assert "您的服务报告" in visitor.get(f"/copy/{token}?lang=zh", headers=EN).text
    assert house.read("report_link", link)["opened_at"] == house.now
    assert "请您补签" not in chinese.text


def test_everything_that_is_signed_is_on_the_page(house: TestHouse, visitor: FlaskClient) -> None:
    """Every text of the sealed content, in either language, but ids, hashes, codes and what the map alone can show."""
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    with reading() as session:
        content = sealed_content(Reader(session, house.registry, THE_SYSTEM), story.report)
    assert content is not None
    told = visitor.get(f"/copy/{token}/sign", headers=ZH).get_data(as_text=True)
    left_out = {"format", "language", "organisation", "signature", "model_name_en", "declined_signature"}
    codes = {"id", "sha256", "reason_args", "reason", "rule_version", "verdict"}
    missing = []

    def look(node: Any, path: tuple[str, ...]) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key not in left_out | codes:
                    look(value, (*path, key))
        elif isinstance(node, list):
            for one in node:
                look(one, path)
        elif isinstance(node, str) and not node.isascii():
            missing.extend(
                (path, line) for line in node.splitlines() if line.strip() and line.strip() not in told
            )

    look(content, ())
    assert missing == []


def test_no_page_is_kept_framed_or_found(house: TestHouse, visitor: FlaskClient) -> None:
    token, _ = a_link(house, a_signed_report(house))
    for address in (
        f"/copy/{token}",
        f"/copy/{token}/report.pdf",
        "/verify",
        "/verify/WJ-2026-00001-R1/0000000000000000",
    ):
        headers = visitor.get(address).headers
        assert "no-store" in headers["Cache-Control"]
        assert "noindex" in headers["X-Robots-Tag"]
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]


def test_the_pdf_is_the_signed_one(house: TestHouse, visitor: FlaskClient, tmp_path: Any) -> None:
    story = a_signed_report(house)
    with_photos(house, story)
    token, link = a_link(house, story)
    answer = visitor.get(f"/copy/{token}/report.pdf")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert verdict(house, answer.data) == "unchanged"
    assert "Signature is Valid" in pdfsig(tmp_path, answer.data)
    assert house.read("report_link", link)["downloaded_at"] == house.now


def test_a_photo_is_shown_small_and_only_one_of_this_report(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    with_photos(house, story)
    token, _ = a_link(house, story)
    sha = house.list("photo", job_id=story.job)[0]["sha256"]
    assert visitor.get(f"/copy/{token}/photo/{sha}").mimetype == "image/jpeg"
    stranger = hashlib.sha256(b"another").hexdigest()
    house.inside.files.put(stranger, b"not yours")
    assert visitor.get(f"/copy/{token}/photo/{stranger}").status_code == 404


def test_a_link_that_has_not_arrived_is_like_any_unknown_one(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    token = secrets.token_urlsafe(16)
    early, guessed = visitor.get(f"/copy/{token}", headers=ZH), visitor.get("/copy/abc", headers=ZH)
    assert (early.status_code, guessed.status_code) == (404, 404)
    assert early.text == guessed.text
    assert "联网之后链接就会生效" in early.text
    house.do(story.engineer, "report_link.give",
             {"report_id": story.report, "token_hash": hashlib.sha256(token.encode()).hexdigest()})  # fmt: skip
    assert visitor.get(f"/copy/{token}").status_code == 200


@pytest.mark.parametrize("who", ["engineer", "dispatcher", "supervisor"])
def test_a_revoked_link_opens_nothing_any_more(house: TestHouse, visitor: FlaskClient, who: str) -> None:
    story = a_signed_report(house)
    token, link = a_link(house, story)
    revoker = story.engineer if who == "engineer" else getattr(story.staff, who)
    house.do(revoker, "report_link.revoke", row=link)
    for path in ("", "/report.pdf", "/sign"):
        assert visitor.get(f"/copy/{token}{path}").status_code == 410
    assert visitor.post(f"/copy/{token}/rating", data={"overall": "5"}).status_code == 410
    assert "停用" in visitor.get(f"/copy/{token}", headers=ZH).text


def test_a_link_ends_with_its_term(house: TestHouse, visitor: FlaskClient) -> None:
    token, _ = a_link(house, a_signed_report(house))
    house.later(days=89)
    assert visitor.get(f"/copy/{token}").status_code == 200
    house.later(days=1)
    answer = visitor.get(f"/copy/{token}", headers=EN)
    assert (answer.status_code, "has expired" in answer.text) == (410, True)


def test_who_may_not_see_the_report_gives_no_link_to_it(house: TestHouse) -> None:
    story = a_signed_report(house)
    for who, code in (
        (story.staff.colleague, "row.missing"),
        (story.staff.claims_clerk, "command.forbidden"),
    ):
        with pytest.raises(Refused) as refused:
            a_link(house, story, who)
        assert refused.value.code == code


def test_a_draft_has_no_copy_and_no_token_serves_twice(house: TestHouse) -> None:
    story = a_report(house)
    with pytest.raises(Refused) as refused:
        a_link(house, story)
    assert refused.value.code == "report_link.give.unsigned"
    sign(house, story)
    token, _ = a_link(house, story)
    told = {"report_id": story.report, "token_hash": hashlib.sha256(token.encode()).hexdigest()}
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "report_link.give", told)
    assert refused.value.code == "report_link.give.taken"


def test_who_guesses_is_asked_to_come_back_later(house: TestHouse, visitor: FlaskClient) -> None:
    token, _ = a_link(house, a_signed_report(house))
    for _ in range(20):
        assert visitor.get(f"/copy/{secrets.token_urlsafe(16)}").status_code == 404
    answer = visitor.get(f"/copy/{token}", headers=EN)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert "15 minutes" in answer.text
    elsewhere = {"environ_base": {"REMOTE_ADDR": "203.0.113.9"}}
    assert visitor.get(f"/copy/{token}", **elsewhere).status_code == 200
    house.later(minutes=16)
    assert visitor.get(f"/copy/{token}").status_code == 200


def test_the_rating_answers_the_follow_up_when_the_job_closes(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    token, link = a_link(house, story)
    form = {"overall": "2", "attitude": "5", "recommend": "10", "words": "等得太久", "complained": "1"}
    answer = visitor.post(f"/copy/{token}/rating?lang=zh", data=form)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/copy/{token}?done=rated&lang=zh")
    assert "谢谢您的评价" in visitor.get(answer.headers["Location"]).text
    assert house.read("report_link", link)["answered_at"] == house.now
    assert house.list("follow_up", job_id=story.job) == []
    call = closed(house, story)
    assert (call["state"], call["overall"], call["attitude"], call["recommend"]) == ("done", 2, 5, 10)
    assert (call["words"], call["complained"], call["by_link"], call["called_by_id"]) == (
        "等得太久",
        True,
        True,
        None,
    )
    assert house.list("notice", kind="follow_up.complained", person_id=story.staff.dispatcher.id)


def closed(house: TestHouse, story: ReportStory) -> dict[str, Any]:
    """The follow-up call of the job, once its event has told that it is closed; the way to there is another stage's."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        uow.emit("job.closed", uow.get("job", story.job))
        settle(uow, "test.close", "job", story.job, None, {})
        commit(uow)
    (call,) = house.list("follow_up", job_id=story.job)
    return call


def test_a_rating_after_closing_spares_the_call(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    token, _ = a_link(house, story)
    assert closed(house, story)["state"] == "due"
    house.later(days=1)
    assert visitor.post(f"/copy/{token}/rating", data={"overall": "5"}).status_code == 303
    (call,) = house.list("follow_up", job_id=story.job)
    assert (call["state"], call["overall"], call["answered_at"], call["by_link"]) == (
        "done",
        5,
        house.now,
        True,
    )
    assert not house.list("notice", kind="follow_up.complained")


def test_what_was_told_on_the_phone_stays(house: TestHouse, visitor: FlaskClient) -> None:
    story = a_signed_report(house)
    token, _ = a_link(house, story)
    call = closed(house, story)
    house.do(story.staff.dispatcher, "follow_up.answer", {"overall": 3, "complained": False}, row=call["id"])
    assert visitor.post(f"/copy/{token}/rating", data={"overall": "1"}).status_code == 303
    (after,) = house.list("follow_up", job_id=story.job)
    assert (after["overall"], after["by_link"]) == (3, None)


def test_it_is_given_once_and_wants_an_overall_score(house: TestHouse, visitor: FlaskClient) -> None:
    token, _ = a_link(house, a_signed_report(house))
    for wrong in ({}, {"overall": "6"}, {"overall": "٣"}, {"overall": "-1"}):
        assert visitor.post(f"/copy/{token}/rating", data=wrong).status_code == 409
    assert visitor.post(f"/copy/{token}/rating", data={"overall": "4"}).status_code == 303
    again = visitor.post(f"/copy/{token}/rating", data={"overall": "1"}, headers=EN)
    assert (again.status_code, "rated it already" in again.text) == (409, True)


def test_both_languages_have_every_chapter(house: TestHouse) -> None:
    story = a_signed_report(house)
    with reading() as session:
        content = sealed_content(Reader(session, house.registry, THE_SYSTEM), story.report)
    assert content is not None
    chinese, english = shown.chapters(content, "zh-CN"), shown.chapters(content, "en")
    assert len(chinese) == len(english) >= 8
    assert all(one.title != other.title for one, other in zip(chinese, english, strict=True))


def test_files_of_the_pages_and_no_others(visitor: FlaskClient) -> None:
    for name in ("page.css", "drop.js", "sign.js"):
        with visitor.get(f"/public/{name}") as answer:
            assert answer.status_code == 200
    assert visitor.get("/public/pages.py").status_code == 404
