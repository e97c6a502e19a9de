"""An absent customer signs later, through the link: what was sealed and nothing else, with evidence of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.journey.report.canonical import opened
from app.journey.report.seal import verify_seal
from app.journey.report.tables import Confirmation
from app.platform.db import db, reading
from tests.house import TestHouse
from tests.journey.report.test_customer import ZH, a_link, an_absent_one, late, visitor
from tests.journey.report.test_signed_paper import verdict, with_photos
from tests.stories.dispatch import a_job_on_site
from tests.stories.procedure import sheet_of, worked_until
from tests.stories.report import ReportStory, report_of, revise, sign
from tests.stories.tampering import past_the_triggers

__all__ = ["visitor"]


def test_an_absent_customer_signs_what_was_sealed(house: TestHouse, visitor: FlaskClient) -> None:
    story = an_absent_one(house)
    with_photos(house, story)
    token, link = a_link(house, story)
    before = house.read("report", story.report)
    assert "请您补签" in visitor.get(f"/copy/{token}", headers=ZH).text
    assert before["seal_hash"] in visitor.get(f"/copy/{token}/sign", headers=ZH).text
    house.later(hours=5)
    answer = visitor.post(
        f"/copy/{token}/sign", data=late(house, story), headers={"User-Agent": "An old phone"}
    )
    assert answer.status_code == 303
    after = house.read("report", story.report)
    assert (after["signature_path"], after["signer_name"], after["confirmed_at"]) == (
        "by_link",
        "周建国",
        house.now,
    )
    assert (after["seal_hash"], after["state"], after["signed_at"]) == (
        before["seal_hash"],
        "signed",
        before["signed_at"],
    )
    with reading() as session:
        row: Any = session.get(Confirmation, story.report)
        evidence, content = json.loads(row.evidence), opened(bytes(row.content))
        assert verify_seal(session, story.report).sound
    assert evidence == {
        "link_id": link,
        "address": "127.0.0.1",
        "agent": "An old phone",
        "shown": before["seal_hash"],
        "language": "zh-CN",
    }
    assert (content["seal_hash"], content["signature"]["strokes"][0][0]["x"]) == (before["seal_hash"], 120)
    assert "本人已查看本报告的全部内容" in content["agreement"]
    for who in (story.staff.supervisor, story.engineer):
        assert house.list("notice", kind="report.signed_later", person_id=who.id)
    paper = visitor.get(f"/copy/{token}/report.pdf").data
    assert verdict(house, paper) == "unchanged"
    told = visitor.get(f"/verify/{after['report_number']}/{after['seal_hash'][:16]}", headers=ZH).text
    assert "事后经链接签名" in told
    assert "周**" in told
    assert "周建国" not in told


def test_nobody_signs_twice_nor_what_is_not_there(house: TestHouse, visitor: FlaskClient) -> None:
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    wrong = visitor.post(f"/copy/{token}/sign", data=late(house, story, shown="0" * 64))
    assert (wrong.status_code, house.read("report", story.report)["signature_path"]) == (409, "absent")
    assert visitor.post(f"/copy/{token}/sign", data=late(house, story)).status_code == 303
    assert visitor.post(f"/copy/{token}/sign", data=late(house, story)).status_code == 409
    assert visitor.get(f"/copy/{token}/sign").status_code == 409
    signed = a_link(house, a_signed_report_of_another_job(house))[0]
    assert visitor.get(f"/copy/{signed}/sign").status_code == 409


def a_signed_report_of_another_job(house: TestHouse) -> ReportStory:
    story = report_of(house, worked_until(house, sheet_of(house, a_job_on_site(house)), "complete"))
    sign(house, story)
    return story


def test_a_corrected_report_is_not_signed_any_more(house: TestHouse, visitor: FlaskClient) -> None:
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    newer = house.read("report", revise(house, story).report)["report_number"]
    assert newer in visitor.get(f"/copy/{token}").text
    assert visitor.post(f"/copy/{token}/sign", data=late(house, story)).status_code == 409


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": "  "}, "请填写姓名"), ({"role": ""}, "请填写身份"), ({"agreed": ""}, "请先勾选同意"),
        ({"strokes": ""}, "请在框内签名"),
        ({"strokes": "[[]]"}, "请在框内签名"), ({"strokes": "["}, "请在框内签名"), ({"strokes": "[" * 9000}, "请在框内签名"),
        ({"strokes": '[[{"x":1e999,"y":1},{"x":2,"y":2}]]'}, "请在框内签名"),
        ({"strokes": '[[{"x":1,"y":1,"t":"<b>"},{"x":2,"y":2}]]'}, "请在框内签名"),
        ({"strokes": json.dumps([[{"x": 1, "y": 1}] * 6001])}, "请在框内签名"),
    ],
)  # fmt: skip
def test_what_the_signature_lacks_is_said_and_nothing_is_lost(
    house: TestHouse, visitor: FlaskClient, change: dict[str, str], says: str
) -> None:
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    answer = visitor.post(
        f"/copy/{token}/sign", data=late(house, story, opinion="<script>甲</script>") | change
    )
    assert (answer.status_code, says in answer.text) == (422, True)
    assert "&lt;script&gt;甲" in answer.text
    assert "<script>甲" not in answer.text
    assert house.read("report", story.report)["signature_path"] == "absent"


def test_what_was_confirmed_later_can_t_be_changed_unseen(house: TestHouse, visitor: FlaskClient) -> None:
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    visitor.post(f"/copy/{token}/sign", data=late(house, story))
    change = text("UPDATE confirmation SET evidence = '{}'")
    with pytest.raises(DBAPIError, match="append-only"), db.engine.begin() as connection:
        connection.execute(change)
    past_the_triggers("UPDATE confirmation SET evidence = '{}'", "confirmation")
    with reading() as session:
        assert not verify_seal(session, story.report).sound
    assert visitor.get(f"/copy/{token}").status_code == 409


def test_another_site_posts_nothing_here(house: TestHouse, visitor: FlaskClient) -> None:
    story = an_absent_one(house)
    token, _ = a_link(house, story)
    forged = visitor.post(
        f"/copy/{token}/sign", data=late(house, story), headers={"Origin": "https://evil.example"}
    )
    assert forged.status_code == 403
    assert house.read("report", story.report)["signature_path"] == "absent"
