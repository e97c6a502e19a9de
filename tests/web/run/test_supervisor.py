"""The supervisor with real programs: restart, back-off, a clean stop, and nothing left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.web.run.child import Part
from app.web.run.supervisor import BackOff, Supervisor

ROOT = Path(__file__).resolve().parents[3]
LIMIT_S = 30.0  # never measured, only the end of patience


def until(true: object, what: str) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not true():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.02)


def alive(pid: int) -> bool:
    """Whether a process runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def program(name: str, code: str, **env: str) -> Part:
    return Part(name, (sys.executable, "-I", "-S", "-c", code), env)


class Heard:
    """Collects what the parts and the supervisor say."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []

    def __call__(self, name: str, line: str) -> None:
        self.lines.append((name, line))

    def count(self, name: str, start: str) -> int:
        return sum(1 for who, line in self.lines if who == name and line.startswith(start))

    def pid(self, name: str) -> int:
        return int(next(line for who, line in reversed(self.lines) if who == name and line.isdigit()))


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def start(heard: Heard) -> Iterator[object]:
    started: list[tuple[Supervisor, threading.Thread]] = []

    def run(*parts: Part, grace_s: float = 10.0, back_off: BackOff | None = None) -> Supervisor:
        supervisor = Supervisor(parts, heard, back_off or BackOff(first_s=0.01, most_s=0.05), grace_s)
        thread = threading.Thread(target=supervisor.run)
        thread.start()
        started.append((supervisor, thread))
        return supervisor

    yield run
    for supervisor, thread in started:
        supervisor.stop()
        supervisor.stop()
        thread.join(LIMIT_S)
        assert not thread.is_alive()


LIVE = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
STUCK = "import os, signal, time; signal.signal(15, signal.SIG_IGN); print(os.getpid(), flush=True); time.sleep(600)"


def test_a_killed_part_comes_back_and_the_others_do_not_notice(start, heard):
    supervisor = start(program("web", LIVE), program("worker", LIVE))
    until(lambda: len([1 for _, line in heard.lines if line.isdigit()]) == 2, "both parts up")
    web, worker = heard.pid("web"), heard.pid("worker")
    os.kill(web, signal.SIGKILL)
    until(lambda: heard.pid("web") != web, "a new life of web")
    assert ("wayside", "web ended (signal SIGKILL); starting it again in 0.01 s") in heard.lines
    assert heard.pid("worker") == worker == supervisor.pids()["worker"]
    assert alive(worker)


def test_a_part_that_always_dies_is_started_again_and_again_with_growing_pauses(start, heard):
    start(program("worker", "print('up', flush=True); raise SystemExit(3)"))
    until(lambda: heard.count("worker", "up") >= 5, "five lives")
    pauses = [line.rsplit(" in ", 1)[1] for who, line in heard.lines if who == "wayside"]
    assert pauses[:4] == ["0.01 s", "0.02 s", "0.04 s", "0.05 s"]
    assert heard.count("wayside", "worker ended (exit code 3)") >= 4


def test_a_stop_lets_a_part_finish_its_work(start, heard):
    polite = (
        "import os, signal, sys, time\n"
        "signal.signal(15, lambda *_: (os.write(1, b'finished\\n'), sys.exit(0)))\n"
        "print('up', flush=True)\ntime.sleep(600)"
    )
    supervisor = start(program("worker", polite))
    until(lambda: heard.count("worker", "up"), "the part is up")
    supervisor.stop()
    until(lambda: heard.count("worker", "finished"), "the part was asked to stop")
    until(lambda: supervisor.pids() == {}, "it stopped")
    assert heard.count("wayside", "worker") == 0, "neither restarted nor ended by force"


def test_a_stuck_part_is_ended_by_force_with_everything_it_started(start, heard):
    with_child = (
        "import os, signal, subprocess, sys, time\n"
        "signal.signal(15, signal.SIG_IGN)\n"
        f"inner = subprocess.Popen([sys.executable, '-I', '-S', '-c', {STUCK!r}])\n"
        "time.sleep(600)"
    )
    supervisor = start(program("web", with_child), grace_s=0.1)
    until(lambda: any(line.isdigit() for _, line in heard.lines), "the inner program is up")
    outer, inner = supervisor.pids()["web"], heard.pid("web")
    supervisor.stop()
    until(lambda: not alive(outer) and not alive(inner), "both gone")
    assert ("wayside", "web did not stop; ending it") in heard.lines


def test_children_of_a_dead_part_do_not_outlive_it(start, heard):
    leaves_child = (
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-I', '-S', '-c', {LIVE!r}])\n"
        "time.sleep(600)"
    )
    supervisor = start(program("web", leaves_child))
    until(lambda: any(line.isdigit() for _, line in heard.lines), "the inner program is up")
    inner = heard.pid("web")
    os.kill(supervisor.pids()["web"], signal.SIGKILL)
    until(lambda: not alive(inner), "the inner program of the dead part is gone")


OUTER = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background ignores these
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from app.web.run.child import Part
from app.web.run.supervisor import Supervisor
part = Part("worker", (sys.executable, "-I", "-S", "-c", sys.argv[1]))
Supervisor([part], lambda name, line: print(name, line, flush=True), grace_s=0.2).run()
print("clean", flush=True)
"""


@pytest.mark.parametrize("code", [LIVE, STUCK], ids=["willing", "stuck"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_and_the_supervisor_ends_well(number, code):
    outer = subprocess.Popen([sys.executable, "-c", OUTER, code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    inner = int(outer.stdout.readline().split()[1])
    outer.send_signal(number)
    said = outer.communicate(timeout=LIMIT_S)[0]
    assert said.splitlines()[-1] == "clean"
    assert outer.returncode == 0
    assert not alive(inner)


def test_parts_do_not_outlive_a_supervisor_that_is_killed():
    outer = subprocess.Popen([sys.executable, "-c", OUTER, LIVE], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    inner = int(outer.stdout.readline().split()[1])
    outer.kill()
    outer.communicate()
    until(lambda: not alive(inner), "the part follows its supervisor")


def test_the_pause_doubles_up_to_its_limit_and_is_forgotten_after_a_healthy_life():
    back_off = BackOff(first_s=0.5, most_s=30, healthy_s=30)
    assert [back_off.wait_s(failures) for failures in (1, 2, 3, 7, 8, 5000)] == [0.5, 1, 2, 30, 30, 30]
    assert back_off.failures(before=6, lived_s=29.9) == 7
    assert back_off.failures(before=6, lived_s=30) == 1
