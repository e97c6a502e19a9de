"""Sounds and films of a fault: taken by their first marks, named by the engineer's row, played piece by piece."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.kernel.problem import Refused
from app.platform.auth.sessions import set_password
from app.platform.recordings import why_not_a_recording
from tests.house import TestHouse
from tests.stories.procedure import SheetStory, a_sheet

PASSWORD = "a long enough password"
SOUND = b"\x1a\x45\xdf\xa3" + bytes(range(200))


def _browser(app: Flask, house: TestHouse, story: SheetStory) -> FlaskClient:
    set_password(house.inside, story.engineer.id, PASSWORD)
    browser = app.test_client()
    browser.post("/api/session", json={"employee_no": "E1", "password": PASSWORD})
    return browser


def _upload(browser: FlaskClient, data: bytes, mime: str) -> Any:
    sha256 = hashlib.sha256(data).hexdigest()
    told = {"sha256": sha256, "mime": mime}
    metadata = ",".join(f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in told.items())
    begun = browser.post("/api/files", headers={"Upload-Length": str(len(data)), "Upload-Metadata": metadata})
    if begun.status_code != 201:
        return begun
    headers = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    return browser.patch(f"/api/files/{sha256}", data=data, headers=headers)


def _args(story: SheetStory, **changes: Any) -> dict[str, Any]:
    return {"job_id": story.job, "step": "listen", "kind": "sound", "taken_at": "2026-03-02T03:00:00.000Z",
            "sha256": hashlib.sha256(SOUND).hexdigest(), "mime": "audio/webm", "size": len(SOUND),
            "seconds": 12} | changes  # fmt: skip


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (SOUND, None), (b"OggS....", None), (b"\x00\x00\x00\x18ftypisom", None), (b"ID3\x04", None),
        (b"<html>", "file.not_a_recording"), (b"", "file.not_a_recording"), (b"MZ\x90\x00", "file.not_a_recording"),
    ],
)  # fmt: skip
def test_what_counts_as_one(data: bytes, problem: str | None) -> None:
    assert why_not_a_recording(data) == problem


def test_a_sound_is_uploaded_named_and_played_piece_by_piece(app: Flask, house: TestHouse) -> None:
    story = a_sheet(house)
    row = house.do(story.engineer, "recording.create", _args(story))
    assert row in house.visible(story.staff.supervisor, "recording")
    browser = _browser(app, house, story)
    assert _upload(browser, SOUND, "audio/webm").status_code == 204
    address = f"/api/files/{hashlib.sha256(SOUND).hexdigest()}"
    whole = browser.get(address)
    assert (whole.status_code, whole.mimetype, whole.data) == (200, "audio/webm", SOUND)
    piece = browser.get(address, headers={"Range": "bytes=4-9"})
    assert (piece.status_code, piece.data) == (206, SOUND[4:10])
    assert browser.get(address, query_string={"size": "thumb"}).data == SOUND


def test_what_is_none_is_refused_whatever_it_says_it_is(app: Flask, house: TestHouse) -> None:
    browser = _browser(app, house, a_sheet(house))
    refused = _upload(browser, b"<script>alert(1)</script>", "video/mp4")
    assert (refused.status_code, refused.json["code"]) == (422, "file.not_a_recording")
    assert _upload(browser, SOUND, "application/zip").status_code == 422


def test_only_who_is_on_the_job_adds_one_and_takes_it_away(house: TestHouse) -> None:
    story = a_sheet(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.colleague, "recording.create", _args(story))
    assert refused.value.code == "row.missing"
    row = house.do(story.engineer, "recording.create", _args(story))
    house.do(story.engineer, "recording.remove", row=row)
    assert house.list("recording", job_id=story.job) == []
