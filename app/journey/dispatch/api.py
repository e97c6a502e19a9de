"""The printed job sheet over HTTP. Thin: whoever may read the job may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.dispatch.paper import render
from app.journey.dispatch.printing import on_paper
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house

BLUEPRINT = Blueprint("jobs", __name__, url_prefix="/api/jobs", description="The job as a printed sheet.")
PDF = "application/pdf"


class SheetQuery(Schema):
    """language: of the sheet's words; by default the reader's own."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


@BLUEPRINT.get("/<string:job_id>/sheet.pdf")
@BLUEPRINT.arguments(SheetQuery, location="query")
@BLUEPRINT.response(200, {"type": "string", "format": "binary"}, content_type=PDF,
                    description="The job sheet for the field, A4")  # fmt: skip
def job_sheet_pdf(query: dict[str, Any], job_id: str) -> Response:
    """The job sheet as PDF. Problems: access.signed_out, row.missing."""
    house = the_house()
    with signed_in_reader() as reader:
        if not is_uuid7(job_id):  # PostgreSQL would stumble over a NUL in it
            raise Refused("row.missing", entity="job")
        row = reader.seen("job", job_id)
        language = query.get("language", reader.actor.language)
        url = f"{house.config['PUBLIC_URL'].rstrip('/')}/jobs/{row.id}"
        content = on_paper(reader, row, language, now=house.now(), url=url)
    return Response(render(content, language), mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{content["number"]}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
