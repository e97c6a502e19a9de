"""The printed requisition and its shipment note over HTTP. Thin: whoever may read the requisition may print both."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.parts.paper import render
from app.journey.parts.paper.shipment import render as render_shipment
from app.journey.parts.requisition.printing import on_paper, sent
from app.kernel.ids import is_uuid7
from app.kernel.problem import Problem, Refused
from app.platform.auth.door import signed_in_reader
from app.platform.reader import Reader

BLUEPRINT = Blueprint(
    "requisitions", __name__, url_prefix="/api/requisitions", description="The requisition as a printed form."
)
PDF = "application/pdf"
PROBLEMS = (Problem("requisition.shipment.nothing_issued", "state"),)


class FormQuery(Schema):
    """language: of the form's words; by default the reader's own."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


@BLUEPRINT.get("/<string:requisition_id>.pdf")
@BLUEPRINT.arguments(FormQuery, location="query")
@BLUEPRINT.response(
    200,
    {"type": "string", "format": "binary"},
    content_type=PDF,
    description="The requisition, A4; serves as issue note",
)
def requisition_pdf(query: dict[str, Any], requisition_id: str) -> Response:
    """The requisition as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        row = _seen(reader, requisition_id)
        language = query.get("language", reader.actor.language)
        content = on_paper(reader, row, language)
    return _paper(render(content, language), content["number"])


@BLUEPRINT.get("/<string:requisition_id>/shipment.pdf")
@BLUEPRINT.arguments(FormQuery, location="query")
@BLUEPRINT.response(
    200,
    {"type": "string", "format": "binary"},
    content_type=PDF,
    description="The shipment note of what was issued, A4",
)
def shipment_pdf(query: dict[str, Any], requisition_id: str) -> Response:
    """The shipment note as PDF. Problems: access.signed_out, row.missing, requisition.shipment.nothing_issued."""
    with signed_in_reader() as reader:
        row = _seen(reader, requisition_id)
        if row.issued_at is None:
            raise Refused("requisition.shipment.nothing_issued")
        language = query.get("language", reader.actor.language)
        content = sent(reader, row, language)
    return _paper(render_shipment(content, language), f"{content['number']}-shipment")


def _seen(reader: Reader, requisition_id: str) -> Any:
    if not is_uuid7(requisition_id):  # PostgreSQL would stumble over a NUL in it
        raise Refused("row.missing", entity="requisition")
    return reader.seen("requisition", requisition_id)


def _paper(data: bytes, name: str) -> Response:
    return Response(data, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
