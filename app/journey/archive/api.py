"""How far a bundle is, its file, and the log of what was printed of a record. Thin; ordering and stopping are commands."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from app.journey.archive.building import file_name, progress
from app.kernel.actor import OFFICE
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.house import the_house
from app.platform.printouts import log_printed, printouts_of

BLUEPRINT = Blueprint("bundles", __name__, url_prefix="/api/bundles",
                      description="Bundles: batches of papers, evidence packs, exports of the archive.")  # fmt: skip
MIMES = {"pdf": "application/pdf", "zip": "application/zip"}
NAMED_AT_MOST = 50


class ProgressSchema(Schema):
    """done of total pieces are made. pages and size: of the finished file."""

    id = fields.String(required=True)
    state = fields.String(required=True)
    done = fields.Integer(required=True)
    total = fields.Integer(required=True)
    pages = fields.Integer(required=True, allow_none=True)
    size = fields.Integer(required=True, allow_none=True)
    problem = fields.String(required=True, allow_none=True)


class PrintoutSchema(Schema):
    """shown: it was only looked at. form: "report", "batch", "evidence", "export" …; by: the person's id."""

    at = fields.String(required=True)
    by = fields.String(required=True)
    form = fields.String(required=True)
    pages = fields.Integer(required=True, allow_none=True)
    copies = fields.Integer(required=True)
    language = fields.String(required=True, allow_none=True)
    shown = fields.Boolean(required=True)


class PrintoutsSchema(Schema):
    """printed: how often it was taken out; the newest entries first, at most 50."""

    printed = fields.Integer(required=True)
    entries = fields.List(fields.Nested(PrintoutSchema), required=True)


@BLUEPRINT.get("/<string:bundle_id>")
@BLUEPRINT.response(200, ProgressSchema)
def bundle_progress(bundle_id: str) -> dict[str, Any]:
    """How far it is. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        row = reader.seen("bundle", _id(bundle_id, "bundle"))
        return {"id": row.id, "state": row.state, "done": progress(reader.session, row.id), "total": row.total,
                "pages": row.pages, "size": row.size, "problem": row.problem}  # fmt: skip


@BLUEPRINT.get("/<string:bundle_id>/file")
@BLUEPRINT.response(200, {"type": "string", "format": "binary"}, content_type="application/octet-stream",
                    description="The finished PDF or zip")  # fmt: skip
def bundle_file(bundle_id: str) -> Response:
    """The finished file; that it was taken is noted. Problems: access.signed_out, row.missing (not finished, or expired)."""
    with signed_in_reader() as reader:
        row = reader.seen("bundle", _id(bundle_id, "bundle"))
        name, title, pages, size = file_name(row), row.title, row.pages or 0, row.size
        pieces = the_house().files.pieces(name) if row.state == "done" else None
        if pieces is None:
            raise Refused("row.missing", entity="file")
        log_printed(reader, "bundle", [row.id], row.kind, pages, language=row.language)
    ending = name.rsplit(".", 1)[-1]
    place = "inline" if ending == "pdf" else "attachment"
    return Response(pieces, mimetype=MIMES[ending], headers={
        "Content-Disposition": f"{place}; filename*=UTF-8''{quote(f'{title}.{ending}')}", "Content-Length": str(size),
        "Cache-Control": "private, no-store",
    })  # fmt: skip


@BLUEPRINT.get("/prints/<string:entity>/<string:row_id>")
@BLUEPRINT.response(200, PrintoutsSchema)
def prints(entity: str, row_id: str) -> dict[str, Any]:
    """Who printed the papers of a record, or looked at them. Problems: access.signed_out, access.forbidden, row.missing."""
    if not set(signed_in().roles) & set(OFFICE):
        raise Refused("access.forbidden")
    with signed_in_reader() as reader:
        if entity not in reader.registry.records:
            raise Refused("row.missing", entity=entity[:40])
        reader.seen(entity, _id(row_id, entity))
        found = printouts_of(reader, row_id)
    told = [{name: getattr(one, name) for name in PrintoutSchema().fields} for one in found[:NAMED_AT_MOST]]
    return {"printed": sum(not one.shown for one in found), "entries": told}


def _id(text: str, entity: str) -> str:
    if not is_uuid7(text):  # PostgreSQL would stumble over a NUL in it
        raise Refused("row.missing", entity=entity)
    return text
