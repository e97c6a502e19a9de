"""Each figure of paper beside what it is measured against, warm medians taken in turns. Asserts nothing."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.platform.crew import Crew, cores
from app.platform.paper.bind import Binder
from app.platform.paper.room import Room
from app.platform.paper.typeface import FOLDER
from app.platform.signing.key import the_key
from app.platform.signing.stamp import digest_of, filled, prepared, room_for, signature_of
from tests.bench.paper import workload
from tests.bench.paper.floor import floor
from tests.bench.paper.platypus import platypus

ROUNDS = 41
BATCH = 200
# The package is stood in for, since importing it would load the whole application and measure that.
COLD = """
import sys, time, types
start = time.perf_counter()
app = sys.modules["app"] = types.ModuleType("app")
app.__path__ = [sys.argv[1] + "/app"]
sys.path.insert(0, sys.argv[1])
from tests.bench.paper import workload
photos = [open(path, "rb").read() for path in sys.argv[2:]]
workload.printed(photos, long=False)
print(round((time.perf_counter() - start) * 1000))
print(next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), "0"))
"""


def run() -> None:
    """Prints the figures."""
    photos = workload.photos_of(4)
    with TemporaryDirectory() as name:
        folder = Path(name)
        paths = [str(folder / f"{at}.jpg") for at in range(len(photos))]
        for path, photo in zip(paths, photos, strict=True):
            Path(path).write_bytes(photo)
        for long in (False, True):
            _document(photos, paths, long=long)
        _cold(paths)
        _signed(photos, folder)
        _batch(photos, folder)


def in_turns(*makers: Callable[[], Any], rounds: int = ROUNDS) -> list[float]:
    """Median milliseconds of each maker, warm, measured alternately so that a busy machine hits all alike."""
    taken: list[list[float]] = [[] for _ in makers]
    for turn in range(rounds + 2):
        for times, make in zip(taken, makers, strict=True):
            start = time.perf_counter()
            make()
            if turn >= 2:
                times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in taken]


def _document(photos: list[bytes], paths: list[str], *, long: bool) -> None:
    ours = partial(workload.printed, photos, long=long)
    bare, plain = floor(*workload.document(photos, long=long), paths), platypus(paths, long=long)
    mine, least, theirs = in_turns(ours, bare, plain)
    _say(f"{_pages(ours())} page(s): {mine:.1f} ms; bare canvas {least:.1f} ms, ratio {mine / least:.2f}; "
         f"plain platypus ({_pages(plain())} page(s)) {theirs:.1f} ms, ratio {mine / theirs:.2f}")  # fmt: skip


def _pages(pdf: bytes) -> int:
    return pdf.count(b"/Contents")


def _cold(paths: list[str]) -> None:
    command = [sys.executable, "-c", COLD, str(FOLDER.parents[3]), *paths]
    told = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(5)
    ]
    cold, memory = (statistics.median(int(one[at]) for one in told) for at in (0, 1))
    _say(f"cold process to the first document: {cold:.0f} ms, {memory / 1024:.0f} MB")


def _signed(photos: list[bytes], folder: Path) -> None:
    key = the_key(folder / "organisation.p12", "", "途修", "localhost")
    room = Room(room_for(key), "途修", "FW-2026-000123", "D:20260301083107Z")

    def sign() -> bytes:
        ready, hole = prepared(workload.printed(photos, long=False, room=room))
        return filled(ready, hole, signature_of(digest_of(ready, hole), key))

    plain, signed = in_turns(partial(workload.printed, photos, long=False), sign)
    _say(f"signing: {signed - plain:.1f} ms more than the {plain:.1f} ms of the page")


def _draw(photos: list[bytes]) -> bytes:
    return workload.printed(photos, long=False)


def _batch(photos: list[bytes], folder: Path) -> None:
    """Drawn by one process, then by one for each core, and bound into one file. Memory: what this process grew by."""
    taken, before = [], _held_mb()
    for size in (1, cores()):
        crew = Crew(size)
        crew.gather()
        start = time.perf_counter()
        with (folder / "whole.pdf").open("wb") as out:
            binder = Binder(out, title="批量")
            for at, paper in enumerate(crew.map(_draw, (photos for _ in range(BATCH)))):
                binder.add(str(at), paper)
            binder.finish()
        taken.append(time.perf_counter() - start)
        crew.dismiss()
    one, each = taken
    size = (folder / "whole.pdf").stat().st_size / 1e6
    _say(f"batch of {BATCH}: {each:.1f} s on {cores()} cores, {one:.1f} s on one, {one / each:.2f} times as fast; "
         f"{_held_mb() - before:.0f} MB more held at most for a file of {size:.0f} MB")  # fmt: skip


def _held_mb() -> float:
    """The most that this process ever held."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
