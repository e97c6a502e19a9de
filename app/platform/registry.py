"""What the house consists of: the features joined, looked up by entity, command, event. Not a place for behaviour."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from flask import current_app

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature, Setting
from app.kernel.machine import Machine
from app.kernel.problem import COMMON, Problem
from app.kernel.record import RecordSpec

RECORD_REASONS = ("forbidden",)


@dataclass(frozen=True)
class Registry:
    """All features, in the order of the house."""

    features: Sequence[Feature]
    records: dict[str, RecordSpec] = field(default_factory=dict)
    commands: dict[str, CommandSpec] = field(default_factory=dict)
    reactions: dict[str, list[Callable[..., None]]] = field(default_factory=dict)
    effects: dict[str, Callable[..., None]] = field(default_factory=dict)
    settings: dict[str, Setting] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)

    @classmethod
    def of(cls, features: Sequence[Feature]) -> Registry:
        """Joins the features; ValueError when two declare the same name."""
        registry = cls(tuple(features))
        for problem in COMMON:
            _put(registry.problems, problem.code, problem)
        for feature in features:
            registry._join(feature)
        for event in registry.reactions:
            if event not in registry.events:
                raise ValueError(f"a reaction waits for {event}, which nothing declares")
        return registry

    def _join(self, feature: Feature) -> None:
        for spec in feature.records:
            _put(self.records, spec.entity, spec)
            for problem in record_problems(spec):
                _put(self.problems, problem.code, problem)
        for command in feature.commands:
            _put(self.commands, command.type, command)
            for problem in command.problems:
                _put(self.problems, problem.code, problem)
        for event, functions in feature.reactions.items():
            self.reactions.setdefault(event, []).extend(functions)
        for name, effect in feature.effects.items():
            _put(self.effects, name, effect)
        for setting in feature.settings:
            _put(self.settings, setting.name, setting)
        for problem in feature.problems:
            _put(self.problems, problem.code, problem)

    @cached_property
    def events(self) -> frozenset[str]:
        """Every event name that a move or a feature declares."""
        names = {name for feature in self.features for name in feature.events}
        for machine in self.machines.values():
            names |= {move.event for move in machine.moves if move.event}
        return frozenset(names)

    @cached_property
    def machines(self) -> dict[str, Machine]:
        """{entity: machine} of all records that have one."""
        return {name: spec.machine for name, spec in self.records.items() if spec.machine is not None}

    @cached_property
    def children(self) -> dict[str, list[RecordSpec]]:
        """{entity: the records whose scope it hands down}."""
        found: dict[str, list[RecordSpec]] = {}
        for spec in self.records.values():
            if spec.parent is not None:
                found.setdefault(spec.parent[0], []).append(spec)
        return found

    @cached_property
    def followers(self) -> list[RecordSpec]:
        """The records that take on the scope of a row of any entity."""
        return [spec for spec in self.records.values() if spec.follows is not None]

    @cached_property
    def file_fields(self) -> list[tuple[str, str]]:
        """(entity, field) of every field that holds the digest of an uploaded file."""
        return [
            (s.entity, f.name) for s in self.records.values() for f in s.fields.values() if f.ref == "file"
        ]

    @cached_property
    def ticks(self) -> dict[str, tuple[int, Callable[..., None]]]:
        """Recurring tasks: name → (seconds between runs, function)."""
        return {name: tick for feature in self.features for name, tick in feature.ticks.items()}

    @cached_property
    def schema(self) -> str:
        """A short digest of all records and commands: a device whose digest differs runs another build."""
        told = [f"{name}:{','.join(spec.fields)}" for name, spec in sorted(self.records.items())]
        told += [f"{name}@{spec.version}" for name, spec in sorted(self.commands.items())]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def record_problems(spec: RecordSpec) -> list[Problem]:
    """The problems that follow from a record's machine and its writing rules."""
    found = [Problem(code, "state") for code in (spec.machine.problem_codes() if spec.machine else ())]
    writing = spec.writing
    for verb, allowed in (("create", writing.create), ("patch", writing.patch), ("remove", writing.remove)):
        if allowed:
            found += [Problem(f"{spec.entity}.{verb}.{guard.name}", "state") for guard in writing.guards]
    return found


def _put(where: dict[str, Any], name: str, value: Any) -> None:
    if name in where and where[name] != value:
        raise ValueError(f"{name} is declared twice")
    where[name] = value


def the_registry() -> Registry:
    """The registry of the running application."""
    found: Registry = current_app.extensions["wayside"].registry
    return found
