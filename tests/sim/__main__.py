"""`make sim SEEDS=300`, `make sim-mutants`, and the story of one seed: `python -m tests.sim --story 17`."""

from __future__ import annotations

import argparse
import sys
import time

from tests.sim.crowd import Told, cores, gather, story
from tests.sim.table import Table

TELL_EVERY_S = 10


def main() -> int:
    """0 when all is as it should be: every seed passes, or every planted bug is caught."""
    reader = argparse.ArgumentParser(prog="tests.sim", description=__doc__)
    reader.add_argument("--seeds", type=int, default=300, help="how many")
    reader.add_argument("--first", type=int, default=1)
    reader.add_argument("--mutants", action="store_true", help="with the planted bugs, each by itself")
    reader.add_argument("--story", type=int, metavar="SEED")
    asked = reader.parse_args()
    if asked.story is not None:
        print(story(asked.story))
        return 0
    return plant(asked.seeds) if asked.mutants else play(asked.first, asked.seeds)


def play(first: int, count: int) -> int:
    """Every seed; tells the story of the first that fails."""
    last, many = first + count - 1, cores()
    began = told_at = time.monotonic()
    done = steps = 0
    failed: list[Told] = []

    def take(run: Told) -> bool:
        nonlocal done, steps, told_at
        done, steps = done + 1, steps + run["steps"]
        if run["wrong"]:
            failed.append(run)
        if time.monotonic() - told_at > TELL_EVERY_S or done == count:
            told_at = time.monotonic()
            rate = done / (told_at - began)
            print(
                f"{done} of {count} seeds, {steps} steps, {rate:.2f} seeds/s, {len(failed)} failed",
                flush=True,
            )
        return not failed

    broken = gather([["--seeds", str(first + i), str(last), str(many)] for i in range(many)], take)
    for run in failed:
        print(
            f"\nseed {run['seed']} failed: {run['wrong'][0]}\nlooking for the shortest part of it that fails…",
            flush=True,
        )
        print(story(run["seed"]))
    print(f"simulation: {done} seeds passed" if not failed and not broken else "simulation: failed")
    return 1 if failed or broken else 0


def plant(seeds: int) -> int:
    """Prints the table: bug, share of seeds that catch it. Each bug is tried on its own seed too."""
    many = cores()
    table = Table(range(1, seeds + 1))
    ranges = ["--seeds", "1", str(seeds), "1"]
    broken = gather([[*ranges, "--mutants", str(i), str(many)] for i in range(many)], table.take)
    print("\n".join(table.lines()))
    return 1 if table.missed() or broken else 0


if __name__ == "__main__":
    sys.exit(main())
