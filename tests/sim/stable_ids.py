"""Ids that a seed decides: stands in for the server's maker of UUIDs in every module that has taken it by name."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from app.kernel import ids
from app.kernel.clock import parse


class StableIds:
    """Replaces `uuid7` in this process, for good: the process runs simulations and nothing else."""

    def __init__(self) -> None:
        self._make: Callable[[], str] = ids.uuid7
        original = ids.uuid7
        for module in list(sys.modules.values()):
            if getattr(module, "uuid7", None) is original:
                module.uuid7 = self  # type: ignore[attr-defined]

    def __call__(self) -> str:
        return self._make()

    def start(self, seed: int, now: Callable[[], str]) -> None:
        """Ids of this seed from now on, at the times that `now` tells."""
        generator = random.Random(f"ids {seed}")
        self._make = ids.id_maker(lambda: int(parse(now()).timestamp() * 1000), generator.randbytes)
