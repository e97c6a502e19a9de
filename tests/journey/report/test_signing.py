"""Signing: what comes with the command, what each path wants, what is kept, who is told."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from app.journey.report.canonical import canonical
from app.journey.report.queries import sealed_content
from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.dispatch import a_job_on_site
from tests.stories.procedure import SheetStory, a_measurement, a_photo, fill, sheet_of
from tests.stories.report import (
    STROKES,
    ReportStory,
    a_compensation_line,
    a_part_line,
    a_report,
    a_seal_photo,
    a_signed_report,
    block,
    confirmation,
    content_of,
    packed,
    report_of,
    sign,
)


def _kept(house: TestHouse, story: ReportStory) -> dict[str, Any] | None:
    with reading() as session:
        return sealed_content(Reader(session, house.registry, story.engineer), story.report)


def _notices(house: TestHouse, who: Actor, kind: str) -> list[dict[str, Any]]:
    return house.list("notice", person_id=who.id, kind=kind)


def _code(house: TestHouse, story: ReportStory, args: dict[str, Any]) -> str:
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "report.sign", args, row=story.report)
    assert house.read("report", story.report)["state"] == "draft"
    assert _kept(house, story) is None
    return refused.value.code


def test_what_the_customer_saw_is_kept_byte_for_byte(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story)
    a_compensation_line(house, story)
    args = confirmation(house, story)
    content = content_of(house, story, block(house, story, args))
    at = house.now
    house.later(hours=3)
    house.do(story.engineer, "report.sign", packed(content) | args, row=story.report, at=at)
    report = house.read("report", story.report)
    assert (report["state"], report["seal_result"], report["signed_at"]) == ("signed", "sealed", at)
    assert report["seal_hash"] == hashlib.sha256(canonical(content)).hexdigest()
    assert (report["signer_name"], report["signature_path"]) == ("周建国", "signed")
    assert report["signed_by_device"] == story.engineer.device_id
    assert _kept(house, story) == content
    for supervisor in (story.staff.supervisor, story.staff.second_supervisor):
        assert [notice["args"]["number"] for notice in _notices(house, supervisor, "report.signed")] == [
            report["report_number"]
        ]
        assert _notices(house, supervisor, "report.diverged") == []


def test_after_the_seal_the_sheet_and_its_photos_are_closed(house: TestHouse) -> None:
    story = a_signed_report(house)
    sheet = SheetStory(story.job, story.sheet, story.engineer, story.staff, story.things)
    for act, code in (
        (
            lambda: fill(house, story.engineer, "sheet", story.sheet, done="其实没换"),
            "sheet.patch.not_sealed",
        ),
        (lambda: a_photo(house, sheet, "resolve"), "photo.create.not_sealed"),
        (lambda: a_measurement(house, sheet), "measurement.create.not_sealed"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == code


@pytest.mark.parametrize("path", ["signed", "sealed_paper", "refused", "absent"])
def test_each_path_seals(house: TestHouse, path: str) -> None:
    story = a_report(house)
    sign(house, story, path)
    report = house.read("report", story.report)
    assert (report["state"], report["seal_result"], report["signature_path"]) == ("signed", "sealed", path)


@pytest.mark.parametrize("path", ["refused", "absent"])
def test_no_signature_calls_the_supervisors_with_the_reason(house: TestHouse, path: str) -> None:
    story = a_report(house)
    sign(house, story, path)
    report = house.read("report", story.report)
    (notice,) = _notices(house, story.staff.supervisor, f"report.{path}")
    assert (notice["args"]["reason"], notice["args"]["urgent"]) == (report["reason"], True)
    assert _notices(house, story.staff.supervisor, "report.signed") == []


@pytest.mark.parametrize(
    ("path", "change", "code"),
    [
        ("signed", {"strokes": None}, "no_strokes"), ("signed", {"strokes": []}, "no_strokes"),
        ("signed", {"strokes": [[{"x": 1, "y": 1}], []]}, "no_strokes"), ("signed", {"strokes": "周建国"}, "no_strokes"),
        ("signed", {"strokes": [[{"x": 1}, {"x": 2}]]}, "no_strokes"), ("signed", {"signer_name": " "}, "no_signer"),
        ("signed", {"signer_role": None}, "no_signer"), ("sealed_paper", {"seal_photo_id": None}, "no_seal_photo"),
        ("refused", {"reason": None}, "no_reason"), ("absent", {"reason": ""}, "no_reason"),
        ("absent", {"witness": None}, "no_witness"),
    ],
)  # fmt: skip
def test_what_a_path_lacks_is_named(house: TestHouse, path: str, change: dict[str, Any], code: str) -> None:
    story = a_report(house)
    args = confirmation(house, story, path) | change
    content = content_of(house, story, block(house, story, args))
    assert _code(house, story, packed(content) | args) == f"report.sign.{code}"


def test_the_photo_of_the_stamp_is_one_of_this_job(house: TestHouse) -> None:
    story = a_report(house)
    other = a_seal_photo(house, report_of(house, sheet_of(house, a_job_on_site(house))))
    args = confirmation(house, story, "sealed_paper") | {"seal_photo_id": other}
    content = content_of(house, story, block(house, story, args))
    assert _code(house, story, packed(content) | args) == "report.sign.no_seal_photo"


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"name": "王五"}, ["name"]), ({"strokes": [[{"x": 1, "y": 1}, {"x": 2, "y": 2}]]}, ["strokes"]),
        ({"lat": None}, ["lat"]), ({"path": "absent"}, ["path"]), ({"photo_sha256": "0" * 64}, ["photo_sha256"]),
        (None, ["signature"]),
    ],
)  # fmt: skip
def test_the_sealed_block_says_what_the_command_says(
    house: TestHouse, change: dict[str, Any] | None, fields: list[str]
) -> None:
    story = a_report(house)
    args = confirmation(house, story)
    content = content_of(house, story, block(house, story, args))
    content["signature"] = None if change is None else content["signature"] | change
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, "report.sign", packed(content) | args, row=story.report)
    assert (refused.value.code, refused.value.detail["fields"]) == ("report.sign.signature_differs", fields)


@pytest.mark.parametrize("change", [{"id": "x"}, {"number": "WJ-2026-00001-R9"}, {"revision": 2}, None])
def test_the_content_of_another_report_is_refused(house: TestHouse, change: dict[str, Any] | None) -> None:
    story = a_report(house)
    args = confirmation(house, story)
    content = content_of(house, story, block(house, story, args))
    content["report"] = None if change is None else content["report"] | change
    assert _code(house, story, packed(content) | args) == "report.sign.other_report"


def test_an_unknown_format_is_refused(house: TestHouse) -> None:
    story = a_report(house)
    args = confirmation(house, story)
    content = content_of(house, story, block(house, story, args)) | {"format": "wayside.report/2"}
    assert _code(house, story, packed(content) | args) == "report.sign.format_unknown"


def test_a_hash_of_something_else_is_refused(house: TestHouse) -> None:
    story = a_report(house)
    args = confirmation(house, story)
    content = content_of(house, story, block(house, story, args))
    assert _code(house, story, packed(content) | args | {"hash": "0" * 64}) == "report.sign.hash_differs"


@pytest.mark.parametrize(
    "text",
    [
        '{"b":1,"a":2}', '{"a": 1}', '{"a":1.0}', '{"a":1,"a":1}', "[1]", "7", '{"a":NaN}', '{"a":1e999}', "{", "[" * 5000,
        '{"a":"\\ud800"}', '{"a":9999999999999999999}', '{"a":"\ud800"}',
    ],
)  # fmt: skip
def test_a_text_that_is_not_canonical_is_refused(house: TestHouse, text: str) -> None:
    story = a_report(house)
    told = {"content": text, "hash": hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()}
    assert _code(house, story, told | {"signature_path": "signed", "strokes": STROKES, "signer_name": "x", "signer_role": "y"}
                 ) == "report.sign.not_canonical"  # fmt: skip


def test_nothing_is_signed_twice(house: TestHouse) -> None:
    story = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        sign(house, story)
    assert refused.value.code == "report.sign.wrong_state"


def test_a_returning_old_part_without_a_number_gets_the_one_on_the_paper(house: TestHouse) -> None:
    story = a_report(house)
    line = a_part_line(house, story)
    kept = a_part_line(house, story, old_fate="kept_by_customer", old_tag=None)
    sign(house, story)
    content = _kept(house, story)
    assert content is not None
    tags = [part["old_part"]["tag"] for part in content["parts"]]
    assert [house.read("replaced_part", one)["old_tag"] for one in (line, kept)] == tags
    assert tags[0].startswith("OP-")
    assert tags[1] is None


def test_the_audit_names_the_command_but_the_seal_alone_holds_the_evidence(house: TestHouse) -> None:
    from app.journey.report.tables import Seal

    story = a_signed_report(house)
    with reading() as session:
        seal = session.get(Seal, story.report)
        evidence = json.loads(str(seal.evidence))
    assert (evidence["actor_id"], evidence["path"], evidence["result"]) == (
        story.engineer.id,
        "signed",
        "sealed",
    )
    assert (evidence["lat"], evidence["lon"], evidence["differences"]) == (30.1, 120.2, [])
