"""Every state × move × role of every machine, generated from the declarations.

What a machine says of a move must hold whichever door the command comes by, so each pair of state and role is judged with
guards that all hold (a view in which nothing is wrong cannot be made by hand for each) and compared with the declaration.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.features import FEATURES
from app.kernel.actor import ROLES
from app.kernel.machine import SYSTEM, Machine, Move
from app.platform.registry import Registry

REGISTRY = Registry.of(FEATURES)


def cases() -> Iterator[tuple[Machine, Move, str, str]]:
    """Every combination."""
    for machine in REGISTRY.machines.values():
        for move in machine.moves:
            for state in machine.states:
                for role in (*ROLES, SYSTEM):
                    yield machine, move, state, role


@pytest.mark.parametrize("machine", REGISTRY.machines.values(), ids=lambda machine: machine.entity)
def test_a_move_is_allowed_exactly_in_its_states_and_to_its_roles(machine: Machine) -> None:
    for owner, move, state, role in cases():
        if owner is not machine:
            continue
        unguarded = replace(machine, moves=(replace(move, guards=()),))
        verdict = unguarded.judge(move.name, {"state": state, "actor": {"id": "p", "roles": [role]}})
        wanted = None
        if state not in move.sources:
            wanted = "wrong_state"
        elif role not in move.roles:
            wanted = "wrong_role"
        assert verdict.why == wanted, (machine.entity, move.name, state, role)


@pytest.mark.parametrize("machine", REGISTRY.machines.values(), ids=lambda machine: machine.entity)
def test_every_state_can_be_reached_and_no_move_leads_nowhere(machine: Machine) -> None:
    reached, grown = {machine.initial}, True
    while grown:
        grown = False
        for move in machine.moves:
            if move.target and move.target not in reached and set(move.sources) & reached:
                reached.add(move.target)
                grown = True
    assert reached == set(machine.states)


def test_every_move_is_made_by_a_command_or_by_the_system() -> None:
    commands = {(spec.entity, spec.move) for spec in REGISTRY.commands.values() if spec.move}
    lonely = [
        f"{machine.entity}.{move.name}"
        for machine in REGISTRY.machines.values()
        for move in machine.moves
        if (machine.entity, move.name) not in commands and set(move.roles) != {SYSTEM}
    ]
    assert lonely == []
