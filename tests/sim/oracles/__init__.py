"""What must hold when everything has come to rest, whatever happened before. Each oracle tells what is wrong, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.reader import Reader
from tests.sim.oracles.commands import commands_found
from tests.sim.oracles.ledger import ledger_adds_up
from tests.sim.oracles.seals import seals_untouched
from tests.sim.oracles.values import values_found
from tests.sim.oracles.views import at_rest, views_agree
from tests.sim.plan import Plan
from tests.sim.server import Server

Phones = list[dict[str, Any]]
Oracle = Callable[[Reader, Phones], list[str]]
MOST = 12  # lines of one oracle; more of the same helps nobody


def check(server: Server, plan: Plan, phones: Phones) -> list[str]:
    """Everything that is wrong at rest."""
    found: list[str] = []
    actors = [one.who for one in plan.phones]
    with server.inside(), reading() as session:
        reader = Reader(session, server.house.registry, THE_SYSTEM)
        for oracle in (at_rest, commands_found, values_found, ledger_adds_up, seals_untouched):
            found += oracle(reader, phones)[:MOST]
        found += views_agree(reader, phones, actors)[:MOST]
    return found
