"""The web floor: blueprints joined, problems as HTTP, security headers, the front end's files, the command line."""

from __future__ import annotations

from functools import partial

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.web import cli, frontend, headers, openapi, problems
from app.web.api import BLUEPRINTS
from app.web.doors import put_before
from app.web.sync_door import SyncDoor


def join(app: Flask) -> None:
    """Joins everything that speaks HTTP or the command line to the application."""
    house = app.extensions["wayside"]
    api = openapi.make_api(app)
    for feature in house.registry.features:
        for blueprint in feature.blueprints:
            openapi.register(app, api, blueprint)
    for blueprint in BLUEPRINTS:
        openapi.register(app, api, blueprint)
    openapi.describe_sync(app, api, house.registry)
    problems.join(app)
    headers.join(app)
    frontend.join(app)
    put_before(app, partial(SyncDoor, app))
    cli.register(app)
    proxies = int(house.config["TRUST_PROXY"] or 0)
    if proxies:
        put_before(app, partial(ProxyFix, x_for=proxies, x_proto=proxies, x_host=proxies))
