"""What `make test` runs, in order, on two cores: every part runs even when an earlier one failed.

Prints each part's output as it comes and, at the end, one line per part and the runners' own closing lines; exits 1
when any part failed. Parts get a temporary folder of their own, and a server or browser that a part leaves behind
(its command line names that folder) is ended and counted as a failure.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
FRONT = ROOT / "frontend"
LIMIT_S = 20 * 60
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"  # it has no -m
# "=== 12 passed in 3.4s ===", vitest's "Tests  12 passed (12)"
CLOSING = re.compile(
    r"^=+ .*\b(passed|failed|error|no tests ran)\b.* =+$|^simulation: |^\s*(Tests|Test Files)\s+\d+ |^\d+ passed"
)
MEASURED = {"COVERAGE_FILE": str(ROOT / ".wayside" / "coverage")}
# here every line and branch has its test
STRICT = "app/kernel/*,app/sync/*,*/rules.py,*/rules/*,*/machine.py"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Part:
    group: str
    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    part: Part
    code: int
    seconds: float
    closing: tuple[str, ...] = ()
    left_behind: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        return self.code == 0 and not self.left_behind


def python(*words: str) -> tuple[str, ...]:
    return (sys.executable, *words)


def covered(which: str, files: str, least: int) -> tuple[str, ...]:
    return python(
        "-m", "coverage", "report", which, files, "--skip-covered", "--sort=cover", f"--fail-under={least}"
    )


def parts() -> list[Part]:
    pytest = python("-m", "pytest", "-q", "--no-header", "-n", "2")
    return [
        Part("lint", "ruff", python("-m", "ruff", "check", ".")),
        Part("lint", "ruff format", python("-m", "ruff", "format", "--check", ".")),
        Part("lint", "mypy", python("-m", "mypy")),
        Part("lint", "imports", python("-c", LINT_IMPORTS), env={"PYTHONPATH": ".ci"}),
        Part("lint", "front end", ("npm", "run", "--silent", "lint"), FRONT),
        Part(
            "contract",
            "generated files are fresh",
            python("-m", "flask", "--app", "wsgi", "contract", "check"),
        ),
        Part("vitest", "front end", ("npm", "test", "--silent"), FRONT),
        Part("build", "front end", python(".ci/setup.py", "build")),
        Part("pytest", "SQLite", (*pytest, "--cov", "--cov-report="), env=MEASURED),
        Part(
            "coverage", "kernel, rules, machines, sync: all", covered("--include", STRICT, 100), env=MEASURED
        ),
        Part("coverage", "the rest", covered("--omit", STRICT, 90), env=MEASURED),
        Part("pytest", "PostgreSQL", pytest, env={"WAYSIDE_TEST_DATABASE": "postgresql"}),
        Part("sim", "many seeds", python("-m", "tests.sim", "--seeds", "300")),
        Part("sim", "planted bugs", (*pytest, "tests/sim")),
        Part(
            "browser",
            "walk",
            (*pytest, "--dist", "loadfile", "-m", "not screens", "tests/browser"),
        ),
    ]


def run(part: Part) -> Outcome:
    print(f"\n━━ {part.group}: {part.name}", flush=True)
    scratch = tempfile.mkdtemp(prefix="wayside-")
    env = dict(os.environ, TMPDIR=scratch, PYTHONUNBUFFERED="1", NO_COLOR="1", **part.env)
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env.get('PATH', '')}"
    started = time.monotonic()
    closing: list[str] = []
    process = subprocess.Popen(
        part.command, cwd=part.folder, env=env, start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    reader = threading.Thread(target=pass_on, args=(process.stdout, closing), daemon=True)
    reader.start()
    try:
        code = process.wait(LIMIT_S)
    except subprocess.TimeoutExpired:
        print(f"Not done after {LIMIT_S} s: ended.", flush=True)
        end_group(process.pid)
        code = process.wait()
    finally:
        end_group(process.pid)
        left = end_left_behind(scratch)
        reader.join(timeout=10)
        shutil.rmtree(scratch, ignore_errors=True)
    for line in left:
        print(f"Left behind and ended: {line}", flush=True)
    return Outcome(part, code, time.monotonic() - started, tuple(closing), tuple(left))


def pass_on(output: IO[str], closing: list[str]) -> None:
    """Print every line without its colours; keep the runners' closing ones."""
    with output:
        for line in output:
            plain = COLOURS.sub("", line).rstrip()
            print(plain, flush=True)
            if CLOSING.search(plain):
                closing.append(plain)


def end_group(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def end_left_behind(scratch: str) -> list[str]:
    """End the processes whose command line names the part's own folder (PostgreSQL, Chromium); name them."""
    left = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:
            continue
        if scratch in words:
            left.append(words[:120])
            try:
                os.kill(int(entry.parent.name), signal.SIGKILL)
            except ProcessLookupError:
                left.pop()
    return left


def report(outcomes: list[Outcome]) -> int:
    print("\n━━ In short")
    for outcome in outcomes:
        mark = "ok     " if outcome.good else "FAILED "
        print(f"{mark} {outcome.seconds:6.1f} s  {outcome.part.group}: {outcome.part.name}")
    for outcome in outcomes:
        for line in outcome.closing:
            print(line)
    bad = [outcome for outcome in outcomes if not outcome.good]
    print(
        f"All {len(outcomes)} parts passed." if not bad else f"{len(bad)} of {len(outcomes)} parts failed.",
        flush=True,
    )
    return 1 if bad else 0


def main() -> int:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    groups = list(dict.fromkeys(part.group for part in parts()))
    reader.add_argument(
        "--only", choices=groups, action="append", help="run this group of parts only (repeatable)"
    )
    wanted = reader.parse_args().only or groups
    return report([run(part) for part in parts() if part.group in wanted])


if __name__ == "__main__":
    sys.exit(main())
