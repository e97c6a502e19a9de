"""Problems: stable codes with typed details. Which HTTP number a category becomes is decided in web/ alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Category = Literal[
    "invalid", "unauthenticated", "forbidden", "missing", "conflict", "state",
    "too_large", "throttled", "unsupported", "unavailable", "full",
]  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """One kind of problem. details: the names of the values that its words need."""

    code: str
    category: Category
    details: tuple[str, ...] = ()


class Refused(Exception):
    """A command or request that breaks a known rule. Nothing of it takes effect; the code says why."""

    def __init__(self, code: str, **detail: object) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


COMMON = (
    Problem("request.invalid", "invalid", ("errors",)),
    Problem("request.too_large", "too_large", ("limit",)),
    Problem("request.unsupported", "unsupported", ()),
    Problem("request.not_found", "missing", ()),
    Problem("request.method", "invalid", ()),
    Problem("request.forged", "forbidden", ()),
    Problem("server.failed", "unavailable", ("reference",)),
    Problem("server.busy", "unavailable", ()),
    Problem("server.full", "full", ()),
    Problem("row.missing", "missing", ("entity",)),
    Problem("row.exists", "conflict", ("entity",)),
    Problem("row.reference_missing", "invalid", ("field", "entity")),
    Problem("row.changed", "conflict", ("rev", "difference")),
    Problem("command.unknown", "unsupported", ("type",)),
    Problem("command.version", "unsupported", ("type", "v")),
    Problem("command.invalid", "invalid", ("errors",)),
    Problem("command.forbidden", "forbidden", ("roles",)),
    Problem("field.not_yours", "forbidden", ("fields",)),
)
