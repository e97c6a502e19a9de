"""What one person may see, asked of the change index at one moment, straight from the driver. Says nothing of what rows hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, SelectBase, bindparam, select

from app.kernel.actor import Actor
from app.platform.db.quick import Driver, Quick
from app.platform.db.system_tables import Change
from app.platform.registry import Registry

COLUMNS = (Change.scope, Change.entity, Change.row_id, Change.clock, Change.gone)
AT_ONCE = 500
Makes = Callable[[ColumnElement[bool]], SelectBase]


class Entry(NamedTuple):
    """Of the change index; gone: the row left the scope."""

    scope: str
    entity: str
    row_id: str
    clock: int
    gone: bool


@dataclass(frozen=True)
class Sight:
    """A driver within a snapshot, and whose sight it is."""

    driver: Driver
    registry: Registry
    actor: Actor

    @cached_property
    def scopes(self) -> list[str]:
        """In a fixed order."""
        return sorted(self.actor.scopes())

    def ask(self, makes: Makes, scopes: Sequence[str], **values: Any) -> list[tuple[Any, ...]]:
        """The rows of the statement that `makes` makes of "the scope is one of these"; it is made once for so many scopes."""
        return _made(makes, len(scopes)).all(self.driver, values | numbered("scope", scopes))

    def visible_ids(self, entity: str, ids: Sequence[str]) -> set[str]:
        """Which of the rows are seen through any scope."""
        found: set[str] = set()
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            asked = numbered("scope", self.scopes) | numbered("id", some) | {"entity": entity}
            found |= {row_id for (row_id,) in _seen(len(self.scopes), len(some)).all(self.driver, asked)}
        return found


def numbered(name: str, values: Sequence[Any]) -> dict[str, Any]:
    """The values as named parameters: name_0, name_1, ..."""
    return {f"{name}_{i}": value for i, value in enumerate(values)}


def parameters(name: str, count: int) -> list[BindParameter[Any]]:
    """So many of them for a statement."""
    return [bindparam(f"{name}_{i}") for i in range(count)]


@cache
def _made(makes: Makes, count: int) -> Quick:
    return Quick(makes(Change.scope.in_(parameters("scope", count))))


@cache
def _seen(scopes: int, ids: int) -> Quick:
    return Quick(
        select(Change.row_id)
        .where(Change.entity == bindparam("entity"), Change.row_id.in_(parameters("id", ids)),
               Change.scope.in_(parameters("scope", scopes)), Change.gone.is_(False))
        .distinct()
    )  # fmt: skip
