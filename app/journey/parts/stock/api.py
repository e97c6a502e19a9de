"""The printed goods receipt over HTTP. Thin: whoever may read the receipt may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.parts.paper.receipt import render
from app.journey.parts.stock.printing import on_paper
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader

BLUEPRINT = Blueprint("goods_receipts", __name__, url_prefix="/api/goods-receipts",
                      description="The goods receipt as a printed form.")  # fmt: skip
PDF = "application/pdf"


class ReceiptQuery(Schema):
    """language: of the form's words; by default the reader's own."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


@BLUEPRINT.get("/<string:receipt_id>.pdf")
@BLUEPRINT.arguments(ReceiptQuery, location="query")
@BLUEPRINT.response(200, {"type": "string", "format": "binary"}, content_type=PDF,
                    description="The goods receipt in two copies, A4")  # fmt: skip
def receipt_pdf(query: dict[str, Any], receipt_id: str) -> Response:
    """The goods receipt in two copies as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        if not is_uuid7(receipt_id):  # PostgreSQL would stumble over a NUL in it
            raise Refused("row.missing", entity="goods_receipt")
        row = reader.seen("goods_receipt", receipt_id)
        language = query.get("language", reader.actor.language)
        content = on_paper(reader, row, language)
    return Response(render(content, language), mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{content["number"]}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
