"""The OpenAPI 3.1 document: every endpoint, problems as application/problem+json, and a page to read it offline."""

from __future__ import annotations

from typing import Any

from flask import Blueprint as PlainBlueprint
from flask import Flask
from flask_smorest import Api, Blueprint

from app.platform.registry import Registry
from app.web.openapi_sync import PATHS, SCHEMAS

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "code": {"type": "string"}, "detail": {"type": "object"}, "instance": {"type": "string"},
    },
    "example": {"type": "/problems#access.signed_out", "title": "access.signed_out", "status": 401,
                "code": "access.signed_out", "detail": {}, "instance": "/api/session"},
}  # fmt: skip


def make_api(app: Flask) -> Api:
    """The API object; its document is served at /api/openapi.json and read at /api/docs."""
    app.config.update(
        API_TITLE="Wayside 途修", API_VERSION="1", OPENAPI_VERSION="3.1.0", OPENAPI_URL_PREFIX="/api",
        OPENAPI_JSON_PATH="openapi.json",
    )  # fmt: skip
    api = Api(app)
    api.spec.components.schema("Problem", PROBLEM)
    api.spec.components.security_scheme("session", {"type": "apiKey", "in": "cookie", "name": "wayside"})
    api.spec.options["security"] = [{"session": []}]
    return api


def register(app: Flask, api: Api, blueprint: Any) -> None:
    """A documented blueprint goes through the API object, a plain one straight to the application."""
    if isinstance(blueprint, Blueprint):
        api.register_blueprint(blueprint)
    else:
        assert isinstance(blueprint, PlainBlueprint)
        app.register_blueprint(blueprint)


def describe_sync(app: Flask, api: Api, registry: Registry) -> None:
    """The paths that are written for speed without the API object are described here by hand."""
    for name, schema in SCHEMAS.items():
        api.spec.components.schema(name, schema)
    rules = {rule.rule: rule for rule in app.url_map.iter_rules() if rule.rule in PATHS}
    for path, operations in PATHS.items():
        api.spec.path(rule=rules[path], operations=operations)
    api.spec.options.setdefault("x-problem-codes", sorted(registry.problems))
