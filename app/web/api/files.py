"""Files: resumable upload (tus 1.0) named by the file's own SHA-256, and download for whoever may read a record naming it."""

from __future__ import annotations

import base64
import contextlib
import re
from collections.abc import Iterator

from flask import Blueprint, Response, request
from werkzeug.exceptions import ClientDisconnected

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.db import table_of
from app.platform.files import StoredFile
from app.platform.house import the_house
from app.platform.pictures import thumbnail
from app.platform.reader import Reader
from app.platform.recordings import RECORDINGS
from app.platform.uploads import announce, append, upload_of

LARGEST = 60_000_000  # bytes
CHUNK = 8_000_000
PIECE = 65_536
SILENCE_S = 30
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/heic")
_DIGEST = re.compile(r"^[0-9a-f]{64}$")

blueprint = Blueprint("files", __name__, url_prefix="/api/files")


@blueprint.after_request
def tus(response: Response) -> Response:
    """Every answer of the protocol names its version."""
    response.headers["Tus-Resumable"] = "1.0.0"
    return response


@blueprint.post("")
def begin() -> Response:
    """Creation: the same digest again goes on where the first stopped."""
    actor = signed_in()
    length = request.headers.get("Upload-Length", "")
    if not length.isdigit() or not 0 < int(length) <= LARGEST:
        raise Refused("request.too_large" if length.isdigit() else "request.invalid",
                      **({"limit": LARGEST} if length.isdigit() else {"errors": {"Upload-Length": ["invalid"]}}))  # fmt: skip
    told = _metadata(request.headers.get("Upload-Metadata", ""))
    sha256, mime = told.get("sha256", ""), told.get("mime", "")
    if not _DIGEST.match(sha256):
        raise Refused("request.invalid", errors={"sha256": ["not_a_digest"]})
    if mime not in (*PICTURES, *RECORDINGS):
        raise Refused("request.unsupported")
    received = announce(sha256, int(length), mime, actor.id)
    return Response(status=201, headers={"Location": f"/api/files/{sha256}", "Upload-Offset": str(received)})


@blueprint.route("/<string:sha256>", methods=["HEAD"])
def offset(sha256: str) -> Response:
    """How far the upload is."""
    signed_in()
    known = upload_of(sha256)
    return Response(status=200, headers={"Upload-Offset": str(known.received), "Upload-Length": str(known.size),
                                         "Cache-Control": "no-store"})  # fmt: skip


@blueprint.patch("/<string:sha256>")
def proceed(sha256: str) -> Response:
    """The bytes from the offset on, as many as come before the line is cut."""
    signed_in()
    told = request.headers.get("Upload-Offset", "")
    if not told.isdigit():
        raise Refused("file.offset_differs", offset=int(upload_of(sha256).received))
    received = append(sha256, int(told), _arrived())
    return Response(status=204, headers={"Upload-Offset": str(received)})


@blueprint.get("/<string:sha256>")
def read(sha256: str) -> Response:
    """The bytes, or a small copy without position data (`?size=thumb`)."""
    with signed_in_reader() as reader:
        known = reader.session.get(StoredFile, sha256) if _DIGEST.match(sha256) else None
        if known is None or known.verified_at is None or not may_read(reader, sha256, str(known.person_id)):
            raise Refused("row.missing", entity="file")
        mime = str(known.mime)
    data = the_house().files.get(sha256)
    if data is None:
        raise Refused("row.missing", entity="file")
    if request.args.get("size") == "thumb" and mime in PICTURES:
        data, mime = thumbnail(data), "image/jpeg"
    headers = {"Cache-Control": "private, max-age=31536000, immutable", "Content-Security-Policy": "sandbox"}
    response = Response(data, mimetype=mime, headers=headers)
    # Players ask for a film piece by piece; some play nothing without.
    response.make_conditional(request, accept_ranges=True, complete_length=len(data))
    return response


def may_read(reader: Reader, sha256: str, uploader_id: str) -> bool:
    """Whoever uploaded it, or sees a record that names it."""
    if uploader_id == reader.actor.id:
        return True
    for entity, field in reader.registry.file_fields:
        table = table_of(entity)
        for row in reader.rows(entity, getattr(table, field) == sha256):
            if reader.sees(row):
                return True
    return False


def _arrived() -> bytes:
    """The body as far as it came, one chunk at most in memory."""
    data = bytearray()
    with _not_for_ever(), contextlib.suppress(OSError, ClientDisconnected):
        while piece := request.stream.read(PIECE):
            data += piece
            if len(data) > CHUNK:
                raise Refused("request.too_large", limit=CHUNK)
    return bytes(data)


@contextlib.contextmanager
def _not_for_ever() -> Iterator[None]:
    """A phone whose line died without a word would keep one of gunicorn's threads until the next restart."""
    line = request.environ.get("gunicorn.socket")
    if line is not None:
        line.settimeout(SILENCE_S)
    try:
        yield
    finally:
        if line is not None:
            line.settimeout(None)


def _metadata(text: str) -> dict[str, str]:
    found = {}
    for pair in text.split(","):
        name, _, value = pair.strip().partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode()
        except ValueError:
            continue
    return found
