"""Reading the audit log, for administrators: who did what to which record, when and from which device. Nobody writes it here."""

from __future__ import annotations

import json
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields, validate
from sqlalchemy import select

from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.db.system_tables import Audit

SHOWN_CHARACTERS = 300  # of one value; strokes and sealed bytes are read where they belong
SHOWN_MEMBERS = 60  # of a list of words: as many as a field holds

blueprint = Blueprint(
    "audit", __name__, url_prefix="/api/audit", description="The audit log, for administrators"
)


class AuditArgs(Schema):
    """before: the number of an entry, to go on below it; row, actor_id: of one record or one person only."""

    before = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, 2**53))
    row = fields.String(validate=validate.Length(max=36))
    actor_id = fields.String(validate=validate.Length(max=36))
    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200))


class ChangeSchema(Schema):
    """One field of one record, with its value before and after; long values are cut."""

    entity = fields.String(required=True)
    row = fields.String(required=True)
    field = fields.String(required=True)
    old = fields.Raw(required=True, allow_none=True)
    new = fields.Raw(required=True, allow_none=True)


class EntrySchema(Schema):
    """seq: its place in the chain. at: when the server took it; happened_at: when it was done, where that was told."""

    seq = fields.Integer(required=True)
    at = fields.String(required=True)
    happened_at = fields.String(required=True, allow_none=True)
    actor_id = fields.String(required=True)
    type = fields.String(required=True)
    entity = fields.String(required=True)
    row = fields.String(required=True)
    changes = fields.List(fields.Nested(ChangeSchema), required=True)


class EntriesSchema(Schema):
    """The newest first; next: what to ask for before (null: no more)."""

    entries = fields.List(fields.Nested(EntrySchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


@blueprint.get("")
@blueprint.arguments(AuditArgs, location="query")
@blueprint.response(200, EntriesSchema)
def entries(args: dict[str, Any]) -> dict[str, Any]:
    """Entries of the audit log."""
    if "administrator" not in signed_in().roles:
        raise Refused("access.forbidden")
    query = select(Audit).order_by(Audit.seq.desc()).limit(args["limit"] + 1)
    if args["before"] is not None:
        query = query.where(Audit.seq < args["before"])
    if args.get("row"):
        query = query.where(Audit.row_id == args["row"])
    if args.get("actor_id"):
        query = query.where(Audit.actor_id == args["actor_id"])
    with signed_in_reader() as reader:
        found = list(reader.session.scalars(query))
    page = found[: args["limit"]]
    return {"entries": [_told(one) for one in page], "next": page[-1].seq if len(found) > len(page) else None}


def _told(entry: Audit) -> dict[str, Any]:
    content = json.loads(str(entry.content))
    changes = [
        {
            "entity": change["entity"],
            "row": change["row"],
            "field": name,
            "old": _short(old),
            "new": _short(new),
        }
        for change in content.get("changes", ())
        for name, (old, new) in change["fields"].items()
    ]
    return {"seq": entry.seq, "at": entry.at, "happened_at": content.get("at"), "actor_id": entry.actor_id,
            "type": entry.type, "entity": entry.entity, "row": entry.row_id, "changes": changes}  # fmt: skip


def _short(value: Any) -> Any:
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value) and len(value) <= SHOWN_MEMBERS:
        return [_short(one) for one in value]
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
