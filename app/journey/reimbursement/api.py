"""The printed claim over HTTP. Thin: whoever may read the claim may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from app.journey.reimbursement.paper import render
from app.journey.reimbursement.queries import on_paper
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out, language_of

BLUEPRINT = Blueprint("expense_claims", __name__, url_prefix="/api/expense-claims",
                      description="The expense claim as a printed form.")  # fmt: skip


@BLUEPRINT.get("/<string:claim_id>.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF,
                    description="The claim with its sheet of vouchers, A4")  # fmt: skip
def claim_pdf(query: dict[str, Any], claim_id: str) -> Response:
    """The claim with its sheet of vouchers as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (claim,) = asked_for(reader, "expense_claim", claim_id)
        content, language = on_paper(reader, claim), language_of(reader, query)
        paper = render(content, vouchers=the_house().files.get, language=language)
        return handed_out(
            reader, paper, content["number"], form="claim", of=[claim], query=query, language=language
        )
