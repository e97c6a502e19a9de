"""Goods receipts and transfers on paper, over HTTP. Thin: whoever may read one may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.parts.paper.receipt import render
from app.journey.parts.paper.shipment import render as render_shipment
from app.journey.parts.stock.printing import on_paper, transferred
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.reader import Reader

BLUEPRINT = Blueprint("goods_receipts", __name__, url_prefix="/api/goods-receipts",
                      description="The goods receipt as a printed form.")  # fmt: skip
TRANSFERS = Blueprint("stock_transfers", __name__, url_prefix="/api/stock-transfers",
                      description="The transfer between places as a shipment note.")  # fmt: skip
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
        row = _seen(reader, "goods_receipt", receipt_id)
        language = query.get("language", reader.actor.language)
        content = on_paper(reader, row, language)
    return _paper(render(content, language), content["number"])


@TRANSFERS.get("/<string:transfer_id>.pdf")
@TRANSFERS.arguments(ReceiptQuery, location="query")
@TRANSFERS.response(200, {"type": "string", "format": "binary"}, content_type=PDF,
                    description="The shipment note of a transfer, A4")  # fmt: skip
def transfer_pdf(query: dict[str, Any], transfer_id: str) -> Response:
    """The shipment note of a transfer as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        row = _seen(reader, "stock_transfer", transfer_id)
        language = query.get("language", reader.actor.language)
        content = transferred(reader, row, language)
    return _paper(render_shipment(content, language), content["number"])


def _seen(reader: Reader, entity: str, row_id: str) -> Any:
    if not is_uuid7(row_id):  # PostgreSQL would stumble over a NUL in it
        raise Refused("row.missing", entity=entity)
    return reader.seen(entity, row_id)


def _paper(data: bytes, name: str) -> Response:
    return Response(data, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
