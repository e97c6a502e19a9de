"""The supervisor's approval, the terms in plain words, the customer's signature with its evidence, the seal."""

from __future__ import annotations

from app.journey.report.estimate.paper.sheet import Authorisation
from app.journey.report.paper.signature import SignatureBoxes
from app.platform.paper.block import Block
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, STRONG
from app.platform.paper.text import one_line
from app.platform.paper.values import member, moment, position

_SIGNATURE_HEIGHT = 84.0


def confirm(form: Authorisation) -> Section:
    """One frame: what the supervisor decided, what the customer agrees to, the signature, how it was given."""
    words = form.words
    terms = grid(
        [*_approval(form), [Field(words("confirm.agreement"), form.get("agreement"), 12, kind=BODY)]], words
    )
    terms[-1].closes = False
    terms[-1].keep = True
    evidence = grid(_evidence(form), words)
    evidence[0].opens = False
    for row in evidence[:-1]:
        row.keep = True
    blocks: list[Block] = [*terms, SignatureBoxes(form, _SIGNATURE_HEIGHT), *evidence]
    return Section(words("section.confirm"), blocks)


def _approval(form: Authorisation) -> list[list[Field]]:
    words, given = form.words, form.approval
    names = ("name_en", "name_zh") if words.language == "en" else ("name_zh",)
    by = next((name for key in names if (name := one_line(member(given, "by", key)))), "")
    rows = [
        [
            Field(words("approval.state"), words.code("state", member(given, "state")), kind=STRONG),
            Field(words("approval.by"), by or words("approval.waiting")),
            Field(words("approval.at"), moment(member(given, "at")) or words("none")),
            Field(words("approval.remarks"), member(given, "remarks") or words("none")),
        ]
    ]
    if member(given, "declined_reason"):
        rows.append([Field(words("approval.declined_reason"), member(given, "declined_reason"), 12)])
    return rows


def _evidence(form: Authorisation) -> list[list[Field]]:
    """Who, when, where, on what device; the whole seal."""
    words = form.words

    def get(key: str) -> object:
        return form.get("signature", key)

    rows = [
        [
            Field(words("confirm.signer"), get("name"), 4, kind=STRONG),
            Field(words("confirm.role"), get("role"), 4),
            Field(words("confirm.phone"), get("phone"), 4),
        ],
        [
            Field(words("confirm.signed_at"), moment(get("signed_at"))),
            Field(words("confirm.position"), position(get("lat"), get("lon"))),
            Field(words("confirm.device"), get("device_id"), 6),
        ],
    ]
    seal = one_line(member(form.seal, "hash"))
    if seal:
        rows.append([Field(words("confirm.seal_hash"), seal, 12, kind=BODY)])
    return rows
