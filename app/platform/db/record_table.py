"""Tables made from record declarations: one truth for wire and database. Not for tables that are never synchronised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
)  # fmt: skip

from app.kernel.record import FieldSpec, RecordSpec
from app.platform.db.engine import db
from app.platform.wire import declared_fields

_TABLES: dict[str, Any] = {}
_TYPES: dict[str, Callable[[], Any]] = {
    "text": Text, "choice": lambda: String(40), "integer": BigInteger, "decimal": Float, "money": BigInteger,
    "flag": Boolean, "day": lambda: String(10), "moment": lambda: String(24), "ref": lambda: String(36),
    "tags": lambda: JSON(none_as_null=True), "document": lambda: JSON(none_as_null=True),
}  # fmt: skip


def table_of(entity: str) -> Any:
    """The mapped class of an entity; KeyError when no stage has declared it."""
    return _TABLES[entity]


def record_table(spec: RecordSpec) -> Any:
    """A mapped class with the record's columns and those every record has: id, rev, state, number, when and by whom."""
    attributes: dict[str, Any] = {
        "__tablename__": spec.entity,
        "entity": spec.entity,
        "id": Column(String(36), primary_key=True),
        "rev": Column(BigInteger, nullable=False, default=0),
        "created_at": Column(String(24), nullable=False),
        "created_by_id": Column(String(36), nullable=False),
        "updated_at": Column(String(24), nullable=False),
        "removed": Column(Boolean, nullable=False, default=False),
    }
    constraints: list[Any] = [UniqueConstraint(*names) for names in spec.unique]
    constraints += [Index(None, *names) for names in spec.indexes]
    if spec.machine is not None:
        attributes["state"] = Column(String(40), nullable=False, default=spec.machine.initial, index=True)
        states = ", ".join(f"'{state}'" for state in spec.machine.states)
        constraints.append(CheckConstraint(f"state IN ({states})", name="state"))
    if spec.number_prefix is not None:
        attributes["number"] = Column(String(40), unique=True)
    for name, declared in spec.fields.items():
        attributes[name] = _column(spec, declared)
    attributes["__table_args__"] = tuple(constraints)
    _TABLES[spec.entity] = type(_class_name(spec.entity), (db.Model,), attributes)
    return _TABLES[spec.entity]


def _column(spec: RecordSpec, declared: FieldSpec) -> Any:
    kind = _TYPES[declared.kind]()
    weak = declared_fields(spec.schema)[declared.name].metadata["wayside"].get("weak", False)
    if declared.kind == "ref" and not weak:
        return Column(kind, ForeignKey(f"{declared.ref}.id"), nullable=not declared.required, index=True)
    return Column(kind, nullable=not declared.required, index=declared.ref is not None)


def _class_name(entity: str) -> str:
    return "".join(part.capitalize() for part in entity.split("_"))
