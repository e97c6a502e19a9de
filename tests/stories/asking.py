"""What tests ask again and again: with which code a command is refused, and what a person was told."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from tests.house import TestHouse


def refusal(
    house: TestHouse, who: Actor, type_: str, args: dict[str, Any] | None = None, *, row: str | None = None
) -> str:
    """The code with which the command is refused; the test fails when it is not."""
    with pytest.raises(Refused) as refused:
        house.do(who, type_, args, row=row)
    return refused.value.code


def notices(house: TestHouse, who: Actor) -> list[str]:
    """The kinds of all notices to the person, oldest first."""
    return [notice["kind"] for notice in house.list("notice", person_id=who.id)]
