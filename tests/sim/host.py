"""The Node process in which the phones of a run live: orders in, reports out, one line of JSON each."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import orjson

FRONT = Path(__file__).resolve().parents[2] / "frontend"
Report = dict[str, Any]
# A run makes and drops rows by the thousand: with room for the young ones, V8 copies few of them; and one thread, since
# there are as many runners as cores.
ROOM = ("--max-semi-space-size=64", "--min-semi-space-size=64", "--single-threaded-gc")


@dataclass(frozen=True)
class Patch:
    """A change to one source file of the client, made while it is bundled. before: stands in the file exactly once."""

    file: str
    before: str
    after: str


def bundle(folder: Path, patches: Sequence[Patch] = ()) -> Path:
    """Builds the phones into the folder, with these bugs planted; returns the program."""
    out, told = folder / "phones.mjs", folder / "patches.json"
    told.write_text(json.dumps([{"file": p.file, "from": p.before, "to": p.after} for p in patches]))
    subprocess.run([_node(), "tests/sim/bundle.mjs", str(out), str(told)], cwd=FRONT, check=True)
    return out


class Host:
    """Runs the phones. Use it in a `with`; the process ends with it."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            [_node(), *ROOM, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=False
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def order(self, what: str, **more: Any) -> Report:
        """Gives an order and waits for its report. RuntimeError when the phones are gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(orjson.dumps({"do": what, **more}) + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the phones died of {what} {more}")
        report: Report = orjson.loads(line)
        return report


def _node() -> str:
    found = shutil.which("node")
    if found is None:
        raise RuntimeError("the simulation needs node")
    return found
