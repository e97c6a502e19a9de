"""The front end's built files: hashed names for ever, the page itself always fresh, deep links to the page."""

from __future__ import annotations

import html
import re
from functools import partial
from pathlib import Path

from flask import Flask, Response, send_file
from whitenoise import WhiteNoise

from app.kernel.problem import Refused
from app.web.doors import put_before
from app.web.run.readiness import Missing, missing

DIST = Path(__file__).resolve().parents[2] / "frontend" / "dist"
_HASHED = re.compile(r"^/assets/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+(\.map)?$")


def join(app: Flask) -> None:
    """Serves frontend/dist where it is built; says what is missing where it is not."""
    if DIST.is_dir():
        whitenoise = partial(
            WhiteNoise,
            root=str(DIST),
            max_age=0,
            immutable_file_test=lambda path, url: bool(_HASHED.match(url)),
        )
        put_before(app, whitenoise)
    ready: list[bool] = []

    @app.get("/")
    def start() -> Response:
        return _page(app, ready)

    @app.get("/<path:path>")
    def deep_link(path: str) -> Response:
        if path.startswith(("api/", "assets/")) or "." in path.rsplit("/", 1)[-1]:
            raise Refused("request.not_found")
        return _page(app, ready)


def _page(app: Flask, ready: list[bool]) -> Response:
    if not ready:
        lacking = missing(app)
        if lacking:
            return Response(lacking_page(lacking), status=503, mimetype="text/html")
        ready.append(True)
    response = send_file(DIST / "index.html", mimetype="text/html", max_age=0)
    response.headers["Cache-Control"] = "no-cache"
    return response


def lacking_page(lacking: list[Missing]) -> str:
    """A plain page, zh and en, that says what is missing and the command that mends it."""
    items = "".join(
        f"<li><p>{html.escape(one.says('zh-CN'))}<br>{html.escape(one.says('en'))}</p>"
        f"<pre>{html.escape(one.mend)}</pre></li>"
        for one in lacking
    )
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>途修 Wayside</title>'
        f"<h1>途修 Wayside</h1><p>还差几步 · A few steps are missing</p><ol>{items}</ol></html>"
    )
