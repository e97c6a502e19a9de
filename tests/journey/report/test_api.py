"""Reports over HTTP: who gets which paper, the seal, the batch, and what a stranger learns from a printed number."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import text

from app.journey.report.printing import printed
from app.kernel.actor import THE_SYSTEM
from app.platform.db import db, reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.browser import a_browser
from tests.stories.dispatch import a_job_on_site
from tests.stories.procedure import sheet_of, worked_until
from tests.stories.report import STROKES, ReportStory, a_report, a_signed_report, report_of, revise, sign


def _pages(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def _verify(app: Flask, number: str, short: str) -> dict[str, Any]:
    answer = app.test_client().get(f"/api/verify/{number}/{short}")
    assert answer.status_code == 200
    return dict(answer.json)


def test_the_paper_of_a_signed_report_is_what_was_sealed(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE sheet SET done = 'changed behind the back'"))
    answer = a_browser(house, story.engineer).get(f"/api/reports/{story.report}.pdf")
    report = house.read("report", story.report)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == f'inline; filename="{report["report_number"]}.pdf"'
    assert answer.headers["Cache-Control"] == "private, no-store"
    told = _pages(answer.data)
    assert report["report_number"] in told
    assert "更换前乘客门门泵" in told
    assert "changed behind the back" not in told


def test_a_draft_is_printed_as_it_stands_now_and_says_so(app: Flask, house: TestHouse) -> None:
    story = a_report(house)
    drafted = a_browser(house, story.engineer).get(f"/api/reports/{story.report}.pdf?language=en")
    assert "draft" in _pages(drafted.data).lower()
    sign(house, story)
    signed = a_browser(house, story.engineer).get(f"/api/reports/{story.report}.pdf?language=en")
    assert "draft" not in _pages(signed.data).lower()


def test_a_superseded_paper_names_the_revision_that_replaces_it(app: Flask, house: TestHouse) -> None:
    """In a binding, which is made as things stand; the signed paper itself never changes."""
    story = a_signed_report(house)
    desk = a_browser(house, story.staff.dispatcher)
    before = desk.get(f"/api/reports/{story.report}.pdf").data
    number = house.read("report", revise(house, story).report)["report_number"]
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        report = reader.get("report", story.report)
        assert f"已由 {number} 更正" in _pages(printed(reader, report))
        assert f"Superseded by {number}" in _pages(printed(reader, report, "en"))
    assert desk.get(f"/api/reports/{story.report}.pdf").data == before


@pytest.mark.parametrize("path", ["/api/reports/{}.pdf", "/api/reports/{}/seal"])
def test_who_may_not_see_the_report_gets_neither_paper_nor_seal(
    app: Flask, house: TestHouse, path: str
) -> None:
    story = a_signed_report(house)
    assert app.test_client().get(path.format(story.report)).status_code == 401
    other = a_browser(house, story.staff.colleague).get(path.format(story.report))
    assert (other.status_code, other.json["code"]) == (404, "row.missing")
    assert a_browser(house, story.staff.claims_clerk).get(path.format(story.report)).status_code == 200


def test_an_unknown_language_is_refused(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    answer = a_browser(house, story.engineer).get(f"/api/reports/{story.report}.pdf?language=fr")
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")


def test_the_seal_is_told_with_whether_it_holds(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    report = house.read("report", story.report)
    answer = a_browser(house, story.engineer).get(f"/api/reports/{story.report}/seal").json
    assert answer == {
        "report_id": story.report, "report_number": report["report_number"], "hash": report["seal_hash"], "result": "sealed",
        "path": "signed", "signed_at": report["signed_at"], "sealed_at": house.now, "sound": True,
        "strokes": STROKES, "differences": [],
    }  # fmt: skip


def test_the_seal_tells_where_what_was_signed_differs(app: Flask, house: TestHouse) -> None:
    story = a_report(house)
    sign(house, story, edit=lambda content: content["resolve"].update(done="别的"))
    answer = a_browser(house, story.staff.supervisor).get(f"/api/reports/{story.report}/seal").json
    assert (answer["result"], answer["differences"]) == ("sealed_diverged", ["resolve.done"])


def test_a_report_that_nobody_signed_by_hand_has_no_strokes(app: Flask, house: TestHouse) -> None:
    story = a_report(house)
    sign(house, story, "refused")
    assert (
        a_browser(house, story.staff.supervisor).get(f"/api/reports/{story.report}/seal").json["strokes"]
        is None
    )


def test_a_draft_has_no_seal_to_tell(app: Flask, house: TestHouse) -> None:
    story = a_report(house)
    answer = a_browser(house, story.engineer).get(f"/api/reports/{story.report}/seal")
    assert (answer.status_code, answer.json["code"]) == (404, "row.missing")


def _another(house: TestHouse) -> ReportStory:
    story = report_of(house, worked_until(house, sheet_of(house, a_job_on_site(house)), "complete"))
    sign(house, story)
    return story


def test_whoever_holds_the_paper_learns_that_it_is_genuine(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    report = house.read("report", story.report)
    short = report["seal_hash"][:16]
    told = _verify(app, report["report_number"], short)
    assert told == {
        "genuine": True, "report_number": report["report_number"], "revision": 1, "current": True,
        "current_number": report["report_number"], "current_sealed": True, "path": "signed", "result": "sealed",
        "signed_at": report["signed_at"], "confirmed_at": None, "signer": "周**",
    }  # fmt: skip
    grouped = "-".join(short.upper()[at : at + 4] for at in range(0, 16, 4))
    assert _verify(app, report["report_number"], grouped) == told
    assert _verify(app, report["report_number"], report["seal_hash"]) == told


def test_a_superseded_paper_is_genuine_but_not_current(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    report = house.read("report", story.report)
    newer = house.read("report", revise(house, story).report)["report_number"]
    told = _verify(app, report["report_number"], report["seal_hash"][:16])
    assert (told["genuine"], told["current"], told["current_number"]) == (True, False, newer)


def test_anything_else_gets_one_and_the_same_blank_answer(app: Flask, house: TestHouse) -> None:
    story = a_signed_report(house)
    report, draft = (
        house.read("report", story.report),
        house.list("report", job_id=a_job_on_site(house).id)[0],
    )
    number, right = report["report_number"], report["seal_hash"]
    for asked, short in (
        (number, "0" * 16), (number, right[:15]), (number, right + "0"), (number, "----"), (number, "汉" * 16),
        ("WJ-2099-00001-R1", right[:16]), (draft["report_number"], right[:16]),
    ):  # fmt: skip
        told = _verify(app, asked, short)
        assert told.pop("genuine") is False
        assert set(told.values()) == {None}


def test_a_seal_that_does_not_hold_is_not_called_genuine(
    app: Flask, house: TestHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = a_signed_report(house)
    report = house.read("report", story.report)
    values = {**house.inside.config.values, "WAYSIDE_SEAL_KEY": "another key"}
    monkeypatch.setattr(house.inside, "config", replace(house.inside.config, values=values))
    assert _verify(app, report["report_number"], report["seal_hash"][:16])["genuine"] is False
    seal = a_browser(house, story.engineer).get(f"/api/reports/{story.report}/seal").json
    assert (seal["sound"], seal["strokes"], seal["differences"]) == (False, None, [])
