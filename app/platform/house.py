"""What a running application carries: its configuration, its registry, its files and its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from flask import current_app

from app.kernel.clock import iso
from app.platform.config import Config
from app.platform.files import FileStore
from app.platform.registry import Registry


@dataclass(eq=False)
class House:
    """now: the server's time as wire text; replaced in tests and by the demo generator."""

    config: Config
    registry: Registry
    now: Callable[[], str]

    @classmethod
    def of(cls, config: Config, registry: Registry) -> House:
        """A house with the real clock."""
        return cls(config, registry, lambda: iso(datetime.now(UTC)))

    @cached_property
    def files(self) -> FileStore:
        """The store of photos and papers; opened when first used, so that a command line without it starts."""
        return FileStore(self.config.files_url())


def the_house() -> House:
    """The house of the running application."""
    found: House = current_app.extensions["wayside"]
    return found
