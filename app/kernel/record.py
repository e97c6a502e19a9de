"""What a synchronised record is: its fields with owner and merge policy, what it includes, who may write it.

Declared once per record in its stage's `wire`; tables, validators, TypeScript types and merge read this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from app.kernel.guard import Guard
from app.kernel.machine import Machine

Owner = Literal["field", "office", "server"]
Policy = Literal["owner_wins", "newest", "union"]
Kind = Literal[
    "text", "choice", "integer", "decimal", "money", "flag", "day", "moment", "ref", "tags", "document"
]


@dataclass(frozen=True)
class FieldSpec:
    """One field. maximum/max_length bound it; unit is shown beside it; ref names the entity that it points to."""

    name: str
    kind: Kind
    owner: Owner
    policy: Policy = "owner_wins"
    required: bool = False
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] | None = None
    unit: str | None = None
    ref: str | None = None
    personal: bool = False


@dataclass(frozen=True)
class Include:
    """A related record or list in the view: rows of `entity` whose `field` equals this record's `local`."""

    name: str
    entity: str
    field: str
    local: str = "id"
    many: bool = True


@dataclass(frozen=True)
class Writing:
    """Who may create, patch or remove the record by the generic commands, and under which guards."""

    roles: tuple[str, ...] = ()
    guards: tuple[Guard, ...] = ()
    create: bool = True
    patch: bool = True
    remove: bool = False


Scopes = Callable[[Any, Any], set[str]]


@dataclass(frozen=True)
class RecordSpec:
    """One kind of record.

    One of three says who reads it. parent: (entity, field) from which the scope is inherited; follows: the same for a
    row of any entity, (field that names the entity, field that names the row); scopes: for records that stand alone, a
    function (reader, row) → scope keys. A person reads the rows that share a scope key with them.
    """

    entity: str
    fields: Mapping[str, FieldSpec]
    schema: Any
    machine: Machine | None = None
    includes: tuple[Include, ...] = ()
    writing: Writing = field(default_factory=lambda: Writing(create=False, patch=False))
    parent: tuple[str, str] | None = None
    follows: tuple[str, str] | None = None
    scopes: Scopes | None = None
    number_prefix: str | None = None
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        if [self.parent, self.follows, self.scopes].count(None) != 2:
            raise ValueError(
                f"{self.entity}: declare a parent, what it follows, or a scope function: one of them"
            )
