"""The stage of the demo: a clock that runs through the past, people, and the one door through which they send commands.

Stories are generators: each yields the moment at which it wants to go on, and all are played together in the order of
time, so that running numbers, stock and the audit log come out as they would have.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from sqlalchemy import event

from app.kernel.actor import Actor
from app.kernel.clock import Times, parse, plus
from app.kernel.command import Command
from app.kernel.ids import id_maker
from app.platform.commit import commit
from app.platform.db import db, writing
from app.platform.execution import execute, settle
from app.platform.house import House
from app.platform.unit_of_work import UnitOfWork
from app.sync.merge import apply_patch

Story = Iterator[str]
"""Yields wire moments; what stands after a yield happens at that moment."""
REMEMBERED = 1200
"""Rows: a session forgets what nobody holds, and would read the same person, part and place again for every command."""


class World:
    """`now`: the moment that is being played; `end`: the moment of loading, after which nothing has happened yet.

    steps_at_once: how many steps of stories are kept in one commit; `updated_at` and `rev` are as exact as that.
    """

    def __init__(self, house: House, seed: str, start: str, end: str) -> None:
        self.house = house
        self.seed = seed
        self.rng = Random(seed)
        self.start, self.end, self.now = start, end, start
        self.people: dict[str, Actor] = {}
        self.regions: dict[str, str] = {}
        self.uow: UnitOfWork
        self._waiting: list[tuple[str, int, Story]] = []
        self._begun = 0
        self._next_id = id_maker(lambda: round(parse(self.now).timestamp() * 1000), self.rng.randbytes)
        self.steps_at_once = 1
        self._remembered: deque[Any] = deque(maxlen=REMEMBERED)
        for what in ("loaded_as_persistent", "pending_to_persistent"):
            event.listen(db.session(), what, self._remember)

    def _remember(self, _session: Any, row: Any) -> None:
        self._remembered.append(row)

    # -- playing ---------------------------------------------------------------------------------------------

    def begin(self, story: Story) -> None:
        """Lets a story run up to its first wish and waits for that moment. Nothing of it may happen before."""
        self._wait(story)

    def play(self, until: str) -> int:
        """Plays all stories up to that moment, in order of time; returns how many steps were made."""
        steps = 0
        while self._waiting and self._waiting[0][0] <= until:
            with writing() as session:
                self.uow = UnitOfWork(session, self.house.registry, Actor("", ()), Times.of(self.now))
                steps += self._play_some(until)
                self._commit()
        return steps

    def _play_some(self, until: str) -> int:
        """As many steps as are kept in one commit."""
        for done in range(self.steps_at_once):
            if not self._waiting or self._waiting[0][0] > until:
                return done
            moment, _, story = heapq.heappop(self._waiting)
            self.now = max(moment, self.now)
            self.uow.times = Times.of(self.now)
            self._wait(story)
        return self.steps_at_once

    def _wait(self, story: Story) -> None:
        moment = next(story, None)
        if moment is not None:
            self._begun += 1
            heapq.heappush(self._waiting, (moment, self._begun, story))

    # -- doing -----------------------------------------------------------------------------------------------

    def do(
        self, who: Actor, type_: str, args: dict[str, Any] | None = None, *, row: str | None = None
    ) -> str:
        """One command now; returns the row's id. Refused stops the loading: a story may not break a rule."""
        row = row or self.new_id()
        self.uow.actor = who
        execute(
            self.uow,
            Command(self.new_id(), type_, row, {k: v for k, v in (args or {}).items() if v is not None}),
        )
        return row

    def fill(self, who: Actor, entity: str, row: str, *, unseen: bool = False, **fields: Any) -> None:
        """Fields of a record as the phone's patch writes them. unseen: the phone knew them only blank."""
        self.uow.actor = who
        known = self.uow.get(entity, row)
        apply_patch(
            self.uow, entity, row, fields, {name: None if unseen else getattr(known, name) for name in fields}
        )
        settle(self.uow, f"{entity}.patch", entity, row, self.new_id(), fields)

    def _commit(self) -> None:
        if self.uow.work.notes:
            commit(self.uow)
        else:
            self.uow.session.commit()  # a rollback would make the session forget all that it holds

    def new_id(self) -> str:
        """The next id, as a device would make it at this moment; later ones sort behind earlier ones."""
        return self._next_id()

    # -- looking ---------------------------------------------------------------------------------------------

    def get(self, entity: str, row: str) -> Any:
        """A row as it stands."""
        return self.uow.get(entity, row)

    def rows(self, entity: str, **equal: Any) -> list[Any]:
        """Rows whose fields equal the values, oldest first."""
        return self.uow.rows(entity, **equal)

    def first(self, entity: str, **equal: Any) -> Any:
        """The oldest such row; it is there, or the story is wrong."""
        return self.rows(entity, **equal)[0]

    # -- people and lots -------------------------------------------------------------------------------------

    def enter(self, actor: Actor, region: str) -> None:
        """Somebody who works here."""
        self.people[actor.extra["employee_no"]] = replace(
            actor, device_id=f"demo-{actor.extra['employee_no']}"
        )
        self.regions[actor.id] = region

    def anyone(self, role: str, *, but: str | None = None) -> Actor:
        """Somebody of the office who has that role, drawn by lot; an engineer who is a supervisor too is on the road."""
        fit = [
            p for p in self.people.values() if role in p.roles and "engineer" not in p.roles and p.id != but
        ]
        return self.rng.choice(fit)

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self.rng.random() < share

    def after(self, low: float, high: float | None = None, unit: str = "minutes") -> str:
        """A moment between low and high units from now."""
        return plus(self.now, **{unit: self.rng.uniform(low, low if high is None else high)})
