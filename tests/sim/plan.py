"""What a seed decides before the first step: who takes part, with which devices, and how rough it gets."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.kernel.actor import Actor

FEW = ("E1", "E2", "H1")
MORE = ("E1", "E3", "H2", "E2", "H1")  # who joins them in a bigger run: some with a second device
SIZES = {3: 12, 4: 5, 5: 1, 6: 1, 8: 1}


@dataclass(frozen=True)
class PhoneSpec:
    """One device. locks: whether its tabs talk one at a time; newer: of the build after the upgrade;
    visible: looked at, so that it asks for news often.
    """

    name: str
    who: Actor
    tabs: int
    locks: bool
    newer: bool
    visible: bool

    def told(self) -> dict[str, Any]:
        """For the host."""
        return {"name": self.name, "actor": {"id": self.who.id, "roles": list(self.who.roles)}, "tabs": self.tabs,
                "locks": self.locks, "newer": self.newer, "visible": self.visible}  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """steps: how many; rough: the share of requests that do not just come and go; drop: steps whose faults are left out."""

    seed: int
    steps: int
    rough: float
    phones: tuple[PhoneSpec, ...]
    upgrade_at: int
    restore_at: frozenset[int]
    drop: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, seed: int, people: Mapping[str, Actor]) -> Plan:
        """The plan of that seed."""
        dice = random.Random(f"plan {seed}")
        size = dice.choices(list(SIZES), list(SIZES.values()))[0]
        names = [*FEW, *MORE[: size - len(FEW)]]
        phones = tuple(
            PhoneSpec(
                f"{name}-{names[:i].count(name)}",
                people[name],
                2 if dice.random() < 0.5 else 1,
                dice.random() < 0.25,
                dice.random() < 0.4,
                dice.random() < 0.2,
            )
            for i, name in enumerate(names)
        )
        steps = dice.randint(200, 220)
        restored = frozenset(dice.sample(range(60, 200), dice.choice((0, 0, 1, 1, 2))))
        return cls(seed, steps, dice.choice((0.15, 0.3, 0.45)), phones, dice.randint(40, 180), restored)
