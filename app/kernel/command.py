"""Commands: named intentions. One handler serves the phone's queue, the office screen and the REST door alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.kernel.problem import Problem

AT, ACTOR = "$at", "$actor"
Handler = Callable[..., None]
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Command:
    """One command as it arrived. seen_rev: the revision that an approving person looked at (SY-17)."""

    id: str
    type: str
    row: str
    args: Mapping[str, Any]
    version: int = 1
    base_rev: int | None = None


@dataclass(frozen=True)
class CommandSpec:
    """What a command is.

    args: a marshmallow schema class, or None; move: the machine's move that it makes; creates: the row does not exist
    yet; handler: (uow, row, args, command) → None; names_revision: refused when base_rev is not the row's revision;
    upgrades: {version: args of that version → args of the next}; offline: the phone may queue it;
    sets: {field: AT, ACTOR or an argument's name}: what the command sets by itself, so that the phone can show it offline;
    already: states in which somebody else has made the move before (a colleague on the same job, both without a network):
    the command is then no error, `late` (a handler) takes down what it tells, and neither `sets` nor the move happen again.
    """

    type: str
    entity: str
    handler: Handler | None = None
    args: Any = None
    move: str | None = None
    roles: tuple[str, ...] = ()
    creates: bool = False
    names_revision: bool = False
    offline: bool = True
    version: int = 1
    upgrades: Mapping[int, Upgrade] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    sets: Mapping[str, str] = field(default_factory=dict)
    already: tuple[str, ...] = ()
    late: Handler | None = None

    def stamped(self, at: str, actor_id: str, args: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of `sets` with their values. at: the time of the event."""
        known = {AT: at, ACTOR: actor_id}
        return {
            name: known[source] if source in known else args.get(source) for name, source in self.sets.items()
        }


def on_move(
    entity: str, move: str, args: Any = None, handler: Handler | None = None, **options: Any
) -> CommandSpec:
    """The command that makes a move of the entity's machine: `entity.move`. Without a handler the args are set as fields."""
    return CommandSpec(f"{entity}.{move}", entity, handler, args, move=move, **options)
