"""An upload over bad lines and from several sides at once: what came counts once; the file is whole or not there (SY-24)."""

from __future__ import annotations

import base64
import hashlib
import io
import os
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from app.kernel.problem import Refused
from app.platform.auth.sessions import set_password
from app.platform.files import FileStore
from app.platform.house import the_house
from app.platform.uploads import announce, append, upload_of
from tests.house import TestHouse
from tests.stories.people import staff

PASSWORD = "a long enough password"


@pytest.fixture
def photo() -> bytes:
    """A small picture that no compression makes smaller."""
    found = io.BytesIO()
    Image.frombytes("RGB", (60, 60), os.urandom(60 * 60 * 3)).save(found, "JPEG", quality=90)
    return found.getvalue()


@pytest.fixture
def digest(house: TestHouse, photo: bytes) -> str:
    """Of the photo, whose upload the engineer has begun."""
    found = hashlib.sha256(photo).hexdigest()
    announce(found, len(photo), "image/jpeg", staff(house).engineer.id)
    return found


@pytest.fixture
def browser(app: Flask, house: TestHouse, digest: str) -> FlaskClient:
    """The engineer's, signed in."""
    set_password(house.inside, staff(house).engineer.id, PASSWORD)
    made = app.test_client()
    made.post("/api/session", json={"employee_no": "E1", "password": PASSWORD})
    return made


def meanwhile(monkeypatch: pytest.MonkeyPatch, deed: Any) -> None:
    """Does this once, after the next chunk has been kept and before it counts."""
    keep, deeds = FileStore.put_chunk, [deed]

    def put_chunk(self: FileStore, sha256: str, offset: int, data: bytes) -> None:
        keep(self, sha256, offset, data)
        if deeds:
            deeds.pop()()

    monkeypatch.setattr(FileStore, "put_chunk", put_chunk)


@pytest.mark.parametrize(("mine", "theirs"), [(400, 700), (700, 400), (500, 500)])
def test_sy_24_of_two_chunks_that_begin_alike_each_byte_counts_once(
    monkeypatch: pytest.MonkeyPatch, digest: str, photo: bytes, mine: int, theirs: int
) -> None:
    meanwhile(monkeypatch, lambda: append(digest, 0, photo[:theirs]))
    longer = max(mine, theirs)
    assert append(digest, 0, photo[:mine]) == longer
    assert append(digest, longer, photo[longer:]) == len(photo)
    assert the_house().files.get(digest) == photo


def test_sy_24_two_that_end_it_at_once_leave_it_whole(
    monkeypatch: pytest.MonkeyPatch, digest: str, photo: bytes
) -> None:
    append(digest, 0, photo[:900])
    meanwhile(monkeypatch, lambda: append(digest, 900, photo[900:]))
    assert append(digest, 900, photo[900:]) == len(photo)
    known = upload_of(digest)
    assert (known.received, known.problem) == (len(photo), None)
    assert known.verified_at is not None
    assert the_house().files.get(digest) == photo


def test_sy_24_whoever_completes_it_last_finds_it_whole_though_its_chunks_go_meanwhile(
    monkeypatch: pytest.MonkeyPatch, digest: str, photo: bytes
) -> None:
    append(digest, 0, photo[:900])
    chunks, deeds = FileStore._chunks, [lambda: append(digest, 900, photo[900:])]

    def listed(self: FileStore, sha256: str) -> list[str]:
        found = chunks(self, sha256)
        if deeds:
            deeds.pop()()
        return found

    monkeypatch.setattr(FileStore, "_chunks", listed)
    assert append(digest, 900, photo[900:]) == len(photo)
    assert the_house().files.get(digest) == photo


