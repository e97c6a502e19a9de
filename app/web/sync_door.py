"""Synchronisation at the door: ordinary conversations and commands are answered before Flask begins to work, all else is
passed on as it came.

What is wrong, refused or out of order is passed on as well: the ordinary door (app/sync/api.py) then meets the same and says
so. Nothing is lost or done twice by that, since a command takes effect at most once (SY-3). Decision 0007.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from flask import Flask
from werkzeug.http import parse_cookie
from werkzeug.wsgi import get_host

from app.kernel.actor import Actor
from app.platform.auth.door import cookie_name
from app.platform.auth.sessions import Visit, actor_of
from app.platform.db import db
from app.platform.house import House
from app.sync.conversation import converse, one_command, packed, unpacked
from app.sync.idle import nothing_new
from app.sync.inbox import HELD
from app.sync.protocol import parse
from app.web.doors import Wsgi
from app.web.headers import is_forged, security_headers

LONGEST = 256 * 1024  # bytes of a body as it comes; a larger one has other costs than Flask's
Content = dict[str, Any] | None
_log = logging.getLogger("wayside.web")


class SyncDoor:
    """Stands before the application."""

    def __init__(self, app: Flask, inside: Wsgi) -> None:
        self._app = app
        self._inside = inside

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """WSGI."""
        length = _length(environ)
        if not 0 < length <= LONGEST:
            return self._inside(environ, start_response)
        body = environ["wsgi.input"].read(length)
        told = self._answer(environ, body)
        if told is None:
            environ["wsgi.input"] = BytesIO(body)
            return self._inside(environ, start_response)
        answer, headers = told
        house: House = self._app.extensions["wayside"]
        secure = environ["wsgi.url_scheme"] == "https"
        start_response("200 OK", [
            ("Content-Type", "application/json"), ("Content-Length", str(len(answer))), *headers,
            *security_headers(environ["PATH_INFO"], "application/json", secure=secure, production=house.config.production),
        ])  # fmt: skip
        return [answer]

    def _answer(self, environ: dict[str, Any], body: bytes) -> tuple[bytes, list[tuple[str, str]]] | None:
        site, origin = environ.get("HTTP_SEC_FETCH_SITE"), environ.get("HTTP_ORIGIN")
        name = cookie_name(secure=environ["wsgi.url_scheme"] == "https")
        token = parse_cookie(environ.get("HTTP_COOKIE", "")).get(name)
        if not token or is_forged(site, origin, get_host(environ)):
            return None
        house: House = self._app.extensions["wayside"]
        with self._app.app_context():
            try:
                actor, visit = actor_of(db.engine, house, token)
                now = house.now()
                if environ.get("HTTP_X_WAYSIDE_PERSON") not in (None, actor.id) or not visit.is_touched(now):
                    return None
                content = PLACES[environ["PATH_INFO"]](
                    house, actor, visit, unpacked(body, environ.get("HTTP_CONTENT_ENCODING"))
                )
            except Exception:  # noqa: BLE001 whatever it is: the ordinary door meets the same, and tells it
                _log.debug("passed on to the ordinary door", exc_info=True)
                return None
        return None if content is None else packed(content, environ.get("HTTP_ACCEPT_ENCODING", ""))


def _conversation(house: House, actor: Actor, visit: Visit, body: bytes) -> Content:
    asked = parse(body)
    return nothing_new(asked, actor, visit, house.now()) or converse(house, actor, visit.epoch, asked)


def _command(house: House, actor: Actor, _visit: Visit, body: bytes) -> Content:
    verdict = one_command(house, actor, body)
    return None if verdict.status == HELD else verdict.told()  # a held one has another status to be told by


PLACES: dict[str, Callable[[House, Actor, Visit, bytes], Content]] = {
    "/api/sync": _conversation,
    "/api/commands": _command,
}


def _length(environ: dict[str, Any]) -> int:
    """Of the body of what may be a conversation, else 0."""
    if environ.get("PATH_INFO") not in PLACES or environ.get("REQUEST_METHOD") != "POST":
        return 0
    told = environ.get("CONTENT_LENGTH") or ""
    return int(told) if told.isdecimal() else 0
