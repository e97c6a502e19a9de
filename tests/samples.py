"""Sample rows and arguments made from the declarations alone, for tests that go over everything that is declared."""

from __future__ import annotations

from typing import Any

from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times
from app.kernel.ids import uuid7
from app.kernel.record import FieldSpec
from app.platform.commit import commit, lend
from app.platform.db import writing
from app.platform.execution import settle
from app.platform.unit_of_work import UnitOfWork
from app.platform.wire import declared_fields, field_spec
from tests.house import TestHouse

DIGEST = "ab" * 32


class Samples:
    """One row per entity, made with the rows that it must point to, and lent to every scope that is asked for."""

    def __init__(self, house: TestHouse) -> None:
        self.house = house
        self.count = 0

    def row(self, entity: str, scopes: set[str], state: str | None = None, **fields: Any) -> str:
        """The id of a new row in the given state that people with any of the scopes see."""
        with writing() as session:
            uow = UnitOfWork(session, self.house.registry, THE_SYSTEM, Times.of(self.house.now))
            row = self._add(uow, entity, fields)
            if state is not None:
                row.state = state
            lend(uow, row, "sample", scopes)
            settle(uow, "test.sample", entity, row.id, None, {})
            commit(uow)
            return str(row.id)

    def _add(self, uow: UnitOfWork, entity: str, fields: dict[str, Any]) -> Any:
        spec = uow.registry.records[entity]
        if entity == "conflict" and "row" not in fields:  # what it is about must be a record that exists
            fields |= {"about": "job", "row": self._add(uow, "job", {}).id, "field": "reported"}
        for name, declared in spec.fields.items():
            if name not in fields and (declared.required or name in {names[0] for names in spec.unique}):
                fields[name] = self._value(uow, declared)
        return uow.add(entity, **fields)

    def _value(self, uow: UnitOfWork, declared: FieldSpec) -> Any:
        if declared.kind == "ref" and declared.ref:
            return self._add(uow, declared.ref, {}).id
        self.count += 1
        if declared.kind == "text" and declared.max_length and declared.ref != "file":
            return f"s{self.count}"[: declared.max_length]
        return value_of(declared)


def value_of(declared: FieldSpec) -> Any:
    """A value that the field's declaration allows."""
    lowest = int(declared.minimum or 0)
    digest = declared.ref == "file" or declared.max_length == len(DIGEST)
    values: dict[str, Any] = {
        "text": DIGEST if digest else "word", "integer": max(1, lowest), "decimal": max(1, lowest),
        "money": 100, "flag": True, "day": "2026-03-02", "moment": "2026-03-02T01:00:00.000Z", "ref": uuid7(),
        "tags": [], "document": [[{"x": 1, "y": 1}, {"x": 2, "y": 2}]],
    }  # fmt: skip
    return declared.choices[0] if declared.kind == "choice" and declared.choices else values[declared.kind]


def arguments(schema: Any) -> dict[str, Any]:
    """Arguments that an argument schema accepts: every required one."""
    if schema is None:
        return {}
    found: dict[str, Any] = {}
    for name, declared in declared_fields(schema).items():
        if not declared.required:
            continue
        meta = declared.metadata["wayside"]
        if meta["kind"] == "list":
            found[name] = [arguments(meta["of"])]
        else:
            found[name] = value_of(field_spec(name, declared))
    return found
