"""Passkeys over HTTP: options and verification, for registering and for signing in."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, request
from flask_smorest import Blueprint
from marshmallow import INCLUDE, Schema, fields

from app.platform.auth import passkeys
from app.platform.auth.door import give_cookie, signed_in
from app.platform.house import the_house
from app.web.api.session import SessionSchema, told

blueprint = Blueprint(
    "passkeys", __name__, url_prefix="/api/passkeys", description="Signing in with a passkey"
)


class CredentialSchema(Schema):
    """What the browser's WebAuthn answers; checked by the WebAuthn library."""

    class Meta:
        """The browser may add fields of its own."""

        unknown = INCLUDE

    id = fields.String(required=True)
    rawId = fields.String(required=True)  # noqa: N815 - WebAuthn's own name
    type = fields.String(required=True)
    response = fields.Dict(required=True)


class OptionsSchema(Schema):
    """WebAuthn options, as the browser takes them."""

    class Meta:
        """WebAuthn decides what stands in here."""

        unknown = INCLUDE

    challenge = fields.String(required=True)


class PasskeySchema(Schema):
    """One passkey of the signed-in person."""

    id = fields.String(required=True)
    created_at = fields.String(required=True)


@blueprint.get("")
@blueprint.response(200, PasskeySchema(many=True))
def passkeys_list() -> list[dict[str, Any]]:
    """One's passkeys."""
    return passkeys.passkeys_of(the_house(), signed_in().id)


@blueprint.delete("/<string:credential_id>")
@blueprint.response(204)
def forget(credential_id: str) -> Response:
    """Take a passkey away, of a phone that is lost or was given on."""
    passkeys.forget(the_house(), signed_in().id, credential_id)
    return Response(status=204)


@blueprint.post("/login/options")
@blueprint.response(200, OptionsSchema)
def login_options() -> Response:
    """Options for signing in."""
    return jsonify(passkeys.login_options(the_house()))


@blueprint.post("/login/verify")
@blueprint.arguments(CredentialSchema)
@blueprint.response(200, SessionSchema)
def login_verify(answer: dict[str, Any]) -> Response:
    """Sign in with the browser's answer."""
    label = request.headers.get("User-Agent", "")[:200] or "unknown"
    token, person = passkeys.login(the_house(), answer, label)
    response = jsonify(told(person))
    give_cookie(response, token)
    return response


@blueprint.post("/register/options")
@blueprint.response(200, OptionsSchema)
def register_options() -> Response:
    """Options for a new passkey of the signed-in person."""
    return jsonify(passkeys.registration_options(the_house(), signed_in()))


@blueprint.post("/register/verify")
@blueprint.arguments(CredentialSchema)
@blueprint.response(204)
def register_verify(answer: dict[str, Any]) -> Response:
    """Keep the new passkey."""
    passkeys.register(the_house(), signed_in(), answer)
    return Response(status=204)
