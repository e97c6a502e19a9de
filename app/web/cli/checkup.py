"""What `flask doctor` looks at: one function per organ, each giving findings. Looks only, mends nothing."""

import base64
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from flask import Flask
from sqlalchemy import text

from app.platform.config import DEMO_SECRET, VARIABLES, Config
from app.platform.db import db, sqlite
from app.platform.db.engine import reachable, wal_is_safe
from app.platform.house import House, the_house
from app.platform.paper.typeface import bold, regular
from app.web.run import readiness

MOST_SKEW_S = 5.0
LEAST_FREE_BYTES = 1 << 30
# Names that small Chinese fonts lack, and the signs that the forms use.
MUST_PRINT = "途修喆镕堃昇𠮷ABC123￥℃"


@dataclass(frozen=True)
class Finding:
    """What was looked at, what was seen in one sentence, and what to do about it (None when all is well)."""

    organ: str
    says: str
    mend: str | None = None


def examine(app: Flask, utc_now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Iterator[Finding]:
    """All findings, in the order in which problems are best mended. Runs inside an application context."""
    house = the_house()
    yield from secrets(house.config)
    yield web_push(house.config)
    yield database()
    yield sqlite_version(sqlite.version)
    if reachable():
        yield clock(utc_now())
    yield from lacking(app)
    yield files(house)
    yield fonts()
    yield from disk(house.config)


def secrets(config: Config) -> Iterator[Finding]:
    demo = [v.name for v in VARIABLES if v.secret and config.values[v.name] == DEMO_SECRET]
    if not demo:
        yield Finding("keys", "every secret is your own")
    elif config.production:
        yield Finding(
            "keys", f"demo secrets in {', '.join(demo)}", "set each to the output of: openssl rand -hex 32"
        )
    else:
        yield Finding("keys", f"demo secrets in use, which is fine for a trial only: {', '.join(demo)}")


def web_push(config: Config) -> Finding:
    private, public = config["VAPID_PRIVATE"], config["VAPID_PUBLIC"]
    if not private and not public:
        return Finding("web push", "off: no VAPID keys (`flask --app wsgi vapid` makes a pair)")
    if private and public and _public_of(private) == public.rstrip("="):
        return Finding("web push", "the key pair fits together")
    return Finding(
        "web push", "the VAPID keys do not belong together", "make a new pair: flask --app wsgi vapid"
    )


def _public_of(private: str) -> str | None:
    """The public key that belongs to a base64url private key; None when that is no key."""
    try:
        number = int.from_bytes(base64.urlsafe_b64decode(private + "=" * (-len(private) % 4)), "big")
        key = ec.derive_private_key(number, ec.SECP256R1()).public_key()
    except ValueError:
        return None
    raw = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def database() -> Finding:
    shown = db.engine.url.render_as_string(hide_password=True)
    if reachable():
        return Finding("database", f"answers at {shown}")
    return Finding("database", f"no answer from {shown}", "start it, or correct WAYSIDE_DATABASE_URL")


def sqlite_version(version: tuple[int, int, int]) -> Finding:
    number = ".".join(map(str, version))
    if db.engine.dialect.name != "sqlite":
        return Finding("SQLite", "not in use")
    if wal_is_safe(version):
        return Finding("SQLite", f"{number}: write-ahead log with full synchronisation")
    return Finding("SQLite", f"{number} may damage a write-ahead log, so the slower rollback journal is used")


def clock(now: datetime) -> Finding:
    """Compare this machine's clock with the database's: leases and time limits are judged by both."""
    questions = {
        "sqlite": "SELECT (julianday('now') - 2440587.5) * 86400",
        "postgresql": "SELECT extract(epoch FROM now())",
    }
    with db.engine.connect() as connection:
        skew = abs(
            now.timestamp() - float(connection.execute(text(questions[db.engine.dialect.name])).scalar_one())
        )
    if skew <= MOST_SKEW_S:
        return Finding("clock", "agrees with the database's")
    return Finding(
        "clock", f"{skew:.0f} s apart from the database's", "let both machines follow one time server (NTP)"
    )


def lacking(app: Flask) -> Iterator[Finding]:
    lacks = {lack.key: lack for lack in readiness.missing(app)}
    good = {"database": "every migration has run", "front_end": "is built", "administrator": "there is one"}
    for key, says in good.items():
        organ = {"database": "tables", "front_end": "front end"}.get(key, key)
        lack = lacks.get(key)
        yield Finding(organ, lack.what, f"run: {lack.mend}") if lack else Finding(organ, says)


def files(house: House) -> Finding:
    where = house.config.files_url()
    try:
        good = house.files.writable()
    except Exception as error:  # noqa: BLE001 - a folder or any object store, each with errors of its own
        return Finding("files", f"{where}: {error}", "make the folder writable, or correct WAYSIDE_FILES")
    if good:
        return Finding("files", f"can be written to {where}")
    return Finding(
        "files", f"what was written to {where} did not come back", "look at the store behind WAYSIDE_FILES"
    )


def fonts() -> Finding:
    try:
        files = [file for face in (regular(), bold()) for file in face.files]
        absent = {sign for sign in MUST_PRINT if not any(file.glyph(ord(sign)) for file in files)}
    except (OSError, ValueError) as error:
        return Finding(
            "fonts", f"cannot be read: {error}", "fetch app/platform/paper/fonts again: this copy is damaged"
        )
    if absent:
        return Finding("fonts", f"lack {''.join(sorted(absent))}", "fetch app/platform/paper/fonts again")
    return Finding("fonts", "print Chinese and English")


def disk(config: Config) -> Iterator[Finding]:
    places = {"files": config.files_url(), "database": config.database_url().partition("sqlite:///")[2]}
    for name, place in places.items():
        if not place or "://" in place or place == ":memory:":
            continue
        folder = next(path for path in (Path(place), *Path(place).parents) if path.is_dir())
        free = shutil.disk_usage(folder).free
        says = f"{free / (1 << 30):.1f} GiB free for the {name}"
        mend = None if free >= LEAST_FREE_BYTES else f"free some space below {folder}, or move the {name}"
        yield Finding("disk", says, mend)
