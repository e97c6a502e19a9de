"""The table of the planted bugs: what share of the seeds catches each, and by what."""

from __future__ import annotations

from collections import Counter

from tests.sim.crowd import Told
from tests.sim.found import PLANTED


class Table:
    """Takes runs of any planted bug, of the thirteen and of those that were found.

    seeds: what a share is a share of. A rare bug may be caught by its own seed outside of these alone.
    """

    def __init__(self, seeds: range) -> None:
        self.seeds = seeds
        self.played: Counter[str] = Counter()
        self.hits: Counter[str] = Counter()
        self.words: dict[str, str] = {}

    def take(self, run: Told) -> bool:
        """Counts a run; wants more."""
        name, wrong = run["mutant"], run["wrong"]
        if run["seed"] in self.seeds:
            self.played[name] += 1
            self.hits[name] += bool(wrong)
        if wrong:
            self.words.setdefault(name, f"seed {run['seed']}: {wrong[0]}")
        return True

    def missed(self) -> set[str]:
        """Bugs that no run has caught."""
        return {mutant.name for mutant in PLANTED} - set(self.words)

    def lines(self) -> list[str]:
        """A heading and a line for each planted bug."""
        return [f"{'planted bug':32}{'caught':>8}  by, for one", *(self._line(one.name) for one in PLANTED)]

    def _line(self, name: str) -> str:
        share = f"{100 * self.hits[name] / self.played[name]:.0f} %" if self.played[name] else "-"
        return f"{name:32}{share:>8}  {self.words.get(name, 'NOTHING')[:110]}"
