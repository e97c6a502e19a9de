"""Reports over HTTP: paper, seal, and what a stranger may ask of a printed one. Thin; no record is changed here."""

from __future__ import annotations

import json
from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.report.canonical import opened
from app.journey.report.customer.asking import verified_for_a_stranger
from app.journey.report.customer.problems import CUSTOMER
from app.journey.report.gather import agreement
from app.journey.report.paper.blank import render as render_blank
from app.journey.report.printing import printed
from app.journey.report.printing.signed import signed_paper
from app.journey.report.queries import organisation, seal_of
from app.journey.report.seal import verify_seal
from app.kernel.problem import Problem, Refused
from app.platform.auth.door import signed_in_reader
from app.platform.paper import words
from app.platform.paper.door import BINARY, PDF, PaperQuery, handed_out, language_of, sent

PROBLEMS = (Problem("report.paper.seal_broken", "state", ("number",)), *CUSTOMER)

REPORTS = Blueprint(
    "reports", __name__, url_prefix="/api/reports", description="The service report: paper and seal."
)
VERIFY = Blueprint(
    "verify",
    __name__,
    url_prefix="/api/verify",
    description="Is a printed report genuine? No account needed.",
)
BLUEPRINTS = (REPORTS, VERIFY)


class SealSchema(Schema):
    """sound: neither the bytes nor how they were signed were touched since. strokes: the signature, null without one or in a
    broken seal.

    differences: dotted places at which what was signed differs from the office's records.
    """

    report_id = fields.String(required=True)
    report_number = fields.String(required=True)
    hash = fields.String(required=True)
    result = fields.String(required=True, validate=validate.OneOf(("sealed", "sealed_diverged")))
    path = fields.String(required=True)
    signed_at = fields.String(required=True)
    sealed_at = fields.String(required=True)
    sound = fields.Boolean(required=True)
    strokes = fields.List(fields.List(fields.Dict()), required=True, allow_none=True)
    differences = fields.List(fields.String(), required=True)


class VerifySchema(Schema):
    """genuine false: everything else is null. signer: the first character of the name; current: no revision replaces it.

    current_sealed: whether the revision that does is signed. confirmed_at: when a customer who was absent signed by a link.
    """

    genuine = fields.Boolean(required=True)
    report_number = fields.String(required=True, allow_none=True)
    revision = fields.Integer(required=True, allow_none=True)
    current = fields.Boolean(required=True, allow_none=True)
    current_number = fields.String(required=True, allow_none=True)
    current_sealed = fields.Boolean(required=True, allow_none=True)
    path = fields.String(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True)
    signed_at = fields.String(required=True, allow_none=True)
    confirmed_at = fields.String(required=True, allow_none=True)
    signer = fields.String(required=True, allow_none=True)


@REPORTS.get("/blank.pdf")
@REPORTS.arguments(PaperQuery, location="query")
@REPORTS.response(200, BINARY, content_type=PDF, description="An empty report to fill in with a pen, A4")
def blank_pdf(query: dict[str, Any]) -> Response:
    """The blank report as PDF; holds nobody's data. Problems: access.signed_out."""
    with signed_in_reader() as reader:
        language = language_of(reader, query)
        told = organisation(reader), agreement(reader)[words.language_of(language)]
    return sent(render_blank(*told, language), "blank-report")


@REPORTS.get("/<string:report_id>.pdf")
@REPORTS.arguments(PaperQuery, location="query")
@REPORTS.response(
    200,
    BINARY,
    content_type=PDF,
    description="The report, A4, signed once it is sealed; a draft says so on every page",
)
def report_pdf(query: dict[str, Any], report_id: str) -> Response:
    """The report as PDF, the same bytes for ever once it is sealed, in the language in which the customer saw it unless
    another is asked for; that it was taken out is noted. Problems:
    access.signed_out, row.missing, report.paper.seal_broken."""
    with signed_in_reader() as reader:
        report = reader.seen("report", report_id)
        make = printed if seal_of(reader, report.id) is None else signed_paper
        paper = make(reader, report, query.get("language"))
        return handed_out(reader, paper, report.report_number, form="report", of=[report], query=query)


@REPORTS.get("/<string:report_id>/seal")
@REPORTS.response(200, SealSchema)
def report_seal(report_id: str) -> dict[str, Any]:
    """The seal, whether it holds, the signature in it, and where it differs. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        report = reader.seen("report", report_id)
        seal = seal_of(reader, report.id)
        if seal is None:
            raise Refused("row.missing", entity="seal")
        sound = verify_seal(reader.session, report.id).sound
        return {
            "report_id": report.id, "report_number": report.report_number, "hash": seal.hash, "result": report.seal_result,
            "path": report.signature_path, "signed_at": report.signed_at, "sealed_at": seal.sealed_at,
            "sound": sound, "strokes": _strokes(seal) if sound else None,
            "differences": json.loads(seal.evidence)["differences"] if sound else [],
        }  # fmt: skip


@VERIFY.get("/<string:report_number>/<string:short_hash>")
@VERIFY.response(200, VerifySchema)
@VERIFY.doc(security=[])
def verify_report(report_number: str, short_hash: str) -> dict[str, Any]:
    """Whether a paper with this number and this seal was sealed here, and whether it is still the current one. Problems:
    access.throttled."""
    return verified_for_a_stranger(report_number, short_hash)


def _strokes(seal: Any) -> Any:
    """The signature as it was drawn. Asked of a sound seal alone: bytes that were touched may hold anything."""
    return opened(bytes(seal.content))["signature"]["strokes"]
