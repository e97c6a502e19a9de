"""Which vehicle a caller can mean, and how later words are kept beside earlier ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.intake.rules import VinSought, below, reply_due_at, vin_sought

WHOLE = "LYWB61BA0R2000123"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (WHOLE, VinSought(WHOLE, whole=True)),
        (WHOLE[-8:], VinSought("R2000123", whole=False)),
        (WHOLE[-6:], VinSought("000123", whole=False)),
        (WHOLE[-5:], None),
        ("", None),
        (WHOLE + "1", None),
    ],
)
def test_what_is_looked_for(told: str, wanted: VinSought | None) -> None:
    assert vin_sought(told) == wanted


def test_a_first_reply_is_due_by_the_setting() -> None:
    assert reply_due_at("2026-03-02T20:00:00.000Z", 12) == "2026-03-03T08:00:00.000Z"


@given(words=st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_nothing_that_was_taken_down_disappears(words: list[str]) -> None:
    text: str | None = None
    for word in words:
        text = below(text, word)
    assert text == "\n".join(words)
