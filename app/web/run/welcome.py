"""What the terminal shows once the server listens: addresses, the code for a phone, the way to trust, the log-ins.

Prints only. Everything is said in Chinese and in English, because nobody has signed in yet.
"""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import segno

from app.web.run.trust_page import fingerprint, steps
from app.web.run.words import LANGUAGES, say


@dataclass(frozen=True)
class Reach:
    """Where the server is: addresses with scheme and port; lan None without a private network, page None over http."""

    here: str
    lan: str | None
    page: str | None = None
    authority: Path | None = None


def lines(reach: Reach, log_ins: dict[str, object]) -> list[str]:
    """The whole greeting, line by line. log_ins: {"password": …, "people": [{"login", "name", "roles"}]} or {}."""
    shown = [_both("welcome.ready"), _both("welcome.here", address=reach.here)]
    if reach.lan is None:
        return [*shown, _both("welcome.lan.none"), *_people(log_ins), _both("welcome.stop")]
    shown += [_both("welcome.lan", address=reach.lan), qr(reach.page or reach.lan)]
    if reach.page and reach.authority:
        shown += _trust(reach.page, reach.lan, reach.authority)
    else:
        shown.append(_both("welcome.phone.http"))
    return [*shown, *_people(log_ins), _both("welcome.stop")]


def qr(address: str) -> str:
    """The address as a code that a phone's camera reads off the terminal."""
    drawn = io.StringIO()
    segno.make(address, error="l").terminal(drawn, compact=True, border=2)
    return drawn.getvalue().rstrip("\n")


def _trust(page: str, app: str, authority: Path) -> list[str]:
    shown = []
    for language in LANGUAGES:
        shown.append(say(language, "welcome.phone.https", page=page))
        for system in ("android", "iphone"):
            shown.append(f"  {say(language, f'trust.{system}')}")
            shown += [
                f"    {number}. {step}" for number, step in enumerate(steps(language, system, page, app), 1)
            ]
        shown.append(f"  {say(language, 'trust.fingerprint')}\n    {fingerprint(authority.read_bytes())}")
    return shown


def _people(log_ins: dict[str, object]) -> list[str]:
    people = log_ins.get("people")
    if not isinstance(people, list) or not people:
        return []
    shown = [_both("welcome.logins", password=str(log_ins.get("password", "")))]
    widest = max(len(str(person["login"])) for person in people)
    return shown + [
        f"  {person['login']:<{widest}}  {person['name']}  {person['roles']}" for person in people
    ]


def _both(key: str, **values: str) -> str:
    return "\n".join(say(language, key, **values) for language in LANGUAGES)


def read_log_ins(report: Path) -> dict[str, object]:
    """What `flask prepare --report` wrote; {} when there is no demo."""
    if not report.is_file():
        return {}
    found: dict[str, object] = json.loads(report.read_text(encoding="utf-8"))
    return found
