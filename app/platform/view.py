"""A row as guards see it: its fields, what it includes, the actor. What is included is read when a guard asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any


class RowView(Mapping[str, Any]):
    """known: values by name; includes: by name, what reads them."""

    def __init__(self, known: dict[str, Any], includes: Mapping[str, Callable[[], Any]]) -> None:
        self._known = known
        self._unread = {name: read for name, read in includes.items() if name not in known}

    def __getitem__(self, name: str) -> Any:
        if name in self._unread:
            self._known[name] = self._unread.pop(name)()
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._known, *self._unread))

    def __len__(self) -> int:
        return len(self._known) + len(self._unread)
