"""The administrator's hand on people's keys: who can sign in and from where, a password for somebody, a lost phone shut out."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.auth import keys
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.house import the_house

blueprint = Blueprint(
    "access", __name__, url_prefix="/api/people", description="Keys of the staff, for administrators"
)


class GivenPasswordArgs(Schema):
    """The new password; told to the person by word of mouth, who then changes it."""

    new = fields.String(required=True, validate=validate.Length(1, 200))


class OpenDeviceSchema(Schema):
    """A device on which the person is signed in."""

    label = fields.String(required=True)
    seen_at = fields.String(required=True)


class AccessSchema(Schema):
    """password_set_at: null where there is no password, so that only a passkey can sign in."""

    password_set_at = fields.String(required=True, allow_none=True)
    passkeys = fields.Integer(required=True)
    devices = fields.List(fields.Nested(OpenDeviceSchema), required=True)


@blueprint.get("/<string:person_id>/access")
@blueprint.response(200, AccessSchema)
def access(person_id: str) -> dict[str, Any]:
    """Whether and from where the person can sign in."""
    _administrator()
    with signed_in_reader() as reader:
        return keys.state_of(reader, person_id)


@blueprint.put("/<string:person_id>/password")
@blueprint.arguments(GivenPasswordArgs)
@blueprint.response(204)
def give_password(args: dict[str, str], person_id: str) -> Response:
    """Set somebody else's password; every device of theirs is signed out, every passkey forgotten."""
    keys.give_password(the_house(), _administrator(), person_id, args["new"])
    return Response(status=204)


@blueprint.delete("/<string:person_id>/devices")
@blueprint.response(204)
def shut_out(person_id: str) -> Response:
    """Sign the person out everywhere and forget their passkeys. What a device had not sent stays on it."""
    keys.shut_out(the_house(), _administrator(), person_id)
    return Response(status=204)


def _administrator() -> Actor:
    actor = signed_in()
    if "administrator" not in actor.roles:
        raise Refused("access.forbidden")
    return actor
