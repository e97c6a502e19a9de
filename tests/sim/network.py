"""Requests on their way between phones and server, and what can happen to each of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.sim.host import Host, Report
from tests.sim.plan import Plan
from tests.sim.server import Answer, Server, ServerDied

FATES = {"late request": 5, "late answer": 6, "lost request": 2, "lost answer": 4, "duplicate": 2}
PATIENCE_S = 60  # after this a phone gives up; the request may still arrive
Tell = Callable[[str], None]


@dataclass
class Message:
    """One request. answer: what the server said, when it has; forsaken: nobody waits for the answer any more."""

    id: int
    phone: int
    body: bytes
    posted_at: float
    answer: Answer | None = None
    forsaken: bool = False


@dataclass
class Network:
    """on_the_way: messages that have not come to their end, in no order."""

    plan: Plan
    server: Server
    host: Host
    tell: Tell
    on_the_way: list[Message] = field(default_factory=list)
    seconds: float = 0.0
    smooth: bool = False

    def take(self, report: Report, dice: random.Random) -> list[Report]:
        """Carries what a report posted, and what follows from that, until nothing moves; returns all reports."""
        reports = [report]
        for each in reports:  # grows while it is walked through
            for posted in each["posted"]:
                message = Message(posted["id"], posted["phone"], posted["body"].encode(), self.seconds)
                reports += self._send(message, dice)
        return reports

    def move_one(self, dice: random.Random) -> list[Report]:
        """One of the late messages goes on."""
        if not self.on_the_way:
            return []
        message = self.on_the_way.pop(dice.randrange(len(self.on_the_way)))
        self.tell(f"{self._name(message)}: a late {'answer' if message.answer else 'request'} arrives")
        return self._through(message, dice)

    def give_up(self, dice: random.Random) -> list[Report]:
        """Phones wait a minute for an answer, not longer."""
        reports = []
        for message in [one for one in self.on_the_way if not one.forsaken]:
            if self.seconds - message.posted_at > PATIENCE_S:
                message.forsaken = True
                reports += self._lose(message, dice)
        return reports

    def lose_all(self, dice: random.Random) -> list[Report]:
        """The end of all faults: what was on its way is gone."""
        lost, self.on_the_way = self.on_the_way, []
        return [report for one in lost if not one.forsaken for report in self._lose(one, dice)]

    # -- one message -----------------------------------------------------------------------------------------

    def _send(self, message: Message, dice: random.Random) -> list[Report]:
        if self.smooth or dice.random() >= self.plan.rough:
            return self._through(message, dice)
        fate = dice.choices(list(FATES), list(FATES.values()))[0]
        self.tell(f"{self._name(message)}: {fate}")
        if fate == "late request":
            self.on_the_way.append(message)
            return []
        if fate == "lost request":
            return self._lose(message, dice)
        answer = self._ask(message)
        if fate == "lost answer" or answer is None:
            return self._lose(message, dice)
        message.answer = answer
        if fate == "late answer":
            self.on_the_way.append(message)
            return []
        self.on_the_way.append(
            Message(message.id, message.phone, message.body, message.posted_at, forsaken=True)
        )
        return self._reply(message, dice)

    def _through(self, message: Message, dice: random.Random) -> list[Report]:
        if message.answer is None:
            message.answer = self._ask(message)
        if message.forsaken:
            return []
        return self._lose(message, dice) if message.answer is None else self._reply(message, dice)

    def _ask(self, message: Message) -> Answer | None:
        spec = self.plan.phones[message.phone]
        try:
            answer = self.server.post(message.body, spec.name, spec.who.id)
        except ServerDied:
            self.tell("the server died in the middle of a commit")
            return None
        if answer.status != 200:
            self.tell(f"{spec.name}: the server answers {answer.status} {answer.body[:80]}")
        return answer

    def _reply(self, message: Message, dice: random.Random) -> list[Report]:
        assert message.answer is not None
        told = message.answer
        report = self.host.order(
            "reply", id=message.id, status=told.status, headers=told.headers, body=told.body
        )
        return self.take(report, dice)

    def _lose(self, message: Message, dice: random.Random) -> list[Report]:
        return self.take(self.host.order("lose", id=message.id), dice)

    def _name(self, message: Message) -> str:
        return self.plan.phones[message.phone].name
