"""What every door that hands out a paper has in common: the question for it, the row that it is of, the answer, and the note
of who took it.

A stage's door finds the row (`asked_for`), draws the paper, and gives it out by `handed_out`, inside the reader's block.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Response
from marshmallow import Schema, fields, validate

from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.platform.printouts import log_printed, pages_of
from app.platform.reader import Reader

PDF = "application/pdf"
BINARY = {"type": "string", "format": "binary"}


class PaperQuery(Schema):
    """language: of the paper's words; where none is named, the door says which. look: only to be looked at, which is noted as
    such."""

    language = fields.String(validate=validate.OneOf(("zh-CN", "en")), metadata={"example": "zh-CN"})
    look = fields.Boolean(load_default=False)


def asked_for(reader: Reader, entity: str, *ids: str) -> list[Any]:
    """The rows of these ids, in this order; each must be one that the person may see. Refused row.missing."""
    if not all(map(is_uuid7, ids)):  # PostgreSQL would stumble over a NUL in one
        raise Refused("row.missing", entity=entity)
    return [reader.seen(entity, one) for one in ids]


def language_of(reader: Reader, query: dict[str, Any]) -> str:
    """The language asked for, or the reader's own."""
    return str(query.get("language", reader.actor.language))


def handed_out(reader: Reader, paper: bytes, name: str, *, form: str, of: Sequence[Any], query: dict[str, Any],
               language: str | None = None) -> Response:  # fmt: skip
    """The answer with the paper, which is noted at each of the rows that it is of; ends the reader's snapshot.

    name: of the file, without its ending; form: a short word, see `log_printed`; of: rows of one entity.
    """
    log_printed(reader, of[0].entity, [row.id for row in of], form, pages_of(paper),
                language=language or query.get("language"), shown=query["look"])  # fmt: skip
    return sent(paper, name)


def sent(paper: bytes, name: str) -> Response:
    """The answer with a paper that is of no record."""
    return Response(paper, mimetype=PDF, headers={
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
    })  # fmt: skip
