"""The idle poll at the door: answered before Flask begins to work (app/sync/idle.py says when), else passed on as it came."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.http import parse_cookie
from werkzeug.wsgi import get_host

from app.platform.auth.door import cookie_name
from app.platform.db import db
from app.platform.house import House
from app.sync.idle import LONGEST, nothing_new
from app.web.doors import Wsgi
from app.web.headers import is_forged, security_headers

PATH = "/api/sync"


class IdleDoor:
    """Stands before the application."""

    def __init__(self, app: Flask, inside: Wsgi) -> None:
        self._app = app
        self._inside = inside

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """WSGI."""
        length = _length(environ)
        if 0 < length <= LONGEST:
            body = environ["wsgi.input"].read(length)
            environ["wsgi.input"] = BytesIO(body)
            answer = self._answer(environ, body)
            if answer is not None:
                house: House = self._app.extensions["wayside"]
                secure = environ["wsgi.url_scheme"] == "https"
                start_response("200 OK", [
                    ("Content-Type", "application/json"), ("Content-Length", str(len(answer))),
                    *security_headers(PATH, secure=secure, production=house.config.production),
                ])  # fmt: skip
                return [answer]
        return self._inside(environ, start_response)

    def _answer(self, environ: dict[str, Any], body: bytes) -> bytes | None:
        site, origin = environ.get("HTTP_SEC_FETCH_SITE"), environ.get("HTTP_ORIGIN")
        name = cookie_name(secure=environ["wsgi.url_scheme"] == "https")
        token = parse_cookie(environ.get("HTTP_COOKIE", "")).get(name)
        if not token or is_forged(site, origin, get_host(environ)):
            return None
        with self._app.app_context():
            try:
                return nothing_new(self._app.extensions["wayside"], db.engine, body, token,
                                   environ.get("HTTP_X_WAYSIDE_PERSON"))  # fmt: skip
            except SQLAlchemyError:
                return None  # the ordinary door meets the same and says so


def _length(environ: dict[str, Any]) -> int:
    """Of the body of what may be an idle poll, else 0."""
    if (
        environ.get("PATH_INFO") != PATH
        or environ.get("REQUEST_METHOD") != "POST"
        or "HTTP_CONTENT_ENCODING" in environ
    ):
        return 0
    told = environ.get("CONTENT_LENGTH") or ""
    return int(told) if told.isdecimal() else 0
