"""`python -m tests.bench [sync] [paper] [search]`: each figure with its floor in the same run, and their ratio."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.bench import search, sync
from tests.bench.paper import figures as paper

PARTS: dict[str, Callable[[], None]] = {"sync": sync.run, "paper": paper.run, "search": search.run}

if __name__ == "__main__":
    for name in sys.argv[1:] or list(PARTS):
        print(f"\n## {name}")
        PARTS[name]()
