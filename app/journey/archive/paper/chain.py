"""Entries of the audit log, so that a third party can follow the chain: number, time, person, command, both hashes."""

from __future__ import annotations

from typing import Any

from app.platform.paper.block import Block
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_MUTED, BODY_STRONG
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import one_line
from app.platform.paper.values import moment
from app.platform.paper.words import Words

SHARES = {"seq": 7, "at": 14, "who": 11, "what": 32, "hashes": 36}
LONGEST = 200  # characters of what one record changed; the attachment has it all


def section(of: dict[str, Any], words: Words) -> Section:
    columns = [Column(words(f"chain.{name}"), share) for name, share in SHARES.items()]
    rows = [_row(entry) for entry in of["entries"]]
    note = words("chain.note", count=of["count"], seq=of["end"]["seq"], hash=of["end"]["hash"])
    blocks: list[Block] = [*grid([[Field(words("section.chain"), note, 12, kind=BODY)]], words)]
    return Section(words("section.chain"), [*blocks, *table(columns, rows, nothing=words("chain.none"))])


def _row(entry: dict[str, Any]) -> list[Content]:
    return [
        [(BODY_STRONG, str(entry["seq"]))],
        moment(entry["at"]),
        one_line(entry["who"]),
        [(BODY_STRONG, entry["type"]), *((BODY_MUTED, one_line(told)[:LONGEST]) for told in entry["fields"])],
        [(BODY, entry["hash"]), (BODY_MUTED, entry["previous"])],
    ]
