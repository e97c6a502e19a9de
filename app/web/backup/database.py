"""The database of a backup: SQLite by its online copy, PostgreSQL by its own programs; and back, the old one put aside.

Both ways take one moment of the database while others may write to it (out) or nobody (back).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from app.platform.db import db, sqlite
from app.platform.db.engine import BUSY_MS, reachable
from app.web.backup.manifest import Unfit

NAMES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
LOOKS, BETWEEN_S = 15, 0.2


def kind() -> str:
    """sqlite or postgresql."""
    return db.engine.dialect.name


def save(folder: Path) -> Path:
    """Copies the database as it is now; Unfit when that cannot be done."""
    target = folder / NAMES[kind()]
    if kind() == "sqlite":
        _copy_sqlite(_sqlite_file(), target)
    else:
        _run("pg_dump", "--format=custom", "--schema=public", f"--file={target}")
    return target


def load(source: Path, stamp: str) -> str:
    """Puts the copy in the database's place; returns where the one before now is. Unfit leaves everything as it was.

    stamp: letters and digits that tell this restore from others.
    """
    db.session.remove()
    db.engine.dispose()
    return _load_sqlite(source, stamp) if kind() == "sqlite" else _load_postgresql(source, stamp)


def users() -> list[str]:
    """Who else has the database open, in words; [] when nobody has, or when this system cannot tell. Unfit without a database."""
    if kind() == "sqlite":
        return _holders(_sqlite_file())
    db.session.remove()
    db.engine.dispose()  # our own do not count
    if not reachable():
        raise Unfit("The database does not answer: start it, without the parts that use it.")
    query = "SELECT pid, application_name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with db.engine.connect() as connection:
        for _ in range(LOOKS):  # who has just left is still seen for a moment, our own connections among them
            found = [f"{name or 'a client'} (backend {pid})" for pid, name in connection.execute(text(query))]
            if not found:
                break
            connection.rollback()
            time.sleep(BETWEEN_S)
    return found


# -- SQLite --------------------------------------------------------------------------------------------------


def _sqlite_file() -> Path:
    return Path(str(db.engine.url.database))


def _copy_sqlite(source: Path, target: Path) -> None:
    if not source.is_file():
        raise Unfit(f"There is no database at {source}.")
    with (
        closing(sqlite.connect(source, timeout=BUSY_MS / 1000)) as live,
        closing(sqlite.connect(target)) as copy,
    ):
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, whatever the original used
        (state,) = copy.execute("PRAGMA integrity_check").fetchone()
    if state != "ok":
        raise Unfit(f"The database is damaged, so that its copy is worth nothing: {state}.")


def _load_sqlite(source: Path, stamp: str) -> str:
    file = _sqlite_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    coming = file.with_name(f"{file.name}.coming")
    shutil.copyfile(source, coming)
    aside = file.with_name(f"{file.name}.before-{stamp}")
    for end in ("-journal", "-wal", "-shm", ""):  # a cut off transaction stays with its own file
        left = file.with_name(file.name + end)
        if left.exists():
            left.rename(aside.with_name(aside.name + end))
    coming.rename(file)
    return f"the file {aside}" if aside.exists() else "nowhere: there was none"


def _holders(file: Path) -> list[str]:
    """Processes with the file open, as Linux tells it."""
    wanted = str(file.resolve())
    found = set()
    for handle in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            open_file = handle.readlink()
        except OSError:
            continue  # gone meanwhile, or another user's
        process = handle.parts[2]
        if str(open_file) == wanted and int(process) != os.getpid():
            found.add(process)
    return [f"process {one}" for one in sorted(found, key=int)]


# -- PostgreSQL ----------------------------------------------------------------------------------------------


def _load_postgresql(source: Path, stamp: str) -> str:
    aside = f"before_{stamp}"
    with db.engine.begin() as connection:
        connection.execute(text(f'ALTER SCHEMA public RENAME TO "{aside}"'))
        connection.execute(text("CREATE SCHEMA public"))
    try:
        _run("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
             "--schema=public", str(source))  # fmt: skip
    except Unfit:
        with db.engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text(f'ALTER SCHEMA "{aside}" RENAME TO public'))
        raise
    return f'the schema "{aside}" of the same database'


def _run(program: str, *words: str) -> None:
    """One of PostgreSQL's programs against our database; Unfit with the command to type when it is not there."""
    url = db.engine.url
    address = url.set(drivername="postgresql", password=None).render_as_string()
    command = [program, *words, f"--dbname={address}"]
    found = shutil.which(program)
    if found is None:
        raise Unfit(
            f"{program} is not on the path. Install the client programs of PostgreSQL, in the server's version or a later "
            f"one. What would be run: {' '.join(command)}"
        )
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    done = subprocess.run(
        [found, *command[1:]], env={**os.environ, **password}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Unfit(f"{program} failed: {done.stderr.strip()}")
