"""Signing in and out, the language, the password, and the list of devices with revoke."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import select

from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.auth import sessions
from app.platform.auth.door import give_cookie, signed_in, take_cookie, this_session
from app.platform.auth.passwords import matches
from app.platform.auth.tables import Credential, DeviceSession
from app.platform.commit import commit
from app.platform.db import reading, table_of, writing
from app.platform.execution import settle
from app.platform.house import the_house
from app.platform.unit_of_work import UnitOfWork

blueprint = Blueprint("session", __name__, url_prefix="/api", description="Signing in and out")


class SignInArgs(Schema):
    """Employee number and password."""

    employee_no = fields.String(required=True, validate=validate.Length(1, 20), metadata={"example": "E1001"})
    password = fields.String(
        required=True, validate=validate.Length(1, 200), metadata={"example": "demo-password"}
    )


class PersonSchema(Schema):
    """Who is signed in."""

    id = fields.String(required=True)
    employee_no = fields.String(required=True)
    name_zh = fields.String(required=True)
    name_en = fields.String(required=True, allow_none=True)
    roles = fields.List(fields.String(), required=True)
    language = fields.String(required=True)


class SessionSchema(Schema):
    """The session's person, and what the browser needs for web push (null: not configured)."""

    person = fields.Nested(PersonSchema, required=True)
    push_key = fields.String(allow_none=True)


class LanguageArgs(Schema):
    """The person's language."""

    language = fields.String(required=True, validate=validate.OneOf(["zh-CN", "en"]))


class PasswordArgs(Schema):
    """Changing one's password wants the one in force."""

    current = fields.String(required=True, validate=validate.Length(1, 200))
    new = fields.String(required=True, validate=validate.Length(1, 200))


class DeviceSchema(Schema):
    """A signed-in device."""

    id = fields.String(required=True)
    label = fields.String(required=True)
    created_at = fields.String(required=True)
    seen_at = fields.String(required=True)
    current = fields.Boolean(required=True)


def told(person: Any) -> dict[str, Any]:
    """The session as the wire carries it."""
    config = the_house().config
    return {
        "person": {"id": person.id, "employee_no": person.employee_no, "name_zh": person.name_zh,
                   "name_en": person.name_en, "roles": list(person.roles or ()),
                   "language": person.language or config["LANGUAGE"]},
        "push_key": config["VAPID_PUBLIC"] or None,
    }  # fmt: skip


@blueprint.post("/session")
@blueprint.arguments(SignInArgs)
@blueprint.response(200, SessionSchema)
def sign_in(args: dict[str, str]) -> Response:
    """Sign in by password."""
    label = request.headers.get("User-Agent", "")[:200] or "unknown"
    token, person = sessions.sign_in(the_house(), args["employee_no"], args["password"],
                                     request.remote_addr or "", label)  # fmt: skip
    response = jsonify(told(person))
    give_cookie(response, token)
    return response


@blueprint.get("/session")
@blueprint.response(200, SessionSchema)
def who() -> dict[str, Any]:
    """Who is signed in."""
    actor = signed_in()
    with reading() as session:
        return told(session.get(table_of("person"), actor.id))


@blueprint.patch("/session")
@blueprint.arguments(LanguageArgs)
@blueprint.response(200, SessionSchema)
def change_language(args: dict[str, str]) -> dict[str, Any]:
    """The signed-in person's language."""
    actor, house = signed_in(), the_house()
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        person = uow.get("person", actor.id)
        uow.set(person, language=args["language"])
        settle(uow, "person.change_language", "person", actor.id, None, dict(args))
        commit(uow)
        return told(person)


@blueprint.delete("/session")
@blueprint.response(204)
def sign_out() -> Response:
    """Sign out here. The device keeps its unsent work."""
    try:
        actor = signed_in()
        sessions.revoke(the_house(), actor.id, str(this_session().id))
    except Refused:
        pass  # signed out already: nothing to revoke
    response = Response(status=204)
    take_cookie(response)
    return response


@blueprint.put("/session/password")
@blueprint.arguments(PasswordArgs)
@blueprint.response(204)
def change_password(args: dict[str, str]) -> Response:
    """Change one's password; every other device is signed out."""
    actor, house = signed_in(), the_house()
    with reading() as session:
        credential = session.get(Credential, actor.id)
        known = None if credential is None else str(credential.password_hash)
    if not matches(args["current"], known):
        raise Refused("access.wrong_password")
    sessions.set_password(house, actor.id, args["new"], keep=str(this_session().id))
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        settle(uow, "person.change_password", "person", actor.id, None, {})
        commit(uow)
    return Response(status=204)


@blueprint.get("/session/devices")
@blueprint.response(200, DeviceSchema(many=True))
def devices() -> list[dict[str, Any]]:
    """The devices on which one is signed in."""
    actor = signed_in()
    current = this_session().id
    with reading() as session:
        query = (
            select(DeviceSession)
            .where(DeviceSession.person_id == actor.id, DeviceSession.revoked_at.is_(None))
            .order_by(DeviceSession.seen_at.desc())
        )
        return [
            {"id": one.id, "label": one.label, "created_at": one.created_at, "seen_at": one.seen_at,
             "current": one.id == current}
            for one in session.scalars(query)
        ]  # fmt: skip


@blueprint.delete("/session/devices/<string:session_id>")
@blueprint.response(204)
def revoke(session_id: str) -> Response:
    """Sign a device out. What it had not sent stays on it."""
    sessions.revoke(the_house(), signed_in().id, session_id)
    return Response(status=204)
