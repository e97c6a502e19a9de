"""A feature: the short declaration by which a stage, or a part of the platform, joins the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.kernel.command import CommandSpec
from app.kernel.problem import Problem
from app.kernel.record import RecordSpec


@dataclass(frozen=True)
class Setting:
    """A value that an administrator may change: its default, unit and bounds."""

    name: str
    default: int | float | str | bool | list[Any]
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Feature:
    """name: the stage's folder.

    reactions: event name → functions (uow, event), run in the same transaction; effects: name → function (payload), run
    after the commit from a durable row; ticks: name → (every seconds, function(uow)); blueprints: REST readers.
    """

    name: str
    records: tuple[RecordSpec, ...] = ()
    commands: tuple[CommandSpec, ...] = ()
    reactions: Mapping[str, tuple[Callable[..., None], ...]] = field(default_factory=dict)
    effects: Mapping[str, Callable[..., None]] = field(default_factory=dict)
    ticks: Mapping[str, tuple[int, Callable[..., None]]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    settings: tuple[Setting, ...] = ()
    events: tuple[str, ...] = ()
    blueprints: tuple[Any, ...] = ()
