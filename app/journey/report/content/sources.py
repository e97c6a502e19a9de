"""The plain records from which a report's content is built, and how a value is taken from one. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True)
class ContentSources:
    """Records as the wire carries them: the phone has the same ones, so both build the same content.

    corrects: the report that this one replaces; call_entry: the call that the job came from; fault_path: from the system
    down; assignments and people: all of the job, ended ones too; organisation: name_zh, name_en, address, phone; agreement:
    {language: text}; signature: the block that the customer confirmed with, None before.
    """

    report: Record
    job: Record
    sheet: Record
    customer: Record
    vehicle: Record
    organisation: Record
    agreement: Record
    model: Record | None = None
    corrects: Record | None = None
    call_entry: Record | None = None
    signature: Record | None = None
    assignments: list[Record] = field(default_factory=list)
    people: list[Record] = field(default_factory=list)
    fault_path: list[Record] = field(default_factory=list)
    measurements: list[Record] = field(default_factory=list)
    photos: list[Record] = field(default_factory=list)
    parts: list[Record] = field(default_factory=list)
    compensations: list[Record] = field(default_factory=list)

    @property
    def language(self) -> str:
        """Of names, and of the agreement; what people wrote stays as it is."""
        return told(self.report, "language") or "zh-CN"


def told(record: Record | None, name: str) -> Any:
    """A field of a record; blank text, a missing field and a missing record are None."""
    value = None if record is None else record.get(name)
    return None if value == "" else value


def named(record: Record | None, language: str) -> str | None:
    """The name in the language, the Chinese one where there is no English."""
    name: str | None = told(record, "name_en") if language == "en" else None
    return name or told(record, "name_zh")


def words(record: Record, name: str) -> list[str]:
    """A set of words in one fixed order."""
    return sorted(told(record, name) or [], key=utf16)


def made_in_order(records: Iterable[Record]) -> list[Record]:
    """By id, which is by the time at which the phone made them; created_at is the server's, which no phone offline knows."""
    return sorted(records, key=lambda record: str(record["id"]))


def utf16(text: str) -> bytes:
    """Sorts as JavaScript does, and as RFC 8785 sorts keys."""
    return text.encode("utf-16-be", "surrogatepass")
