"""Paper: the forms beside bare canvas calls, as app/platform/paper/bench.py measures them."""

from __future__ import annotations

from app.platform.paper import bench


def run() -> None:
    """Prints the figures."""
    bench.main()
