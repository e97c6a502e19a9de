"""`make bench-sync`: the figures of synchronisation over HTTP, each beside the floor that the machine showed in the same run.

The server is the real one (gunicorn, two processes, durable settings), on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.bench.sync import figures
from tests.databases import Databases

DATABASES = ("sqlite", "postgresql")
SIZES = tuple(map(int, os.environ.get("WAYSIDE_BENCH_ROWS", "10000,100000,1000000").split(",")))


def run() -> None:
    """Prints the figures of both databases."""
    for name in os.environ.get("WAYSIDE_BENCH_DATABASES", ",".join(DATABASES)).split(","):
        os.environ["WAYSIDE_TEST_DATABASE"] = name
        with tempfile.TemporaryDirectory(prefix="wayside-bench-") as folder:
            databases = Databases.of_environment(Path(folder))
            try:
                figures.print_all(name, Path(folder), databases, SIZES)
            finally:
                databases.close()
