"""One run: people act, time passes, things break, step by step as the seed decides; then everything comes to rest.

Each step has chance of its own, so that a fault left out changes nothing before it and as little as possible after it.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from typing import Any

import orjson

from app.kernel.clock import parse
from tests.sim.faults import FAULTS, Faults
from tests.sim.host import Host, Report
from tests.sim.network import Network
from tests.sim.oracles import check
from tests.sim.plan import Plan
from tests.sim.server import Server

STEPS = {"act": 42, "time": 8, "network": 30, "fault": 20}
PAUSES_S = (0.1, 1.0, 3.0, 3.0, 10.0, 25.0, 70.0, 400.0, 1000.0)
ROUNDS = 14
ROUND_S = 16 * 60.0  # longer than any pause of the engine, and than a held command waits to be asked about


@dataclass
class Run:
    """What a run came to. wrong: what must not be, in words; digest: of the story and of all that
    lies on the phones in the end; faulty: the steps with a fault.
    """

    plan: Plan
    story: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    digest: str = ""
    steps: int = 0
    faulty: set[int] = field(default_factory=set)


class World:
    """A run under way."""

    def __init__(self, server: Server, host: Host, plan: Plan) -> None:
        self.server, self.host, self.plan = server, host, plan
        self.run = Run(plan)
        self.step = 0
        self.network = Network(plan, server, host, self.tell)
        self.faults = Faults(self)
        self.backups: list[Any] = []
        self.end: list[dict[str, Any]] = []

    def play(self, steps: int | None = None) -> Run:
        """The whole run, or its first steps, then rest and judgement. Ends early when something is wrong already."""
        dice = self._dice()
        self.server.begin(self.plan.seed)
        phones = [one.told() for one in self.plan.phones]
        began = self.host.order("begin", seed=self.plan.seed, now=self._ms(), phones=phones)
        self.take(began, dice)
        for step in range(1, (self.plan.steps if steps is None else steps) + 1):
            self.step = step
            self._one(self._dice())
            if self.run.wrong:
                break
        self.run.steps = self.step
        if not self.run.wrong:
            self._rest()
        told = "\n".join([*self.run.story, *self.run.wrong]).encode()
        self.run.digest = hashlib.sha256(told + orjson.dumps(self.end)).hexdigest()
        return self.run

    def tell(self, words: str) -> None:
        """A line of the story."""
        self.run.story.append(f"{self.step:4} {self.server.now[8:19]} {words}")

    def take(self, report: Report, dice: random.Random) -> None:
        """Carries on with all that follows from a report, and notes what is wrong in it."""
        for each in self.network.take(report, dice):
            self._note(each)

    # -- steps -----------------------------------------------------------------------------------------------

    def _one(self, dice: random.Random) -> None:
        if self.step == self.plan.upgrade_at:
            self.tell("server: upgraded to the newer build")
            self.server.upgrade()
        self.faults.recover(dice)
        if self.step in self.plan.restore_at - self.plan.drop:
            self.run.faulty.add(self.step)
            self.faults.restore(dice)
        what = dice.choices(list(STEPS), list(STEPS.values()))[0]
        if what == "act":
            self._act(dice)
        elif what == "time":
            self._pass(dice, dice.choice(PAUSES_S))
        elif what == "network":
            for report in self.network.move_one(dice):
                self._note(report)
        elif self.step not in self.plan.drop:
            self.run.faulty.add(self.step)
            self.faults.happen(dice.choices(list(FAULTS), list(FAULTS.values()))[0], dice)

    def _act(self, dice: random.Random) -> None:
        phone = dice.randrange(len(self.plan.phones))
        tab = dice.randrange(self.plan.phones[phone].tabs)
        report = self.host.order("act", phone=phone, tab=tab, seed=dice.getrandbits(31), mark=f"w{self.step}")
        if report["told"]:
            self.tell(f"{self.plan.phones[phone].name}.{tab}: {report['told']}")
        self.take(report, dice)

    def _pass(self, dice: random.Random, seconds: float) -> None:
        self.server.later(seconds)
        self.network.seconds += seconds
        for report in self.network.give_up(dice):
            self._note(report)
        self.take(self.host.order("time", now=self._ms()), dice)

    def _note(self, report: Report) -> None:
        self.run.wrong += report["wrong"]
        for phone in report["died"]:
            self.tell(f"{self.plan.phones[phone].name}: the power went while it wrote")
            self.faults.closed.add(phone)

    # -- the end ---------------------------------------------------------------------------------------------

    def _rest(self) -> None:
        dice = self._dice()
        self.tell("all faults end")
        self.network.smooth = True
        self.faults.end(dice)
        self.server.upgrade()
        for report in self.network.lose_all(dice):
            self._note(report)
        for _ in range(ROUNDS):
            self._pass(dice, ROUND_S)
            self.server.retry_held()
            if self._quiet():
                break
        self.end = self.host.order("look")["phones"]
        self.run.wrong += check(self.server, self.plan, self.end)

    def _quiet(self) -> bool:
        phones = self.host.order("quiet")["phones"]
        with self.server.inside():
            clock = self.server.clock()
        return all(not one["waiting"] and one["cursor"] == clock for one in phones)

    def _dice(self) -> random.Random:
        return random.Random(f"{self.plan.seed} {self.step}")

    def _ms(self) -> int:
        return round(parse(self.server.now).timestamp() * 1000)
