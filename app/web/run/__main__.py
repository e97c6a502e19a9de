"""`python -m app.web.run`: what `make run` does after the set-up. Prepares the data, starts every part, greets.

The ports are looked at first, so that a taken one is one sentence and not a part that dies again and again.
"""

import argparse
import datetime as dt
import os
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from flask.cli import FlaskGroup

from app import create_app
from app.web.run import network, plan, welcome
from app.web.run.authority import ensure_authority
from app.web.run.certificate import ensure_server, names_for
from app.web.run.child import Part
from app.web.run.supervisor import Supervisor
from app.web.run.words import LANGUAGES, say

VAR = Path("var")
REPORT = VAR / "log-ins.json"
LOCK = threading.Lock()


@dataclass(frozen=True)
class Asked:
    """The command line."""

    host: str
    port: int
    https: bool
    https_port: int
    demo: str


def read(words: list[str] | None = None) -> Asked:
    reader = argparse.ArgumentParser(prog="python -m app.web.run", description=__doc__)
    reader.add_argument("--host", default="0.0.0.0", help="address to listen at")  # noqa: S104 - phones are on the LAN
    reader.add_argument("--port", type=int, default=8000)
    reader.add_argument(
        "--https", action="store_true", help="serve over https, and the certificate on --port"
    )
    reader.add_argument("--https-port", type=int, default=plan.HTTPS_PORT)
    reader.add_argument("--demo", choices=["small", "big", "none"], default="small")
    return Asked(**vars(reader.parse_args(words)))


def print_line(name: str, line: str) -> None:
    """One line of a part, whole, with its name before it."""
    with LOCK:
        print(f"{name:<9} | {line}", flush=True)


def refuse_taken(asked: Asked) -> None:
    for port in [asked.port, asked.https_port] if asked.https else [asked.port]:
        if network.taken(port):
            sys.exit(
                f"Port {port} is taken by another program. Stop it, or choose another: make run PORT={port + 1}"
            )


def prepare(asked: Asked) -> None:
    """Migrations and, in an empty database, the demo. In a fork: its memory and its connections end with it."""
    child = os.fork()
    if child == 0:
        words = ["prepare", "--demo", asked.demo, "--report", str(REPORT)]
        # Ends the process itself, with the command's exit code.
        FlaskGroup(create_app=create_app).main(words, prog_name="flask")
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        sys.exit("The database could not be made ready (see above). `flask --app wsgi doctor` tells more.")


def secure(asked: Asked, addresses: list[str]) -> plan.Secure:
    """Certificates for this machine's present addresses; says when new ones were made."""
    now = dt.datetime.now(dt.UTC)
    host = network.host_name()
    authority = ensure_authority(VAR / "ca", host, now)
    files, why = ensure_server(VAR / "ca", authority, names_for(host, addresses), now)
    if why:
        print(f"Made a server certificate for {', '.join(['localhost', *addresses])}: {why}.", flush=True)
    return plan.Secure(files, authority.path, f"http://{(addresses or ['127.0.0.1'])[0]}:{asked.port}/")


def compose(asked: Asked, addresses: list[str]) -> tuple[list[Part], welcome.Reach]:
    """The parts to run and where they will be reached."""
    scheme, port = ("https", asked.https_port) if asked.https else ("http", asked.port)
    here = f"{scheme}://localhost:{port}/"
    lan = f"{scheme}://{addresses[0]}:{port}/" if addresses else None
    if not asked.https:
        return [plan.web(asked.host, port), *plan.background()], welcome.Reach(here, lan)
    shield = secure(asked, addresses)
    parts = [
        plan.web(asked.host, port, shield.files),
        *plan.background(),
        plan.trust_page(asked.host, asked.port, shield, lan or here),
    ]
    return parts, welcome.Reach(here, lan, shield.page, shield.authority)


def greet(reach: welcome.Reach) -> None:
    """Say where the server is once it answers; say nothing when it never does (its own lines tell why)."""
    if not network.wait_until_answering(f"{reach.here}api/health", reach.authority, limit_s=120):
        return
    text = "\n".join(welcome.lines(reach, welcome.read_log_ins(REPORT)))
    with LOCK:
        print(f"\n{text}\n", flush=True)


def main() -> None:
    asked = read()
    refuse_taken(asked)
    VAR.mkdir(exist_ok=True)
    addresses = network.lan_addresses()
    parts, reach = compose(asked, addresses)
    # Passkeys work at localhost or over https; over plain http the network's address would only break them.
    public = reach.lan or reach.here if asked.https else reach.here
    # Known before the demo is loaded: what is sealed records where its paper's code leads.
    os.environ.setdefault("WAYSIDE_PUBLIC_URL", public.rstrip("/"))
    prepare(asked)
    threading.Thread(target=greet, args=(reach,), daemon=True).start()
    Supervisor(parts, print_line).run()
    print(" / ".join(say(language, "welcome.stopped") for language in LANGUAGES), flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
