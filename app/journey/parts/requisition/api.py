"""The printed requisition over HTTP. Thin: whoever may read the requisition may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.parts.paper import render
from app.journey.parts.requisition.printing import on_paper
from app.platform.auth.door import signed_in_reader

BLUEPRINT = Blueprint(
    "requisitions", __name__, url_prefix="/api/requisitions", description="The requisition as a printed form."
)
PDF = "application/pdf"


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
        row = reader.seen("requisition", requisition_id)
        language = query.get("language", reader.actor.language)
        content = on_paper(reader, row, language)
    return Response(
        render(content, language),
        mimetype=PDF,
        headers={
            "Content-Disposition": f'inline; filename="{content["number"]}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )
