"""Runs of one process: a server, and phones for each bundle. `python -m tests.sim.runner` is what `crowd` starts; one line of
JSON for each run.

The order of sets must be the same in each process, or a seed would not be the whole truth: start it with PYTHONHASHSEED=0.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sim.found import PLANTED
from tests.sim.host import Host, bundle
from tests.sim.mutants import Mutant
from tests.sim.plan import Plan
from tests.sim.server import Server
from tests.sim.shrink import shrunk
from tests.sim.world import Run, World

PRISTINE = Mutant("none", "the product as it is")


class Runner:
    """A server for all runs of this process, and the phones of one bundle at a time."""

    def __init__(self) -> None:
        logging.disable(logging.CRITICAL)  # a fault injected is an error logged
        self.server = Server()
        gc.disable()  # between two runs it costs least

    @contextmanager
    def with_bug(self, mutant: Mutant = PRISTINE) -> Iterator[Host]:
        """Phones and a server with that bug."""
        with tempfile.TemporaryDirectory() as folder, mutant.planted():
            program = bundle(Path(folder), mutant.patches)
            with Host(program) as host:
                yield host

    def plan(self, seed: int) -> Plan:
        """What the seed decides beforehand."""
        return Plan.of(seed, self.server.people)

    def play(self, host: Host, plan: Plan, steps: int | None = None) -> Run:
        """One run, on a heap without the rubbish of the one before."""
        try:
            return World(self.server, host, plan).play(steps)
        finally:
            gc.collect()
            gc.freeze()  # what is still there stays: SQLAlchemy's statements, the application


def told(run: Run, **more: Any) -> str:
    """A run as a line."""
    return json.dumps({"seed": run.plan.seed, "steps": run.steps, "phones": len(run.plan.phones), "wrong": run.wrong,
                       "digest": run.digest, "lines": len(run.story), **more}, ensure_ascii=False)  # fmt: skip


def seeds_for(mutant: Mutant, first: int, last: int, every: int, *, until_caught: bool) -> list[int]:
    """What is played: as many as asked for from the bug's own seed on; or those asked for, and the bug's own."""
    if until_caught:
        return list(range(first + mutant.begin - 1, last + mutant.begin, every))
    asked = range(first, last + 1, every)
    return [*asked, *([mutant.begin] if mutant is not PRISTINE and mutant.begin not in asked else [])]


def main() -> None:
    """Plays the seeds first, first + every, … up to last; or tells the story of one."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--seeds", nargs=3, type=int, metavar=("FIRST", "LAST", "EVERY"))
    reader.add_argument(
        "--story", type=int, metavar="SEED", help="the shortest part of this run that fails, or all of it"
    )
    reader.add_argument(
        "--mutants", nargs=2, type=int, metavar=("PLACE", "EVERY"), help="which of the planted bugs"
    )
    reader.add_argument("--until-caught", action="store_true")
    asked = reader.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":
        sys.exit("start it with PYTHONHASHSEED=0")
    runner = Runner()
    chosen = PLANTED[asked.mutants[0] :: asked.mutants[1]] if asked.mutants else (PRISTINE,)
    for mutant in chosen:
        with runner.with_bug(mutant) as host:
            if asked.story is not None:
                print("\n".join(shrunk(runner, host, asked.story)))
                continue
            for seed in seeds_for(mutant, *asked.seeds, until_caught=asked.until_caught):
                run = runner.play(host, runner.plan(seed))
                print(told(run, mutant=mutant.name), flush=True)
                if run.wrong and asked.until_caught:
                    break


if __name__ == "__main__":
    main()
