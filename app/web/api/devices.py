"""The office's view of devices: which installations there are and how they fare, and commands that did not take effect."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.house import the_house
from app.sync import office

ROLES = ("administrator", "supervisor", "dispatcher")

blueprint = Blueprint(
    "devices", __name__, url_prefix="/api/sync", description="Devices, as the office sees them"
)


class ClientsArgs(Schema):
    """days: installations seen within so many days."""

    days = fields.Integer(load_default=90, validate=validate.Range(1, 400))


class ClientSchema(Schema):
    """One installation. queue_len, oldest_age_s: what it kept unsent when it was last seen, and the oldest's age then."""

    client_id = fields.String(required=True)
    person_id = fields.String(required=True)
    person_name = fields.String(required=True, allow_none=True)
    seen_at = fields.String(required=True)
    queue_len = fields.Integer(required=True)
    oldest_age_s = fields.Integer(required=True)
    schema = fields.String(required=True)
    up_to_date = fields.Boolean(required=True, metadata={"description": "its schema is the server's"})
    held = fields.Integer(
        required=True, metadata={"description": "commands that the server keeps unanswered"}
    )
    returned = fields.Integer(
        required=True, metadata={"description": "commands that it sent again since a restore had lost them"}
    )


class ClientsSchema(Schema):
    """schema: the server's own; clients: the last seen first."""

    schema = fields.String(required=True)
    clients = fields.List(fields.Nested(ClientSchema), required=True)


class CommandsArgs(Schema):
    """status: what became of them; client_id: of one installation only."""

    status = fields.String(load_default="held", validate=validate.OneOf(["held", "rejected", "conflict"]))
    client_id = fields.String(validate=validate.Length(max=36))
    limit = fields.Integer(load_default=100, validate=validate.Range(1, 500))


class CommandSchema(Schema):
    """One command of the inbox. content: null where the asker may not read the row that it is about."""

    id = fields.String(required=True)
    client_id = fields.String(required=True)
    person_id = fields.String(required=True)
    type = fields.String(required=True)
    row = fields.String(required=True)
    received_at = fields.String(required=True)
    status = fields.String(required=True)
    code = fields.String(required=True, allow_none=True)
    detail = fields.Raw(required=True, allow_none=True)
    content = fields.Dict(required=True, allow_none=True)


class CommandsSchema(Schema):
    """The newest first."""

    commands = fields.List(fields.Nested(CommandSchema), required=True)


@blueprint.get("/clients")
@blueprint.arguments(ClientsArgs, location="query")
@blueprint.response(200, ClientsSchema)
def clients(args: dict[str, Any]) -> dict[str, Any]:
    """Installations: last seen, whose, what they keep unsent, whether they run the server's build."""
    _check_role()
    with signed_in_reader() as reader:
        told = office.clients(reader, the_house().now(), args["days"])
        return {"schema": reader.registry.schema, "clients": told}


@blueprint.get("/commands")
@blueprint.arguments(CommandsArgs, location="query")
@blueprint.response(200, CommandsSchema)
def commands(args: dict[str, Any]) -> dict[str, Any]:
    """Commands that were held, refused or overruled: also edits of a row that had left the person's scope (SY-11)."""
    _check_role()
    with signed_in_reader() as reader:
        return {"commands": office.commands(reader, args["status"], args["limit"], args.get("client_id"))}


def _check_role() -> None:
    if not set(ROLES) & set(signed_in().roles):
        raise Refused("access.forbidden")
