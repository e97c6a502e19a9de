"""Events: what happened, in the past tense. Later stages react to them; earlier stages never call later ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Event:
    """name: "report.signed"; row: the id of the entity's row; data: plain values only, for the audit log keeps them."""

    name: str
    entity: str
    row: str
    data: Mapping[str, Any] = field(default_factory=dict)
