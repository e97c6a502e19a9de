"""A disk of a few megabytes for one server: a tmpfs in a mount namespace of its own, filled and freed while the server runs.

Linux only, and user namespaces must be allowed (or the tests run as root), as on the machines that CI uses.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


class SmallDisk:
    """place: where the server sees it; what lies there before the start is carried along."""

    def __init__(self, place: Path, megabytes: int) -> None:
        self.place = place
        place.mkdir()
        script = (
            f'cp -a "$0" "$0.before" && mount -t tmpfs -o size={megabytes}m tmpfs "$0" && '
            'cp -a "$0.before/." "$0" && exec "$@"'
        )
        as_root = () if os.geteuid() == 0 else ("--map-root-user",)
        self.within = ("unshare", *as_root, "--mount", "sh", "-c", script, str(place))

    def fill(self, process: int, leave_kb: int = 0) -> None:
        """Takes all room but so many kB. process: the server's id, through which its disk is seen from outside."""
        with self._ballast(process).open("wb", buffering=0) as ballast:
            size = 0
            for step in (
                1 << 20,
                1 << 16,
                1 << 12,
            ):  # the server writes too, so what is free now may be gone at once
                with contextlib.suppress(OSError):
                    while True:
                        os.posix_fallocate(ballast.fileno(), size, step)
                        size += step
            ballast.truncate(max(0, size - leave_kb * 1024))

    def free(self, process: int) -> None:
        """Gives the room back."""
        self._ballast(process).unlink()

    def seen(self, process: int) -> Path:
        """The same folder from outside."""
        return Path(f"/proc/{process}/root") / self.place.relative_to("/")

    def _ballast(self, process: int) -> Path:
        return self.seen(process) / "ballast"
