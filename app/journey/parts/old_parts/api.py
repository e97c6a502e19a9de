"""Labels and return lists of old parts over HTTP. Thin: whoever may read an old part may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.parts.old_parts.printing import labels, return_list
from app.journey.parts.paper.label import PLACES, roll, sheet
from app.journey.parts.paper.returning import render
from app.kernel.ids import is_uuid7
from app.kernel.problem import Problem, Refused
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house
from app.platform.reader import Reader

BLUEPRINT = Blueprint("old_parts", __name__, url_prefix="/api/old-parts",
                      description="Old parts on paper: labels and return lists.")  # fmt: skip
MOST = 100  # their ids just fit into one address
PROBLEMS = (
    Problem("old_part.paper.empty", "invalid"),
    Problem("old_part.paper.too_many", "invalid", ("maximum",)),
)
PDF = "application/pdf"
BINARY = {"type": "string", "format": "binary"}


class OldPartsQuery(Schema):
    """ids: of old parts, parted by commas, printed in this order. language: of the words; by default the reader's own."""

    ids = fields.String(load_default="", metadata={"example": "0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10"})
    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


class LabelsQuery(OldPartsQuery):
    """layout: roll, one label a page of 100 × 60 mm; sheet, eight on A4. skip: places of the first sheet that are used up."""

    layout = fields.String(load_default="roll", validate=validate.OneOf(("roll", "sheet")))
    skip = fields.Integer(load_default=0, validate=validate.Range(0, PLACES - 1))


@BLUEPRINT.get("/labels.pdf")
@BLUEPRINT.arguments(LabelsQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF, description="The labels, in the order asked for")
def labels_pdf(query: dict[str, Any]) -> Response:
    """Labels of old parts as PDF. Problems: access.signed_out, row.missing, old_part.paper.*."""
    with signed_in_reader() as reader:
        language = query.get("language", reader.actor.language)
        told = labels(reader, _asked(reader, query["ids"]), language)
    on_sheet = query["layout"] == "sheet"
    return _paper(sheet(told, language, skip=query["skip"]) if on_sheet else roll(told, language), "labels")


@BLUEPRINT.get("/return-list.pdf")
@BLUEPRINT.arguments(OldPartsQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF, description="The return list by box, A4")
def return_list_pdf(query: dict[str, Any]) -> Response:
    """The return list of old parts as PDF. Problems: access.signed_out, row.missing, old_part.paper.*."""
    with signed_in_reader() as reader:
        language = query.get("language", reader.actor.language)
        listed = return_list(reader, _asked(reader, query["ids"]), language, the_house().now())
    return _paper(render(listed, language), "return-list")


def _asked(reader: Reader, raw: str) -> list[Any]:
    """The old parts of the ids; each must be one that this person may see."""
    ids = list(dict.fromkeys(part for part in (one.strip() for one in raw.split(",")) if part))
    if not ids:
        raise Refused("old_part.paper.empty")
    if len(ids) > MOST:
        raise Refused("old_part.paper.too_many", maximum=MOST)
    if not all(map(is_uuid7, ids)):  # PostgreSQL would stumble over a NUL in one
        raise Refused("row.missing", entity="old_part")
    return [reader.seen("old_part", one) for one in ids]


def _paper(data: bytes, name: str) -> Response:
    return Response(data, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
