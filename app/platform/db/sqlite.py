"""The SQLite that is used: the one that comes with our packages where there is one for this machine, else Python's own.

Python brings whatever SQLite the system has, often one with the rare corruption in WAL reset (see `engine.wal_is_safe`), which
must then keep a rollback journal: several writes to the disk for each commit instead of one.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

module: Any = import_module("pysqlite3.dbapi2" if find_spec("pysqlite3") else "sqlite3")
version: tuple[int, int, int] = module.sqlite_version_info
connect = module.connect
Connection: Any = module.Connection
