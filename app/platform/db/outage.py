"""Whether an error means that the database or the disk cannot work just now. It is then no command's fault: nothing is judged,
nothing is answered but the outage, and whoever asked tries again.

Codes: https://sqlite.org/rescode.html, https://www.postgresql.org/docs/current/errcodes-appendix.html
"""

from __future__ import annotations

import errno
from collections.abc import Iterator

from obstore.exceptions import BaseError as FileStoreError
from sqlalchemy.exc import DBAPIError

_LITE_FULL = {"SQLITE_FULL"}
_LITE_OUT = {"SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_LOCKED", "SQLITE_PROTOCOL",
             "SQLITE_READONLY"}  # fmt: skip
_POSTGRES_FULL = {"53100"}
_POSTGRES_OUT = {"08", "25", "53", "57", "58"}  # connection, read only, resources, an operator, the system


def is_full(error: BaseException) -> bool:
    """Whether there is no room on a disk: the database's or the file store's."""
    return any(map(_full, _chain(error)))


def is_outage(error: BaseException) -> bool:
    """Whether trying again later, without any change, can succeed."""
    return any(map(_out, _chain(error)))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those that led to it: SQLite answers a full disk by a rollback, and the next statement finds no savepoint."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _full(error: BaseException) -> bool:
    if isinstance(error, DBAPIError):
        lite, state = _codes(error)
        return lite in _LITE_FULL or state in _POSTGRES_FULL
    if isinstance(error, FileStoreError):
        return "StorageFull" in str(error) or "os error 28" in str(error)
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}


def _out(error: BaseException) -> bool:
    if isinstance(error, DBAPIError):
        lite, state = _codes(error)
        primary = "_".join(lite.split("_")[:2])
        return error.connection_invalidated or primary in _LITE_OUT or state[:2] in _POSTGRES_OUT
    return _full(error)


def _codes(error: DBAPIError) -> tuple[str, str]:
    name = getattr(error.orig, "sqlite_errorname", None)
    state = getattr(error.orig, "sqlstate", None)
    return str(name or ""), str(state or "")
