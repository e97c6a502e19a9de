"""The pictures and noises of the demo: made when first wanted, stored as uploads that were verified, shared where no fact
is seen in them.

A plate, an odometer, a gauge or a voucher shows a fact, so it is drawn anew for the jobs of the last weeks and left out of
older ones; what is left of an old voucher is its slip, alike but for the time in the corner.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from app.demo.noises import noise
from app.demo.pictures import picture
from app.demo.story.world import World
from app.kernel.actor import Actor
from app.kernel.clock import PEOPLE_ZONE, parse
from app.platform.files import StoredFile

MIME = "image/jpeg"


@dataclass(frozen=True)
class Print:
    """A stored picture."""

    sha256: str
    size: int
    width: int
    height: int


class Album:
    """small: width and height of shared pictures and slips; seeds: how many pictures of one kind are drawn at most."""

    def __init__(self, world: World, *, small: tuple[int, int], large: tuple[int, int], seeds: int) -> None:
        self.world, self.small, self.large, self.seeds = world, small, large, seeds
        self._kept: set[str] = set()
        self._shared: dict[tuple[Any, ...], Print] = {}

    def shared(self, who: Actor, kind: str, /, **told: Any) -> Print:
        """One of a few pictures of that kind, without a time in its corner."""
        seed = self.world.rng.randrange(self.seeds)
        key = (kind, seed, *sorted(told.items()))
        if key not in self._shared:
            self._shared[key] = self._keep(who, picture(kind, seed, "", self.large, told), self.large)
        return self._shared[key]

    def slip(self, who: Actor, **told: Any) -> Print:
        """A voucher that was photographed now; those of one kind differ only by the time in the corner."""
        seed = self.world.rng.randrange(self.seeds)
        return self._keep(who, picture("voucher", seed, self._time(), self.small, told), self.small)

    def own(self, who: Actor, kind: str, /, **told: Any) -> Print:
        """A picture of its own, in which the facts are seen, taken now."""
        seed = self.world.rng.randrange(10**6)
        return self._keep(who, picture(kind, seed, self._time(), self.large, told), self.large)

    def noise(self, who: Actor, kind: str) -> Print:
        """One noise of a kind, the same whenever it is heard; no width and height."""
        return self._keep(who, noise(kind, 1), (0, 0), "audio/wav")

    def _time(self) -> str:
        return f"{parse(self.world.now).astimezone(PEOPLE_ZONE):%Y-%m-%d %H:%M:%S}"

    def _keep(self, who: Actor, data: bytes, size: tuple[int, int], mime: str = MIME) -> Print:
        world, digest = self.world, hashlib.sha256(data).hexdigest()
        if digest not in self._kept:
            self._kept.add(digest)
            world.house.files.put(digest, data)
            world.uow.session.add(StoredFile(
                sha256=digest, size=len(data), mime=mime, person_id=who.id, received=len(data), created_at=world.now,
                verified_at=world.now,
            ))  # fmt: skip
        return Print(digest, len(data), *size)
