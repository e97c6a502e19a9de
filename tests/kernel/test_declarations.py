"""A wrong declaration is refused where it is written, before anything runs on it."""

from __future__ import annotations

import pytest

from app.kernel.machine import Machine, Move
from app.kernel.record import RecordSpec


def test_a_move_between_states_that_are_not_declared_is_refused() -> None:
    with pytest.raises(ValueError, match=r"toy\.close: unknown states \['shut'\]"):
        Machine("toy", ("open",), "open", (Move("close", ("open",), "shut", ("engineer",)),))


def test_a_move_that_is_declared_twice_is_refused() -> None:
    move = Move("touch", ("open",), None, ("engineer",))
    with pytest.raises(ValueError, match="declared twice"):
        Machine("toy", ("open",), "open", (move, move))


def test_asking_for_a_move_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"toy\.fly"):
        Machine("toy", ("open",), "open", ()).move("fly")


def test_a_record_that_nobody_is_said_to_see_is_refused() -> None:
    with pytest.raises(ValueError, match="toy: declare a parent"):
        RecordSpec("toy", {}, None)
