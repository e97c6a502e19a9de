"""Paper: the forms beside bare canvas calls, warm medians taken in turns; a cold process; memory. Asserts nothing."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.platform.paper.typeface import FOLDER
from tests.bench import paper_workload as workload
from tests.bench.paper_floor import floor

_ROUNDS = 41
# The package is stood in for, since importing it would load the whole application and measure that.
_COLD = """
import sys, time, types
start = time.perf_counter()
app = sys.modules["app"] = types.ModuleType("app")
app.__path__ = [sys.argv[1] + "/app"]
sys.path.insert(0, sys.argv[1])
from tests.bench import paper_workload as workload
photos = [open(path, "rb").read() for path in sys.argv[2:]]
workload.printed(photos, long=False)
print(round((time.perf_counter() - start) * 1000))
print(next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), "0"))
"""


def in_turns(*makers: Callable[[], Any]) -> list[float]:
    """Median milliseconds of each maker, warm, measured alternately so that a busy machine hits all alike."""
    taken: list[list[float]] = [[] for _ in makers]
    for turn in range(_ROUNDS + 2):
        for times, make in zip(taken, makers, strict=True):
            start = time.perf_counter()
            make()
            if turn >= 2:
                times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in taken]


def run() -> None:
    """Prints the figures."""
    photos = workload.photos_of(4)
    with TemporaryDirectory() as folder:
        paths = [str(Path(folder) / f"{at}.jpg") for at in range(len(photos))]
        for path, photo in zip(paths, photos, strict=True):
            Path(path).write_bytes(photo)
        for long in (False, True):
            bare = floor(*workload.document(photos, long=long), paths)
            mine, least = in_turns(lambda long=long: workload.printed(photos, long=long), bare)  # type: ignore[misc]
            pages = workload.printed(photos, long=long).count(b"/Contents")
            _say(
                f"paper, {pages} page(s): ours {mine:.1f} ms, bare canvas {least:.1f} ms, ratio {mine / least:.2f}"
            )
        command = [sys.executable, "-c", _COLD, str(FOLDER.parents[3]), *paths]
        cold, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    _say(f"paper, cold process to first document: {cold} ms, {int(memory) // 1024} MB")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
