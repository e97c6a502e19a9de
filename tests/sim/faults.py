"""What breaks: the faults of a run, each by its name, and the end of all of them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.sim.world import World

FAULTS = {
    "client killed": 3,
    "client power": 6,
    "client disk full": 2,
    "clock jump": 2,
    "server crash": 4,
    "server disk full": 1.5,
    "server tries held": 2,
    "backup": 3,
}
JUMPS_S = (-400 * 86_400, -86_400, -3_600, 3_600, 86_400, 400 * 86_400)


ENDS = 0.25  # the chance at each step that one of what lasts ends


class Faults:
    """closed: phones that are dead for now; full: disks without room, of phones, and None for the server's."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.closed: set[int] = set()
        self.full: set[int | None] = set()

    def recover(self, dice: random.Random) -> None:
        """What lasts does not last for ever."""
        for phone in sorted(self.closed):
            if dice.random() < ENDS:
                self._reopen(phone, dice)
        for owner in sorted(self.full, key=str):
            if dice.random() < ENDS:
                self._disk(owner, full=False)

    def happen(self, what: str, dice: random.Random) -> None:
        """One fault, if there is anything for it to befall."""
        world = self.world
        phone = dice.randrange(len(world.plan.phones))
        if what.startswith("server"):
            self._server(what, dice)
        elif what == "backup":
            world.backups.append(world.server.backup())
            world.tell("server: a backup is taken")
        elif phone not in self.closed:
            self._client(what, phone, dice)

    def end(self, dice: random.Random) -> None:
        """Disks have room again, whoever is dead lives, nothing more breaks."""
        world = self.world
        world.server.dies_at = None
        for owner in sorted(self.full, key=str):
            self._disk(owner, full=False)
        for phone in range(len(world.plan.phones)):
            world.host.order("die", phone=phone, writes=1 << 30, after=False)
        for phone in sorted(self.closed):
            self._reopen(phone, dice)

    def _client(self, what: str, phone: int, dice: random.Random) -> None:
        world, name = self.world, self.world.plan.phones[phone].name
        if what == "client killed":
            world.tell(f"{name}: killed")
            world.host.order("kill", phone=phone)
            self.closed.add(phone)
        elif what == "client power":
            writes, after = dice.randint(1, 6), dice.random() < 0.4
            world.tell(f"{name}: the power will go {'after' if after else 'in'} write {writes}")
            world.host.order("die", phone=phone, writes=writes, after=after)
        elif what == "clock jump":
            seconds = dice.choice(JUMPS_S)
            world.tell(f"{name}: the clock jumps by {seconds} s")
            world.host.order("jump", phone=phone, ms=seconds * 1000)
        else:
            self._disk(phone, full=True)

    def _reopen(self, phone: int, dice: random.Random) -> None:
        self.closed.discard(phone)
        self.world.tell(f"{self.world.plan.phones[phone].name}: opened again")
        self.world.take(self.world.host.order("open", phone=phone), dice)

    def _server(self, what: str, dice: random.Random) -> None:
        world = self.world
        if what == "server crash":
            world.server.dies_at = dice.randint(1, 3)
            world.tell(f"server: will die in commit {world.server.dies_at}")
        elif what == "server tries held":
            world.tell("server: tries held commands again")
            world.server.retry_held()
        else:
            self._disk(None, full=True)

    def _disk(self, owner: int | None, *, full: bool) -> None:
        world = self.world
        (self.full.add if full else self.full.discard)(owner)
        name = "server" if owner is None else world.plan.phones[owner].name
        world.tell(f"{name}: the disk {'is full' if full else 'has room again'}")
        if owner is None:
            world.server.disk(full=full)
        else:
            world.host.order("full", phone=owner, full=full)

    def restore(self, dice: random.Random) -> None:
        """An older backup takes the place of what the server has; nothing when there is none."""
        world = self.world
        if not world.backups:
            return
        which = dice.randrange(len(world.backups))
        world.tell(f"server: backup {which + 1} of {len(world.backups)} is restored")
        world.server.restore(world.backups[which])
        self.full.discard(None)
