"""Problems as HTTP (RFC 9457). The only place where a category becomes a number."""

from __future__ import annotations

import logging
import uuid
from typing import Any

import orjson
from flask import Flask, Response, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from app.kernel.problem import Refused
from app.platform.db.outage import is_full, is_outage
from app.platform.house import the_house

STATUS = {
    "invalid": 422, "unauthenticated": 401, "forbidden": 403, "missing": 404, "conflict": 409, "state": 409,
    "too_large": 413, "throttled": 429, "unsupported": 422, "unavailable": 503, "full": 507,
}  # fmt: skip
_HTTP_CODES = {
    404: "request.not_found",
    405: "request.method",
    413: "request.too_large",
    415: "request.unsupported",
}
_log = logging.getLogger("wayside.web")


def problem_response(code: str, detail: dict[str, Any], status: int | None = None) -> Response:
    """An application/problem+json answer; `detail` carries the typed values that the words of the code need."""
    known = the_house().registry.problems.get(code)
    number = status or (STATUS[known.category] if known else 500)
    body = {"type": f"/problems#{code}", "title": code, "status": number, "code": code, "detail": detail,
            "instance": request.path}  # fmt: skip
    response = Response(orjson.dumps(body, default=str), status=number, mimetype="application/problem+json")
    if "retry_after_s" in detail:
        response.headers["Retry-After"] = str(detail["retry_after_s"])
    return response


def join(app: Flask) -> None:
    """Registers the handlers."""

    @app.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        return problem_response(error.code, error.detail)

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        number = error.code or 500
        data = getattr(error, "data", None)  # what webargs found wrong
        if number == 422 and data is not None:
            return problem_response("request.invalid", {"errors": data.get("messages", {})})
        if number == 400:
            return problem_response("request.invalid", {"errors": {"body": [error.description]}}, 400)
        code = _HTTP_CODES.get(number)
        response = problem_response(
            code or "request.invalid", {"limit": None} if number == 413 else {}, number
        )
        if number == 405 and error.get_response().headers.get("Allow"):
            response.headers["Allow"] = error.get_response().headers["Allow"]
        return response

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        if is_outage(error) or isinstance(error, OperationalError):
            return outage(error)
        reference = uuid.uuid4().hex[:10]
        _log.exception("request failed, reference %s", reference)
        return problem_response("server.failed", {"reference": reference}, 500)


def outage(error: Exception) -> Response:
    """507 when a disk is full, else 503; both say when to try again."""
    full = is_full(error)
    _log.error("no room on a disk" if full else "the database did not answer", exc_info=error)
    response = problem_response("server.full" if full else "server.busy", {})
    response.headers["Retry-After"] = "30" if full else "5"
    return response
