"""Which parts a start consists of: the web server, the job worker, the scheduler, and over https the trust page.

Only says what to start; starting and restarting is the supervisor's.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.web.run.certificate import ServerFiles
from app.web.run.child import Part

WORKERS = 2
THREADS = 8
BACKGROUND_AFTER_S = 2.0
HTTPS_PORT = 8443


@dataclass(frozen=True)
class Secure:
    """What serving over https needs: the server's files, the authority's certificate, and the port of the trust page."""

    files: ServerFiles
    authority: Path
    page: str


def web(host: str, port: int, files: ServerFiles | None = None) -> Part:
    """gunicorn with threads: two processes use both cores, threads wait for the database and for slow phones."""
    words = [
        *_module("gunicorn"), "wsgi:app",
        "--bind", f"{host}:{port}",
        "--workers", str(WORKERS),
        "--preload",  # loaded once and shared: half the memory, and a worker that died is back at once
        "--worker-class", "gthread",
        "--threads", str(THREADS),
        "--no-control-socket",
        "--graceful-timeout", "8",
        "--keep-alive", "15",
        "--access-logfile", "-",
        "--access-logformat", "%(m)s %(U)s %(s)s %(B)s B %(M)s ms",
    ]  # fmt: skip
    if files:
        words += ["--certfile", str(files.chain), "--keyfile", str(files.key)]
    return Part("web", tuple(words))


def background() -> Sequence[Part]:
    """The parts that no request waits for: they leave the first seconds of both cores to the web server."""
    return tuple(
        Part(name, (*_module("flask"), "--app", "wsgi", name), after_s=BACKGROUND_AFTER_S)
        for name in ("worker", "scheduler")
    )


def trust_page(host: str, port: int, secure: Secure, app: str) -> Part:
    words = (
        *_module("app.web.run.trust_page"), "--host", host, "--port", str(port),
        "--certificate", str(secure.authority), "--page", secure.page, "--app", app,
    )  # fmt: skip
    return Part("trust", words)


def _module(name: str) -> tuple[str, ...]:
    return (sys.executable, "-m", name)
