"""Writers of one SQLite file take turns, between threads and between processes, and none waits for ever."""

from __future__ import annotations

import fcntl
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from app.platform.db.turns import Turns

PATIENCE_S = 20.0
ADDER = """
import sys, time
from pathlib import Path
from app.platform.db.turns import Turns
turns, sum_ = Turns(sys.argv[1], 20.0), Path(sys.argv[1])
for _ in range(40):
    with turns.turn():
        value = int(sum_.read_text())
        time.sleep(0.001)
        sum_.write_text(str(value + 1))
"""


def test_two_processes_never_have_a_turn_at_once(tmp_path: Path) -> None:
    sum_ = tmp_path / "sum"
    sum_.write_text("0")
    others = [subprocess.Popen([sys.executable, "-c", ADDER, str(sum_)]) for _ in range(3)]
    assert [one.wait(60) for one in others] == [0, 0, 0]
    assert sum_.read_text() == "120"


def test_threads_take_turns_and_one_within_ones_own_is_free(tmp_path: Path) -> None:
    turns, inside, most = Turns(str(tmp_path / "db"), PATIENCE_S), [0], [0]

    def work() -> None:
        for _ in range(20):
            with turns.turn(), turns.turn():
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                time.sleep(0.0005)
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert most == [1]


def test_who_has_waited_long_enough_goes_on_and_leaves_the_refusal_to_the_database(tmp_path: Path) -> None:
    holder, other = Turns(str(tmp_path / "db"), PATIENCE_S), Turns(str(tmp_path / "db"), 0.05)
    with holder.turn(), other.turn():
        came_through = True
    assert came_through
    met = threading.Event()
    with other.turn():
        thread = threading.Thread(target=lambda: _take(other, met))
        thread.start()
        assert met.wait(20)
    thread.join(20)


def _take(turns: Turns, met: threading.Event) -> None:
    with turns.turn():
        met.set()


def test_a_turn_ends_with_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(LookupError), Turns(str(tmp_path / "db"), PATIENCE_S).turn():
        raise LookupError
    with (tmp_path / "db-turn").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # BlockingIOError while anybody has a turn
