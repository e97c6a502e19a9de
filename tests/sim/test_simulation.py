"""The simulation itself: a seed is the whole truth of a run, every planted bug is caught, and what was found stays found.

The runs are processes of their own (`tests.sim.crowd`), since each needs an order of sets that no test run promises. The many
seeds of `make test` are a part of it beside this one (`python -m tests.sim`).
"""

from __future__ import annotations

from tests.sim.crowd import Told, cores, gather
from tests.sim.found import FOUND, PLANTED
from tests.sim.mutants import MUTANTS
from tests.sim.table import Table

MOST_SEEDS = 80  # each planted bug is caught by one run in five or more


def told(commands: list[list[str]]) -> list[Told]:
    """All lines of these runners; a runner must not fail by itself."""
    runs: list[Told] = []

    def take(run: Told) -> bool:
        runs.append(run)
        return True

    assert gather(commands, take) == 0
    return runs


def test_a_seed_reproduces_its_run_exactly() -> None:
    first, second = told([["--seeds", "7", "7", "1"], ["--seeds", "7", "7", "1"]])
    assert first == second
    assert first["steps"] >= 200
    assert first["phones"] in range(3, 9)


def test_every_planted_bug_is_caught() -> None:
    assert len(MUTANTS) == 13
    many = min(cores(), 2)
    seeds = ["--seeds", "1", str(MOST_SEEDS), "1", "--until-caught"]
    table = Table(range(1, 1000))
    assert gather([[*seeds, "--mutants", str(place), str(many)] for place in range(many)], table.take) == 0
    assert table.missed() == set()


def test_the_table_names_each_planted_bug_and_by_what_it_was_caught() -> None:
    rare, missed = PLANTED[-1], PLANTED[0]
    table = Table(range(1, 3))
    for mutant in PLANTED:
        for seed in (1, 2, mutant.begin):
            caught = mutant is not missed and (mutant is not rare or seed == mutant.begin)
            wrong = [f"{mutant.name} is wrong"] if caught else []
            assert table.take({"mutant": mutant.name, "seed": seed, "wrong": wrong})
    heading, *lines = table.lines()
    assert heading.startswith("planted bug")
    assert [line[:32].strip() for line in lines] == [mutant.name for mutant in PLANTED]
    assert lines[0].split()[-3:] == ["0", "%", "NOTHING"]
    assert "100 %  seed 1:" in lines[1]
    assert f"  0 %  seed {rare.begin}: {rare.name} is wrong" in lines[-1]
    assert table.missed() == {missed.name}


def test_sy_20_32_33_seeds_that_found_a_bug_pass_without_it() -> None:
    seeds = [mutant.begin for mutant in FOUND]
    runs = told([["--seeds", str(seed), str(seed), "1"] for seed in seeds])
    assert {run["seed"]: run["wrong"] for run in runs} == {seed: [] for seed in seeds}
