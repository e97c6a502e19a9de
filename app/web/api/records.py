"""Reading records over REST, with the moves that the reader may make. Writing goes by commands (/api/sync, /api/commands)."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import select

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in_reader
from app.platform.db import table_of
from app.platform.db.system_tables import Change

blueprint = Blueprint(
    "records", __name__, url_prefix="/api/records", description="Records, read in the caller's scope"
)


class PageArgs(Schema):
    """after: the last id of the page before."""

    after = fields.String(load_default="", validate=validate.Length(max=36))
    limit = fields.Integer(load_default=100, validate=validate.Range(1, 500))


class PageSchema(Schema):
    """rows in order of their ids; next: what to ask for after (null: no more)."""

    rows = fields.List(fields.Dict(), required=True)
    next = fields.String(required=True, allow_none=True)


class RecordSchema(Schema):
    """A record with the moves of its machine: {move: {allowed, why}}."""

    entity = fields.String(required=True)
    record = fields.Dict(required=True)
    moves = fields.Dict(required=True)


@blueprint.get("/<string:entity>")
@blueprint.arguments(PageArgs, location="query")
@blueprint.response(200, PageSchema)
def page(args: dict[str, Any], entity: str) -> dict[str, Any]:
    """Records of one kind that the caller may read."""
    with signed_in_reader() as reader:
        if entity not in reader.registry.records:
            raise Refused("row.missing", entity=entity[:40])
        table = table_of(entity)
        seen = select(Change.row_id).where(Change.entity == entity, Change.gone.is_(False),
                                           Change.scope.in_(reader.actor.scopes()))  # fmt: skip
        query = (
            select(table).where(table.id > args["after"], table.id.in_(seen), table.removed.is_(False))
            .order_by(table.id).limit(args["limit"] + 1)
        )  # fmt: skip
        rows = list(reader.session.scalars(query))
        more = len(rows) > args["limit"]
        rows = rows[: args["limit"]]
        return {"rows": [reader.plain(row) for row in rows], "next": rows[-1].id if more else None}


@blueprint.get("/<string:entity>/<string:row_id>")
@blueprint.response(200, RecordSchema)
def one(entity: str, row_id: str) -> dict[str, Any]:
    """One record, with what the caller may do with it now and why not."""
    with signed_in_reader() as reader:
        if entity not in reader.registry.records:
            raise Refused("row.missing", entity=entity[:40])
        row = reader.seen(entity, row_id)
        machine = reader.registry.machines.get(entity)
        moves = machine.moves_of(reader.view(row)) if machine else {}
        return {"entity": entity, "record": reader.plain(row), "moves": moves}
