"""One life of one supervised program: started in a group of its own, its lines passed on, its whole group ended.

Not the supervisor: whether a dead program comes back is decided there.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

# Runs before the program, in its process: asks Linux to end it when the supervisor dies without a word (kill -9),
# then becomes the program. Elsewhere it only becomes the program.
LEASH = """
import os, sys
if sys.platform == "linux":
    import ctypes, signal
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    if os.getppid() != int(sys.argv[1]):
        sys.exit(0)
os.execv(sys.argv[2], sys.argv[2:])
"""


@dataclass(frozen=True)
class Part:
    """What to keep running. command[0] is an absolute path; env is added to the supervisor's own; its first life begins
    after_s seconds after the supervisor's."""

    name: str
    command: tuple[str, ...]
    env: Mapping[str, str] = field(default_factory=dict)
    after_s: float = 0.0


class Child:
    """A running part. `ended(child, code)` is called once, from another thread, after its whole group is gone."""

    def __init__(
        self, part: Part, line: Callable[[str, str], None], ended: Callable[["Child", int], None]
    ) -> None:
        self.part = part
        self._line = line
        self._ended = ended
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", LEASH, str(os.getpid()), *part.command],
            env={**os.environ, "PYTHONUNBUFFERED": "1", **part.env},
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        threading.Thread(target=self._wait, daemon=True).start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask_to_stop(self) -> None:
        """SIGTERM to the program alone: it tells its own workers in its own order."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)

    def end(self) -> None:
        """SIGKILL to the program and everything that it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as output:
            for raw in output:
                self._line(self.part.name, raw.decode(errors="replace").rstrip())

    def _wait(self) -> None:
        if hasattr(os, "waitid"):
            # Not reaped yet, so its group's number cannot have been given to another program.
            os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT)
            self.end()
            code = self._process.wait()
        else:
            code = self._process.wait()
            self.end()
        self._reader.join(timeout=1)
        self._ended(self, code)
