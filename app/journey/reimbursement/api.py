"""The printed claim over HTTP. Thin: whoever may read the claim may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.reimbursement.paper import render
from app.journey.reimbursement.queries import on_paper
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house

BLUEPRINT = Blueprint("expense_claims", __name__, url_prefix="/api/expense-claims",
                      description="The expense claim as a printed form.")  # fmt: skip
PDF = "application/pdf"


class PaperQuery(Schema):
    """language: of the form's words; by default the reader's own."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


@BLUEPRINT.get("/<string:claim_id>.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(200, {"type": "string", "format": "binary"}, content_type=PDF,
                    description="The claim with its sheet of vouchers, A4")  # fmt: skip
def claim_pdf(query: dict[str, Any], claim_id: str) -> Response:
    """The claim with its sheet of vouchers as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        if not is_uuid7(claim_id):  # PostgreSQL would stumble over a NUL in it
            raise Refused("row.missing", entity="expense_claim")
        claim = reader.seen("expense_claim", claim_id)
        content, language = on_paper(reader, claim), query.get("language", reader.actor.language)
    made = render(content, vouchers=the_house().files.get, language=language)
    return Response(made, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{content["number"]}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
