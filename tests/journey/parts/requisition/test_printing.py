"""The printed requisition: what it says, and who may fetch it."""

from __future__ import annotations

import io

from pypdf import PdfReader

from tests.house import TestHouse
from tests.stories.browser import a_browser, a_stranger
from tests.stories.dispatch import a_dispatched_job
from tests.stories.parts import (
    GREASE,
    PUMP,
    SEAL,
    RequisitionStory,
    a_drafted_requisition,
    a_received_requisition,
    a_stocked_store,
    a_submitted_requisition,
)  # fmt: skip


def printed(data: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def address(story: RequisitionStory, language: str = "zh-CN") -> str:
    return f"/api/requisitions/{story.id}.pdf?language={language}"


def test_it_tells_what_was_asked_decided_issued_and_received(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 2, SEAL: 9})
    story = a_received_requisition(house, {PUMP: 1, SEAL: 4}, a_dispatched_job(house))
    answer = a_browser(house, story.staff.warehouse).get(address(story))
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert "LL-2026-00001" in answer.headers["Content-Disposition"]
    text = printed(answer.data)
    for told in ("LL-2026-00001", "WJ-2026-00001", PUMP, "乘客门泵", SEAL, "更换门泵", "E1", "S1", "W1"):
        assert told in text


def test_in_english_parts_have_their_english_names(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    text = printed(a_browser(house, story.engineer).get(address(story, "en")).data)
    assert "Door pump seal" in text
    assert "Parts requisition" in text


def test_a_refusal_and_an_empty_draft_can_be_printed(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {GREASE: 1})
    house.do(story.staff.supervisor, "requisition.refuse", {"decision": "站里有"}, row=story.id)
    browser = a_browser(house, story.engineer)
    assert "站里有" in printed(browser.get(address(story)).data)
    assert browser.get(address(a_drafted_requisition(house, {}))).status_code == 200


def test_a_requisition_out_of_sight_is_answered_as_if_it_were_not_there(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 4})
    answer = a_browser(house, story.staff.colleague).get(address(story))
    assert (answer.status_code, answer.json["code"]) == (404, "row.missing")
    assert a_stranger(house).get(address(story)).json["code"] == "access.signed_out"
    answer = a_browser(house, story.engineer).get(address(story, "fr"))
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
