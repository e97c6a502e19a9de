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
from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.reader import Reader

BLUEPRINT = Blueprint("estimates", __name__, url_prefix="/api/estimates",
                      description="What a customer authorises before paid service: paper and seal.")  # fmt: skip
PDF = "application/pdf"


class PaperQuery(Schema):
    """language: of the form's words; by default the one in which the customer saw it."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})


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
@BLUEPRINT.response(200, {"type": "string", "format": "binary"}, content_type=PDF,
                    description="The authorisation, A4; an unsigned one says so on every page")  # fmt: skip
def authorisation_pdf(query: dict[str, Any], estimate_id: str) -> Response:
    """The authorisation as PDF. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        estimate = _seen(reader, estimate_id)
        made = printed(reader, estimate, query.get("language"))
        name = estimate.estimate_number
    return Response(made, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip


@BLUEPRINT.get("/<string:estimate_id>/seal")
@BLUEPRINT.response(200, AuthorisationSchema)
def authorisation_seal(estimate_id: str) -> dict[str, Any]:
    """The seal, whether it holds, the signature in it, and where it differs. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        estimate = _seen(reader, estimate_id)
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


def _seen(reader: Reader, estimate_id: str) -> Any:
    if not is_uuid7(estimate_id):  # PostgreSQL would stumble over a NUL in it
        raise Refused("row.missing", entity="estimate")
    return reader.seen("estimate", estimate_id)
