"""Guards: a small vocabulary of predicates as data, read by two tiny interpreters (here and kernel/guard.ts).

A guard is evaluated over a *view*: the record's fields, what it includes, and `actor`. What the vocabulary cannot
say is {"server": name}: checked by a function on the server alone, and the screen says "the office will check".
tests/vectors/guards.json keeps the two interpreters equal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Expr = Mapping[str, Any]
View = Mapping[str, Any]
ServerCheck = Callable[[View], bool]


@dataclass(frozen=True)
class Guard:
    """A named condition; the name ends the problem code and the translation key."""

    name: str
    expr: Expr


def at(view: View, path: str) -> Any:
    """The value at a dotted path; None where a step is missing."""
    value: Any = view
    for step in path.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def is_filled(value: Any) -> bool:
    """Neither null, nor blank text, nor an empty list. 0 and False are filled."""
    if value is None:
        return False
    if isinstance(value, str):
        return value.strip() != ""
    return not (isinstance(value, list) and not value)


def holds(expr: Expr, view: View, server: Mapping[str, ServerCheck] | None = None) -> bool:
    """Whether the expression is true of the view.

    server: checks for {"server": name}; without them such a leaf counts as true (the device's reading).
    Raises KeyError for a predicate outside the vocabulary.
    """
    ((name, argument),) = expr.items()
    return _PREDICATES[name](argument, view, server)


def predicates() -> frozenset[str]:
    """The names of the vocabulary."""
    return frozenset(_PREDICATES)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _items(path: str, view: View) -> list[View]:
    found = at(view, path)
    if not isinstance(found, list):
        return []
    root = view.get("root", view)
    return [{**item, "actor": view.get("actor"), "root": root} for item in found]


def _before(pair: list[str], view: View) -> bool:
    first, second = at(view, pair[0]), at(view, pair[1])
    if not is_filled(first) or not is_filled(second):
        return False
    return bool(first <= second)


def _server(name: str, view: View, server: Mapping[str, ServerCheck] | None) -> bool:
    return True if server is None else server[name](view)


_PREDICATES: dict[str, Callable[[Any, View, Mapping[str, ServerCheck] | None], bool]] = {
    "filled": lambda a, v, s: is_filled(at(v, a)),
    "blank": lambda a, v, s: not is_filled(at(v, a)),
    "true": lambda a, v, s: at(v, a) is True,
    "equals": lambda a, v, s: at(v, a[0]) == a[1],
    "in": lambda a, v, s: at(v, a[0]) in a[1],
    "contains": lambda a, v, s: a[1] in (at(v, a[0]) or []),
    "at_least": lambda a, v, s: _number(at(v, a[0])) and at(v, a[0]) >= a[1],
    "at_most": lambda a, v, s: _number(at(v, a[0])) and at(v, a[0]) <= a[1],
    "same": lambda a, v, s: at(v, a[0]) is not None and at(v, a[0]) == at(v, a[1]),
    "before": lambda a, v, s: _before(a, v),
    "non_empty": lambda a, v, s: bool(at(v, a)),
    "empty": lambda a, v, s: not at(v, a),
    "every": lambda a, v, s: all(holds(a[1], item, s) for item in _items(a[0], v)),
    "some": lambda a, v, s: any(holds(a[1], item, s) for item in _items(a[0], v)),
    "none": lambda a, v, s: not any(holds(a[1], item, s) for item in _items(a[0], v)),
    "all": lambda a, v, s: all(holds(part, v, s) for part in a),
    "any": lambda a, v, s: any(holds(part, v, s) for part in a),
    "not": lambda a, v, s: not holds(a, v, s),
    "if": lambda a, v, s: not holds(a[0], v, s) or holds(a[1], v, s),
    "server": _server,
}
