"""The customer's confirmation: opinion, rating, the text agreed to, the signature with its evidence, the seal."""

from __future__ import annotations

from app.journey.report.paper.rating import stars
from app.journey.report.paper.reported import Report
from app.journey.report.paper.signature import SignatureBoxes
from app.platform.paper.block import Block
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, LABEL, STRONG, VALUE
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import member, moment, position


def confirm(report: Report) -> Section:
    words = report.words
    opinion = grid(
        [
            [Field(words("confirm.opinion"), report.get("opinion"), 9), _rating(report)],
            [Field(words("confirm.agreement"), report.get("agreement"), 12, kind=BODY)],
        ],
        words,
    )
    opinion[-1].closes = False
    opinion[-1].keep = True
    evidence = grid(_evidence(report), words)
    evidence[0].opens = False
    for row in evidence[:-1]:
        row.keep = True
    blocks: list[Block] = [*opinion, SignatureBoxes(report), *evidence]
    return Section(words("section.confirm"), blocks, words("note.confirm"))


def _rating(report: Report) -> Field:
    words = report.words
    rating = report.get("rating")
    if type(rating) is int and 1 <= rating <= 5:
        least = LABEL.leading + VALUE.leading
        return Field(
            words("confirm.rating"),
            None,
            paint=stars(rating, words("confirm.rating_of", rating=rating)),
            least=least,
        )
    return Field(words("confirm.rating"), clean(rating))


def _evidence(report: Report) -> list[list[Field]]:
    """Who, when, where, on what device; why there is no signature; the whole seal."""
    words = report.words

    def get(key: str) -> object:
        return report.get("signature", key)

    path = get("path")
    rows = [
        [
            Field(words("confirm.path"), words.code("path", path) or words("confirm.unsigned"), kind=STRONG),
            Field(words("confirm.signer"), get("name")),
            Field(words("confirm.role"), get("role")),
            Field(words("confirm.phone"), get("phone")),
        ],
        [
            Field(words("confirm.signed_at"), moment(get("signed_at"))),
            Field(words("confirm.position"), position(get("lat"), get("lon"))),
            Field(words("confirm.device"), get("device_id"), 6),
        ],
    ]
    if path in ("refused", "absent") or get("reason") or get("witness"):
        rows.append(
            [
                Field(words("confirm.reason"), get("reason"), 9),
                Field(words("confirm.witness"), get("witness"), 3),
            ]
        )
    seal = one_line(member(report.seal, "hash"))
    if seal:
        rows.append([Field(words("confirm.seal_hash"), seal, 12, kind=BODY)])
    return rows
