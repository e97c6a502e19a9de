"""What strangers may ask, counted: who is wrong too often is asked to come back later. A right answer is never counted."""

from __future__ import annotations

from typing import Any

from flask import request

from app.journey.report.printing.signed import judged
from app.journey.report.verification import verified
from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.house import the_house
from app.platform.reader import Reader
from app.platform.settings import setting_value
from app.platform.signing.judge import Judged
from app.platform.throttle import count_try, refuse_the_busy

VERIFY, PAPER, LINK = "verify", "paper", "link"
TRIES = {VERIFY: "report.public_tries", PAPER: "report.public_papers", LINK: "report.public_tries"}


def guard(door: str) -> None:
    """Refused access.throttled when this network was wrong, or asked for much work, too often of late."""
    house = the_house()
    with reading() as session:
        most, minutes = (
            setting_value(session, house.registry, name) for name in (TRIES[door], "report.public_minutes")
        )
    refuse_the_busy(house, door, request.remote_addr, most, minutes)


def count(door: str) -> None:
    """One try more of this network."""
    count_try(the_house(), door, request.remote_addr)


def verified_for_a_stranger(report_number: str, short_hash: str) -> dict[str, Any]:
    """As `verified`. Refused access.throttled."""
    guard(VERIFY)
    with reading() as session:
        told = verified(Reader(session, the_house().registry, THE_SYSTEM), report_number, short_hash)
    if not told["genuine"]:
        count(VERIFY)
    return told


def judged_for_a_stranger(data: bytes) -> tuple[Judged, dict[str, Any] | None]:
    """Whether a dropped paper is ours, and what is known of the report that an unchanged one shows. Refused access.throttled.

    Judging costs work, so each paper counts.
    """
    guard(PAPER)
    count(PAPER)
    with reading() as session:
        reader = Reader(session, the_house().registry, THE_SYSTEM)
        found = judged(reader, data)
        told = None
        if found.verdict == "unchanged":
            _, number, short = (f"{found.keywords}  ").split(" ")[:3]
            told = verified(reader, number, short)
    return found, told
