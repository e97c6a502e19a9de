"""The state of the server, for monitors and for the start page. Tells nothing that a stranger may not know."""

from __future__ import annotations

from flask import Response, current_app
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from app.platform.db.engine import reachable
from app.platform.house import the_house
from app.web.docs_page import STYLE, page

blueprint = Blueprint("server", __name__, url_prefix="/api", description="The state of the server")


class HealthSchema(Schema):
    """ok: the database answers; schema: the digest of records and commands of this build."""

    ok = fields.Boolean(required=True)
    schema = fields.String(required=True)
    time = fields.String(required=True)


@blueprint.get("/health")
@blueprint.response(200, HealthSchema)
def health() -> dict[str, object]:
    """Whether the server can work."""
    house = the_house()
    return {"ok": reachable(), "schema": house.registry.schema, "time": house.now()}


@blueprint.get("/docs")
@blueprint.response(200, content_type="text/html")
def docs() -> Response:
    """The API's documentation as one page, without any script."""
    api = current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    return Response(page(api.spec.to_dict(), "/api/docs.css"), mimetype="text/html")


@blueprint.get("/docs.css")
@blueprint.response(200, content_type="text/css")
def docs_style() -> Response:
    """The style of that page; the security policy allows none inside it."""
    return Response(STYLE, mimetype="text/css")
