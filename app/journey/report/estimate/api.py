"""The authorisation over HTTP: paper and seal. Thin: whoever may read the estimate may print it; nothing is written here."""

from __future__ import annotations

import json
from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.report.canonical import opened
from app.journey.report.estimate.printing import printed
from app.journey.report.estimate.queries import authorisation_of
from app.journey.report.estimate.seal import verify_authorisation
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out

BLUEPRINT = Blueprint("estimates", __name__, url_prefix="/api/estimates",
                      description="What a customer authorises before paid service: paper and seal.")  # fmt: skip


class AuthorisationSchema(Schema):
    """sound: neither the bytes nor how they were signed were touched since. strokes: the signature, null in a broken seal.

    differences: dotted places at which what was signed differs from the office's records.
    """

    estimate_id = fields.String(required=True)
    estimate_number = fields.String(required=True)
    hash = fields.String(required=True)
    result = fields.String(required=True, validate=validate.OneOf(("sealed", "sealed_diverged")))
    signed_at = fields.String(required=True)
    sealed_at = fields.String(required=True)
    sound = fields.Boolean(required=True)
    strokes = fields.List(fields.List(fields.Dict()), required=True, allow_none=True)
    differences = fields.List(fields.String(), required=True)


@BLUEPRINT.get("/<string:estimate_id>.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF,
                    description="The authorisation, A4; an unsigned one says so on every page")  # fmt: skip
def authorisation_pdf(query: dict[str, Any], estimate_id: str) -> Response:
    """The authorisation as PDF, in the language in which the customer saw it unless another is asked for. Problems:
    access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (estimate,) = asked_for(reader, "estimate", estimate_id)
        paper = printed(reader, estimate, query.get("language"))
        return handed_out(
            reader, paper, estimate.estimate_number, form="authorisation", of=[estimate], query=query
        )


@BLUEPRINT.get("/<string:estimate_id>/seal")
@BLUEPRINT.response(200, AuthorisationSchema)
def authorisation_seal(estimate_id: str) -> dict[str, Any]:
    """The seal, whether it holds, the signature in it, and where it differs. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        (estimate,) = asked_for(reader, "estimate", estimate_id)
        seal = authorisation_of(reader, estimate.id)
        if seal is None:
            raise Refused("row.missing", entity="seal")
        sound = verify_authorisation(reader.session, estimate.id).sound
        return {
            "estimate_id": estimate.id, "estimate_number": estimate.estimate_number, "hash": seal.hash,
            "result": estimate.seal_result, "signed_at": estimate.authorised_at, "sealed_at": seal.sealed_at,
            "sound": sound, "strokes": opened(bytes(seal.content))["signature"]["strokes"] if sound else None,
            "differences": json.loads(seal.evidence)["differences"] if sound else [],
        }  # fmt: skip
