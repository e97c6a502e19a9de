"""The printed requisition and its shipment note over HTTP. Thin: whoever may read the requisition may print both."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from app.journey.parts.paper import render
from app.journey.parts.paper.shipment import render as render_shipment
from app.journey.parts.requisition.printing import on_paper, sent
from app.kernel.problem import Problem, Refused
from app.platform.auth.door import signed_in_reader
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out, language_of

BLUEPRINT = Blueprint(
    "requisitions", __name__, url_prefix="/api/requisitions", description="The requisition as a printed form."
)
PROBLEMS = (Problem("requisition.shipment.nothing_issued", "state"),)


@BLUEPRINT.get("/<string:requisition_id>.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(
    200,
    BINARY,
    content_type=PDF,
    description="The requisition, A4; serves as issue note",
)
def requisition_pdf(query: dict[str, Any], requisition_id: str) -> Response:
    """The requisition as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (row,) = asked_for(reader, "requisition", requisition_id)
        language = language_of(reader, query)
        content = on_paper(reader, row, language)
        return handed_out(
            reader,
            render(content, language),
            content["number"],
            form="requisition",
            of=[row],
            query=query,
            language=language,
        )


@BLUEPRINT.get("/<string:requisition_id>/shipment.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(
    200,
    BINARY,
    content_type=PDF,
    description="The shipment note of what was issued, A4",
)
def shipment_pdf(query: dict[str, Any], requisition_id: str) -> Response:
    """The shipment note as PDF. Problems: access.signed_out, row.missing, requisition.shipment.nothing_issued."""
    with signed_in_reader() as reader:
        (row,) = asked_for(reader, "requisition", requisition_id)
        if row.issued_at is None:
            raise Refused("requisition.shipment.nothing_issued")
        language = language_of(reader, query)
        content = sent(reader, row, language)
        paper, name = render_shipment(content, language), f"{content['number']}-shipment"
        return handed_out(reader, paper, name, form="shipment", of=[row], query=query, language=language)
