"""The shortest part of a run that still fails: fewer steps first, then fewer faults; told as a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.sim.host import Host
from tests.sim.plan import Plan
from tests.sim.world import Run

if TYPE_CHECKING:
    from tests.sim.runner import Runner


def shrunk(runner: Runner, host: Host, seed: int) -> list[str]:
    """Who did what, when, and what is wrong in the end."""
    plan = runner.plan(seed)
    run = runner.play(host, plan)
    if run.wrong:
        run = _with_fewer_steps(runner, host, run)
        run = _with_fewer_faults(runner, host, run)
    who = [f"{one.name}: {'/'.join(one.who.roles)}, {one.tabs} tabs" for one in plan.phones]
    end = [f"WRONG {words}" for words in run.wrong] or ["nothing is wrong"]
    return [f"seed {seed}, the first {run.steps} of {plan.steps} steps, without the faults of {sorted(run.plan.drop)}",
            *who, *run.story, *end]  # fmt: skip


def _with_fewer_steps(runner: Runner, host: Host, run: Run) -> Run:
    """By halving: what fails after fewer steps, the run being brought to rest after them."""
    passes, fails = 0, run.steps
    while fails - passes > 1:
        middle = (passes + fails) // 2
        shorter = runner.play(host, run.plan, middle)
        if shorter.wrong:
            fails, run = middle, shorter
        else:
            passes = middle
    return run


def _with_fewer_faults(runner: Runner, host: Host, run: Run) -> Run:
    """One after the other, the latest first."""
    for step in range(run.steps, 0, -1):
        plan: Plan = replace(run.plan, drop=run.plan.drop | {step})
        if step not in run.faulty:
            continue
        calmer = runner.play(host, plan, run.steps)
        if calmer.wrong:
            run = calmer
    return run
