"""The doors of synchronisation: POST /api/sync, and POST /api/commands for single commands. Both compressed both ways."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from app.platform.auth.door import signed_in, this_session
from app.platform.house import the_house
from app.sync.conversation import converse, one_command, packed, unpacked
from app.sync.inbox import HELD
from app.sync.protocol import parse

blueprint = Blueprint("sync", __name__)


@blueprint.post("/api/sync")
def sync() -> Response:
    """One conversation."""
    actor = signed_in()
    return _response(converse(the_house(), actor, this_session().epoch, parse(_body())))


@blueprint.post("/api/commands")
def command() -> Response:
    """One command or patch, for integrators: the same inbox, handler and audit as a phone's queue.

    Its id makes it repeatable: the same id answers with the first verdict. 202: held, it will be tried again (SY-20).
    """
    verdict = one_command(the_house(), signed_in(), _body())
    response = _response(verdict.told())
    response.status_code = 202 if verdict.status == HELD else 200
    return response


def _body() -> bytes:
    return unpacked(request.get_data(cache=False), request.headers.get("Content-Encoding"))


def _response(content: dict[str, Any]) -> Response:
    body, headers = packed(content, request.headers.get("Accept-Encoding", ""))
    response = Response(body, mimetype="application/json")
    response.headers.extend(headers)
    response.headers["Cache-Control"] = "no-store"
    return response
