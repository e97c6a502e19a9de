"""Goods receipts and transfers on paper, over HTTP. Thin: whoever may read one may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from app.journey.parts.paper.receipt import render
from app.journey.parts.paper.shipment import render as render_shipment
from app.journey.parts.stock.printing import on_paper, transferred
from app.platform.auth.door import signed_in_reader
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out, language_of

BLUEPRINT = Blueprint("goods_receipts", __name__, url_prefix="/api/goods-receipts",
                      description="The goods receipt as a printed form.")  # fmt: skip
TRANSFERS = Blueprint("stock_transfers", __name__, url_prefix="/api/stock-transfers",
                      description="The transfer between places as a shipment note.")  # fmt: skip


@BLUEPRINT.get("/<string:receipt_id>.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF,
                    description="The goods receipt in two copies, A4")  # fmt: skip
def receipt_pdf(query: dict[str, Any], receipt_id: str) -> Response:
    """The goods receipt in two copies as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (row,) = asked_for(reader, "goods_receipt", receipt_id)
        language = language_of(reader, query)
        content = on_paper(reader, row, language)
        return handed_out(
            reader,
            render(content, language),
            content["number"],
            form="goods_receipt",
            of=[row],
            query=query,
            language=language,
        )


@TRANSFERS.get("/<string:transfer_id>.pdf")
@TRANSFERS.arguments(PaperQuery, location="query")
@TRANSFERS.response(200, BINARY, content_type=PDF,
                    description="The shipment note of a transfer, A4")  # fmt: skip
def transfer_pdf(query: dict[str, Any], transfer_id: str) -> Response:
    """The shipment note of a transfer as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (row,) = asked_for(reader, "stock_transfer", transfer_id)
        language = language_of(reader, query)
        content = transferred(reader, row, language)
        paper = render_shipment(content, language)
        return handed_out(
            reader, paper, content["number"], form="transfer", of=[row], query=query, language=language
        )