def test_sy_24_what_came_before_the_line_was_cut_counts_as_far_as_it_goes(
    browser: FlaskClient, digest: str, photo: bytes
) -> None:
    cut = {
        "Upload-Offset": "0",
        "Content-Type": "application/offset+octet-stream",
        "Content-Length": str(len(photo)),
    }
    browser.patch(f"/api/files/{digest}", input_stream=io.BytesIO(photo[:333]), headers=cut)
    asked = browser.head(f"/api/files/{digest}")
    assert (asked.status_code, asked.headers["Upload-Offset"]) == (200, "333")
    assert browser.get(f"/api/files/{digest}").status_code == 404
    rest = {**cut, "Upload-Offset": "333", "Content-Length": str(len(photo) - 333)}
    assert browser.patch(f"/api/files/{digest}", data=photo[333:], headers=rest).status_code == 204
    assert browser.get(f"/api/files/{digest}").data == photo


def test_sy_24_of_a_chunk_sent_again_only_what_is_new_counts(digest: str, photo: bytes) -> None:
    assert append(digest, 0, photo[:500]) == 500
    assert append(digest, 0, photo[:300]) == 500
    assert append(digest, 200, photo[200:700]) == 700
    with pytest.raises(Refused) as refused:
        append(digest, 701, photo[701:])
    assert refused.value.detail["offset"] == 700
    assert append(digest, 0, photo) == len(photo)
    assert append(digest, 0, photo) == len(photo)
    assert the_house().files.get(digest) == photo


class Silence(io.RawIOBase):
    """A line that carries so much and then dies without a word; limits: how long each side was ready to wait."""

    def __init__(self, data: bytes) -> None:
        self.data = io.BytesIO(data)
        self.limits: list[float | None] = []

    def settimeout(self, limit: float | None) -> None:
        """As a socket's."""
        self.limits.append(limit)

    def read(self, size: int = -1) -> bytes:
        """What has come; then the limit is over."""
        piece = self.data.read(size)
        if not piece and self.limits[-1]:
            raise TimeoutError
        return piece


def test_sy_24_a_line_that_falls_silent_holds_no_thread_and_what_came_counts(
    browser: FlaskClient, digest: str, photo: bytes
) -> None:
    line = Silence(photo[:444])
    cut = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    surroundings = {"gunicorn.socket": line, "wsgi.input": line, "wsgi.input_terminated": True}
    browser.patch(f"/api/files/{digest}", headers=cut, environ_overrides=surroundings)
    assert upload_of(digest).received == 444
    assert line.limits[0]
    assert line.limits[-1] is None


def test_sy_25_sy_24_only_the_whole_and_right_bytes_are_told_as_arrived(digest: str, photo: bytes) -> None:
    append(digest, 0, photo[:500])
    with pytest.raises(Refused) as refused:
        append(digest, 500, bytes(len(photo) - 500))
    assert refused.value.code == "file.digest_differs"
    assert the_house().files.get(digest) is None
    assert announce(digest, len(photo), "image/jpeg", upload_of(digest).person_id) == 0
    append(digest, 0, photo)
    assert the_house().files.get(digest) == photo


def test_sy_24_a_false_length_does_not_keep_the_file_out(digest: str, photo: bytes) -> None:
    known = upload_of(digest)
    announce(digest, 99, "image/jpeg", known.person_id)
    append(digest, 0, photo[:50])
    with pytest.raises(Refused):
        append(digest, 50, photo[50:])
    assert announce(digest, len(photo), "image/jpeg", known.person_id) == 0
    append(digest, 0, photo)
    assert the_house().files.get(digest) == photo


def test_sy_24_what_is_there_is_found_again(browser: FlaskClient, digest: str, photo: bytes) -> None:
    append(digest, 0, photo)
    words = ((b"sha256", digest.encode()), (b"mime", b"image/jpeg"))
    told = ",".join(f"{name.decode()} {base64.b64encode(value).decode()}" for name, value in words)
    begun = browser.post("/api/files", headers={"Upload-Length": str(len(photo)), "Upload-Metadata": told})
    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, str(len(photo)))
