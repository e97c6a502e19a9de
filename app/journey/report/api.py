"""Reports over HTTP: paper, seal, and the public page of verification. Thin; nothing is written here."""

from __future__ import annotations

import json
from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.journey.report.canonical import opened
from app.journey.report.printing import printed
from app.journey.report.queries import seal_of
from app.journey.report.seal import verify_seal
from app.journey.report.verification import verified
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform import printouts
from app.platform.auth.door import signed_in_reader
from app.platform.db import reading
from app.platform.house import the_house
from app.platform.reader import Reader

PDF = "application/pdf"
BINARY = {"type": "string", "format": "binary"}

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


class PaperQuery(Schema):
    """language: of the labels; by default the one in which the customer saw the report. look: only to be looked at, which is
    noted as such."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})
    look = fields.Boolean(load_default=False)


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
    """genuine false: everything else is null. signer: the first character of the name; current: no revision replaces it."""

    genuine = fields.Boolean(required=True)
    report_number = fields.String(required=True, allow_none=True)
    revision = fields.Integer(required=True, allow_none=True)
    current = fields.Boolean(required=True, allow_none=True)
    current_number = fields.String(required=True, allow_none=True)
    path = fields.String(required=True, allow_none=True)
    result = fields.String(required=True, allow_none=True)
    signed_at = fields.String(required=True, allow_none=True)
    signer = fields.String(required=True, allow_none=True)


@REPORTS.get("/<string:report_id>.pdf")
@REPORTS.arguments(PaperQuery, location="query")
@REPORTS.response(200, BINARY, content_type=PDF, description="The report, A4; a draft says so on every page")
def report_pdf(query: dict[str, Any], report_id: str) -> Response:
    """The report as PDF; that it was taken out is noted. Problems: access.signed_out, row.missing."""
    with signed_in_reader() as reader:
        report = reader.seen("report", report_id)
        number, language = report.report_number, query.get("language")
        paper = printed(reader, report, language)
        printouts.printed(
            reader,
            "report",
            report_id,
            "report",
            printouts.pages_of(paper),
            language=language,
            shown=query["look"],
        )
    return _paper(paper, number)


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
    """Whether a paper with this number and this seal was sealed here, and whether it is still the current one."""
    with reading() as session:
        return verified(Reader(session, the_house().registry, THE_SYSTEM), report_number, short_hash)


def _strokes(seal: Any) -> Any:
    """The signature as it was drawn. Asked of a sound seal alone: bytes that were touched may hold anything."""
    return opened(bytes(seal.content))["signature"]["strokes"]


def _paper(data: bytes, name: str) -> Response:
    return Response(data, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
