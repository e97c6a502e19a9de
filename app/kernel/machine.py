"""State machines, declared once as data and read by the command, the phone, the database, the docs and the tests.

Role and state are two questions: a move answers `wrong_state`, `wrong_role` or the name of the guard that fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.kernel.guard import Guard, ServerCheck, View, holds

SYSTEM = "system"  # the role of reactions: a move made by another command's consequence, by no person


@dataclass(frozen=True)
class Move:
    """One named change of state. target None: the state stays."""

    name: str
    sources: tuple[str, ...]
    target: str | None
    roles: tuple[str, ...]
    guards: tuple[Guard, ...] = ()
    event: str | None = None


@dataclass(frozen=True)
class Verdict:
    """allowed, or why not: the last part of the problem code `entity.move.why`."""

    allowed: bool
    why: str | None = None


@dataclass(frozen=True)
class Machine:
    """All states and moves of one record."""

    entity: str
    states: tuple[str, ...]
    initial: str
    moves: tuple[Move, ...]
    server: Mapping[str, ServerCheck] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = set(self.states)
        for move in self.moves:
            strange = (set(move.sources) | {move.target or self.initial}) - known
            if strange:
                raise ValueError(f"{self.entity}.{move.name}: unknown states {sorted(strange)}")
        if len({move.name for move in self.moves}) != len(self.moves):
            raise ValueError(f"{self.entity}: a move is declared twice")

    def move(self, name: str) -> Move:
        """The move of that name; KeyError when there is none."""
        for move in self.moves:
            if move.name == name:
                return move
        raise KeyError(f"{self.entity}.{name}")

    def judge(self, name: str, view: View) -> Verdict:
        """Whether the actor of the view may make the move now: state first, then role, then guards in order."""
        move = self.move(name)
        if view.get("state") not in move.sources:
            return Verdict(False, "wrong_state")
        if not set(move.roles) & set((view.get("actor") or {}).get("roles", ())):
            return Verdict(False, "wrong_role")
        for guard in move.guards:
            if not holds(guard.expr, view, self.server):
                return Verdict(False, guard.name)
        return Verdict(True)

    def moves_of(self, view: View) -> dict[str, dict[str, Any]]:
        """{move: {allowed, why}} for every move; `why` is the translation key `entity.move.reason`."""
        answer: dict[str, dict[str, Any]] = {}
        for move in self.moves:
            verdict = self.judge(move.name, view)
            why = None if verdict.allowed else f"{self.entity}.{move.name}.{verdict.why}"
            answer[move.name] = {"allowed": verdict.allowed, "why": why}
        return answer

    def problem_codes(self) -> list[str]:
        """Every code that a refused move can carry."""
        return [
            f"{self.entity}.{move.name}.{why}"
            for move in self.moves
            for why in ("wrong_state", "wrong_role", *(guard.name for guard in move.guards))
        ]
