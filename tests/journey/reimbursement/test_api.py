"""The printed claim over HTTP: what it says, and who may fetch it."""

from __future__ import annotations

import hashlib
import io

from PIL import Image
from pypdf import PdfReader

from tests.house import TestHouse
from tests.stories.browser import a_browser, a_stranger
from tests.stories.dispatch import a_job_on_site
from tests.stories.people import staff
from tests.stories.reimbursement import ALLOWANCE, TOLL, a_draft_claim, a_paid_claim, a_submitted_claim


def printed(data: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def a_picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (640, 400), "white").save(made, "JPEG")
    return made.getvalue()


def test_a_paid_claim_is_printed_with_its_sums_people_and_job(house: TestHouse) -> None:
    job = a_job_on_site(house)
    story = a_paid_claim(house, job_id=job.id)
    answer = a_browser(house, story.engineer).get(f"/api/expense-claims/{story.id}.pdf?language=zh-CN")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    text = printed(answer.data)
    claim = house.read("expense_claim", story.id)
    for told in (claim["number"], house.read("job", job.id)["number"], "505.00", "24-0018", "S1", "F1"):
        assert told in text
    assert claim["number"] in answer.headers["Content-Disposition"]


def test_vouchers_are_printed_from_the_store_of_files(house: TestHouse) -> None:
    picture = a_picture()
    digest = hashlib.sha256(picture).hexdigest()
    house.inside.files.put(digest, picture)
    story = a_submitted_claim(house, {**TOLL, "photo_sha256": digest}, ALLOWANCE)
    answer = a_browser(house, story.staff.supervisor).get(f"/api/expense-claims/{story.id}.pdf")
    images = [image for page in PdfReader(io.BytesIO(answer.data)).pages for image in page.images]
    assert any(image.image.size == (640, 400) for image in images)


def test_a_draft_without_anything_in_it_can_be_printed(house: TestHouse) -> None:
    story = a_draft_claim(house, {})
    answer = a_browser(house, story.engineer).get(f"/api/expense-claims/{story.id}.pdf?language=en")
    assert answer.status_code == 200
    assert house.read("expense_claim", story.id)["number"] in printed(answer.data)


def test_a_claim_out_of_sight_is_answered_as_if_it_were_not_there(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    address = f"/api/expense-claims/{story.id}.pdf"
    for person in (staff(house).colleague, staff(house).dispatcher):
        answer = a_browser(house, person).get(address)
        assert (answer.status_code, answer.json["code"]) == (404, "row.missing")
    assert a_stranger(house).get(address).json["code"] == "access.signed_out"


def test_an_address_that_is_no_id_is_answered_the_same(house: TestHouse) -> None:
    answer = a_browser(house, staff(house).finance).get("/api/expense-claims/%00x.pdf")
    assert (answer.status_code, answer.json["code"]) == (404, "row.missing")


def test_a_language_that_the_form_has_not_is_refused(house: TestHouse) -> None:
    story = a_submitted_claim(house)
    answer = a_browser(house, story.engineer).get(f"/api/expense-claims/{story.id}.pdf?language=fr")
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")


def test_the_makers_name_on_the_form_is_the_one_in_the_settings(house: TestHouse) -> None:
    story = a_draft_claim(house)
    changed = {"name": "report.organisation_zh", "value": "东江客车厂"}
    house.do(story.staff.administrator, "setting.change", changed)
    answer = a_browser(house, story.engineer).get(f"/api/expense-claims/{story.id}.pdf?language=zh-CN")
    assert "东江客车厂" in printed(answer.data)
