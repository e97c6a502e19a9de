"""Bugs that the simulation has found, planted again: with the bug its seed must fail, without it the seed must pass."""

from __future__ import annotations

from tests.sim.host import Patch
from tests.sim.mutants import MUTANTS, Mutant

SENDING, RESTART, ANSWERS = (f"src/store/{name}.ts" for name in ("sending", "restart", "answers"))


FOUND = (
    # SY-20, SY-32
    Mutant("held for years", "a clock that is set back keeps held commands from being asked about", (
        Patch(SENDING, "Math.abs(now - Date.parse(command.held_at))", "now - Date.parse(command.held_at)"),
    ), begin=31),
    # SY-20, SY-33
    Mutant("held through a restore", "a held command that the backup lost is overtaken by later ones", (
        Patch(RESTART, "({ ...one, held_at: null })", "one"),
    ), begin=8),
    # SY-32, SY-33
    Mutant("kept by the device's clock", "a clock that jumps throws away what a restore asks for", (
        Patch(ANSWERS, "verdict, state.client_id, at)", "verdict, state.client_id, now)"),
        Patch(ANSWERS, "Date.parse(at) - KEEP_MS", "store.clock.now() - KEEP_MS"),
    ), begin=7),
    # SY-33
    Mutant("answered by nobody knows whom", "a second restore forgets what was answered before the first snapshot was whole", (
        Patch(ANSWERS, "if (state.epoch === null) await meta.put({ ...state, epoch }, STATE);", ""),
    ), begin=185),
)  # fmt: skip
PLANTED = (*MUTANTS, *FOUND)
"""All bugs that there are, in the order by which a runner is asked for them."""
