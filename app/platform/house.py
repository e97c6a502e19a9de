"""What a running application carries: its configuration, its registry, its files, its clock, and hands to draw papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from flask import current_app

from app.kernel.clock import iso
from app.platform.config import Config
from app.platform.crew import Crew
from app.platform.files import FileStore
from app.platform.registry import Registry


@dataclass(eq=False)
class House:
    """now: the server's time as wire text; replaced in tests and by the demo generator."""

    config: Config
    registry: Registry
    now: Callable[[], str]
    crew: Crew = field(default_factory=Crew)  # the worker has one on all cores

    @classmethod
    def of(cls, config: Config, registry: Registry) -> House:
        """A house with the real clock."""
        return cls(config, registry, lambda: iso(datetime.now(UTC)))

    @cached_property
    def files(self) -> FileStore:
        """The store of photos and papers; opened when first used, so that a command line without it starts."""
        return FileStore(self.config.files_url())

    def workshop(self, name: str) -> Path:
        """A folder on this machine for what is being made; it outlives the process, so that work goes on where it stopped."""
        place = (self.files.folder or self.config.folder / "var") / "making" / name
        place.mkdir(parents=True, exist_ok=True)
        return place


def the_house() -> House:
    """The house of the running application."""
    found: House = current_app.extensions["wayside"]
    return found
