"""The unit of work: the only thing that changes records and the only thing that commits.

A handler loads, sets, adds, emits. On commit the clock counts one, every changed row gets that count as its revision, the
change index tells each scope, and the audit chain grows; effects run afterwards from durable rows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times
from app.kernel.event import Event
from app.kernel.ids import uuid7
from app.kernel.machine import Move
from app.kernel.problem import Refused
from app.kernel.record import RecordSpec
from app.platform.db import table_of
from app.platform.db.matching import by_ids
from app.platform.db.system_tables import Effect, RunningNumber
from app.platform.reader import Reader
from app.platform.registry import Registry
from app.platform.work import Key, Work

Keys = set[Key]


class UnitOfWork(Reader):
    """One transaction by one actor at one time. `now` is the server's time, `at` the time of the event."""

    def __init__(self, session: Session, registry: Registry, actor: Actor, times: Times) -> None:
        super().__init__(session, registry, actor)
        self.times = times
        self.work = Work()
        self._absent: Keys = set()
        self._expected: list[Any] = []  # held, since the session forgets what nobody holds
        self._unwritten: dict[
            str, str
        ] = {}  # entity: whether its rows that wait to be written are inserts or updates
        self._unborn: Keys = set()  # rows that the database does not have yet
        self._answers: dict[
            str, dict[Any, list[Any]]
        ] = {}  # by entity: what was asked of it since it last changed

    @property
    def now(self) -> str:
        """The server's time of this command."""
        return self.times.now

    @property
    def at(self) -> str:
        """When it happened on the device, by corrected device time."""
        return self.times.at

    def find(self, entity: str, row_id: str | None) -> Any | None:
        """The row, or None when it is absent or removed."""
        key = (entity, row_id or "")
        if key in self._absent:
            return None
        row = self.work.changed.get(key)
        return super().find(entity, row_id) if row is None else None if row.removed else row

    def rows(self, entity: str, *criteria: Any, order_by: str | None = None, **equal: Any) -> list[Any]:
        """As a reader does; a question by equality is asked of the database once until a row of the entity changes, since
        every command of a batch asks much the same."""
        if criteria:
            return super().rows(entity, *criteria, order_by=order_by, **equal)
        asked = (
            order_by,
            *((name, tuple(v) if isinstance(v, list | set) else v) for name, v in equal.items()),
        )
        known = self._answers.setdefault(entity, {})
        if asked not in known:
            known[asked] = super().rows(entity, order_by=order_by, **equal)
        return list(known[asked])

    def forget(self) -> None:
        """What was read is not so any more: a savepoint was rolled back."""
        self.session.expire_all()
        self.loans.clear()
        self._answers.clear()

    def expect(self, entity: str, ids: Collection[str]) -> list[Any]:
        """Reads rows that will be asked for by their ids, all at once, and returns them; which are not there is then known
        as well."""
        table = table_of(entity)
        found = list(self.session.scalars(by_ids(table), {"ids": sorted(ids)}))
        self._expected += found
        self._absent |= {(entity, one) for one in ids} - {(entity, row.id) for row in found}
        return found

    # -- changing --------------------------------------------------------------------------------------------

    def add(self, entity: str, row_id: str | None = None, **fields: Any) -> Any:
        """A new row. Problems: row.exists, row.reference_missing."""
        spec = self.registry.records[entity]
        if row_id is None:
            row_id = uuid7()
        elif self._there(entity, row_id):
            raise Refused("row.exists", entity=entity)
        self._write_in_order(entity, "insert", self._check_references(spec, fields))
        row = table_of(entity)(id=row_id, rev=0, created_at=self.now, created_by_id=self.actor.id,
                               updated_at=self.now, removed=False, **fields)  # fmt: skip
        if spec.machine is not None and row.state is None:
            row.state = spec.machine.initial
        if spec.number_prefix is not None:
            row.number = self.next_number(spec.number_prefix)
        self.session.add(row)
        self._absent.discard((entity, row_id))
        self.work.fresh.add((entity, row_id))
        self._unborn.add((entity, row_id))
        numbered = {"number": row.number} if spec.number_prefix is not None else {}
        self._mark(row, {name: [None, value] for name, value in (fields | numbered).items()})
        return row

    def set(self, row: Any, **fields: Any) -> None:
        """Changes fields of a row; what is equal already is no change. Never used for `state`."""
        if "state" in fields:
            raise ValueError("a state changes by a named move")
        different = {
            name: [getattr(row, name), value] for name, value in fields.items() if getattr(row, name) != value
        }
        if not different:
            return
        spec = self.registry.records[row.entity]
        points = self._check_references(spec, {name: fields[name] for name in different})
        if points or not inspect(row).pending:
            self._write_in_order(row.entity, "update", points)
        for name in different:
            setattr(row, name, fields[name])
        self._mark(row, different)

    def remove(self, row: Any) -> None:
        """Takes the row out of everybody's sight; it stays in the database and in the audit log."""
        row.removed = True
        self._mark(row, {"removed": [False, True]})

    def check_move(self, row: Any, name: str, *, already: bool = False) -> Move:
        """The move, when the actor may make it now; else Refused with `entity.move.reason`.

        already: somebody else has made it; asked is whether the actor might have, by role and guards.
        """
        machine = self.registry.machines[row.entity]
        known = self.plain(row) | ({"state": machine.move(name).sources[0]} if already else {})
        verdict = machine.judge(name, self.view_of_values(self.registry.records[row.entity], known))
        if not verdict.allowed:
            raise Refused(f"{row.entity}.{name}.{verdict.why}", state=row.state)
        return machine.move(name)

    def finish_move(self, row: Any, move: Move, **data: Any) -> None:
        """Sets the state that the move leads to and tells its event."""
        if move.target is not None and move.target != row.state:
            self._mark(row, {"state": [row.state, move.target]})
            row.state = move.target
        if move.event:
            self.emit(move.event, row, **data)

    def make_move(self, row: Any, name: str, **data: Any) -> None:
        """A move as a consequence, in the name of the system: checked against state and guards, not against a person."""
        machine = self.registry.machines[row.entity]
        verdict = machine.judge(name, self.view(row, THE_SYSTEM))
        if not verdict.allowed:
            raise Refused(f"{row.entity}.{name}.{verdict.why}", state=row.state)
        self.finish_move(row, machine.move(name), **data)

    def may(self, row: Any, name: str) -> bool:
        """Whether the system may make the move now."""
        machine = self.registry.machines[row.entity]
        return machine.judge(name, self.view(row, THE_SYSTEM)).allowed

    # -- telling ---------------------------------------------------------------------------------------------

    def emit(self, name: str, row: Any, **data: Any) -> None:
        """Tells an event; reactions run when the command's handler has ended, in the same transaction."""
        if name not in self.registry.events:
            raise ValueError(f"{name} is declared by no feature")
        self.work.pending.append(Event(name, row.entity, row.id, data))

    def effect(self, name: str, payload: Mapping[str, Any], due_at: str | None = None) -> None:
        """A side effect to run after the commit, by its registered name."""
        if name not in self.registry.effects:
            raise ValueError(f"{name} is no registered effect")
        self.session.add(
            Effect(id=uuid7(), name=name, payload=dict(payload), due_at=due_at or self.now, attempts=0)
        )

    def note(self, type_: str, entity: str, row_id: str, **content: Any) -> None:
        """An entry for the audit log, as of this moment and this device: one commit may hold the work of several people."""
        told = {"type": type_, "entity": entity, "row": row_id, "content": content}
        self.work.notes.append(told | {"at": self.now, "device": self.actor.device_id})

    # -- scope -----------------------------------------------------------------------------------------------

    def rescope(self, row: Any) -> None:
        """The row's audience may have changed though its fields have not."""
        self.work.changed.setdefault((row.entity, row.id), row)

    # -- the inside ------------------------------------------------------------------------------------------

    def _mark(self, row: Any, different: dict[str, list[Any]]) -> None:
        key = (row.entity, row.id)
        self._answers.pop(row.entity, None)
        self.work.changed[key] = row
        self.work.dirty.add(key)
        told = self.work.differences.setdefault(key, {})
        for name, (old, new) in different.items():
            told[name] = [told[name][0] if name in told else old, new]

    def _write_in_order(self, entity: str, verb: str, points: Keys) -> None:
        """Writes what waits before what must come after it: what points to a row that the database does not have yet, and an
        insert after an update of the same entity or the other way round, since one may free what must be unique."""
        if self._unwritten.get(entity, verb) != verb or points & self._unborn:
            self.session.flush()
            self._unwritten.clear()
            self._unborn.clear()
        self._unwritten[entity] = verb

    def _there(self, entity: str, row_id: str) -> bool:
        key = (entity, row_id)
        if key in self._absent:
            return False
        return key in self.work.changed or self.session.get(table_of(entity), row_id) is not None

    def _check_references(self, spec: RecordSpec, fields: Mapping[str, Any]) -> Keys:
        """The rows that the fields point to; Refused when one of them is not there."""
        points: Keys = set()
        for name, value in fields.items():
            declared = spec.fields.get(name)
            if declared is None or declared.kind != "ref" or value is None or declared.ref is None:
                continue
            if not self._there(declared.ref, value):
                raise Refused("row.reference_missing", field=name, entity=declared.ref)
            points.add((declared.ref, value))
        return points

    def next_number(self, series: str) -> str:
        """The next running number of a series in this year: "WJ-2026-00042"."""
        year = int(self.now[:4])
        row = self.session.scalar(
            select(RunningNumber).where(RunningNumber.series == series, RunningNumber.year == year)
        )
        if row is None:
            row = RunningNumber(series=series, year=year, value=0)
            self.session.add(row)
        row.value += 1
        return f"{series}-{year}-{row.value:05d}"
