"""Many runs on all cores: starts a runner for each, gathers what they tell, prints how it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Told = dict[str, Any]


def cores() -> int:
    """How many runners at a time."""
    return os.cpu_count() or 1


def gather(commands: Sequence[Sequence[str]], take: Callable[[Told], bool]) -> int:
    """Starts a runner for each command and gives every line to `take`, which says False to end them all.

    Returns how many runners failed by themselves.
    """
    lines: SimpleQueue[Told | int] = SimpleQueue()
    runners = [start(words) for words in commands]
    for one in runners:
        threading.Thread(target=_read, args=(one, lines), daemon=True).start()
    codes: list[int] = []
    stopped = False
    while len(codes) < len(runners):
        line = lines.get()
        if isinstance(line, int):
            codes.append(line)
        elif not stopped and not take(line):
            stopped = True
            for one in runners:
                one.terminate()
    return 0 if stopped else sum(1 for code in codes if code)


def start(words: Sequence[str]) -> subprocess.Popen[str]:
    """One runner."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.sim.runner", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )  # fmt: skip


def story(seed: int, mutant: int | None = None) -> str:
    """The shortest part of that run that fails, as a story."""
    words = ["--story", str(seed)]
    if mutant is not None:
        words += ["--mutants", str(mutant), "1000"]
    with start(words) as process:
        assert process.stdout is not None
        return process.stdout.read()


def _read(process: subprocess.Popen[str], lines: SimpleQueue[Told | int]) -> None:
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            lines.put(json.loads(line))
    lines.put(process.wait())
