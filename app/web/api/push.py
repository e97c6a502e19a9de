"""Where a person's browser can be reached by web push."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import delete

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in
from app.platform.db import writing
from app.platform.house import the_house
from app.platform.push import PushSubscription, is_public_https

blueprint = Blueprint("push", __name__, url_prefix="/api/push", description="Web push, best effort")


class KeysSchema(Schema):
    """The browser's keys."""

    p256dh = fields.String(required=True, validate=validate.Length(1, 200))
    auth = fields.String(required=True, validate=validate.Length(1, 100))


class SubscriptionArgs(Schema):
    """A browser's push subscription."""

    endpoint = fields.String(required=True, validate=validate.Length(1, 1000))
    keys = fields.Nested(KeysSchema, required=True)


class EndpointArgs(Schema):
    """The subscription's endpoint."""

    endpoint = fields.String(required=True, validate=validate.Length(1, 1000))


@blueprint.put("/subscription")
@blueprint.arguments(SubscriptionArgs)
@blueprint.response(204)
def subscribe(args: dict[str, Any]) -> Response:
    """Remember this browser. Only https endpoints on public hosts are taken."""
    actor, house = signed_in(), the_house()
    if not is_public_https(args["endpoint"]):
        raise Refused("push.endpoint_not_allowed")
    with writing() as session:
        session.merge(PushSubscription(endpoint=args["endpoint"], person_id=actor.id, p256dh=args["keys"]["p256dh"],
                                       auth=args["keys"]["auth"], created_at=house.now()))  # fmt: skip
        session.commit()
    return Response(status=204)


@blueprint.delete("/subscription")
@blueprint.arguments(EndpointArgs)
@blueprint.response(204)
def unsubscribe(args: dict[str, str]) -> Response:
    """Forget this browser."""
    actor = signed_in()
    with writing() as session:
        session.execute(delete(PushSubscription).where(PushSubscription.endpoint == args["endpoint"],
                                                       PushSubscription.person_id == actor.id))  # fmt: skip
        session.commit()
    return Response(status=204)
