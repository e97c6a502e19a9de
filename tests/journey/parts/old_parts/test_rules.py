"""Which lines of two revisions are the same, what counts as back, and labels that are free."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.parts.old_parts.rules import Line, days_since, free_tag, is_back, pair


def ids(pairs: list[tuple[Line | None, Line | None]]) -> list[tuple[str | None, str | None]]:
    return [(old.id if old else None, new.id if new else None) for old, new in pairs]


def test_the_label_decides_before_anything_else() -> None:
    before = [Line("a", "P", tag="T1"), Line("b", "P", tag="T2")]
    now = [Line("x", "P", tag="T2"), Line("y", "Q", tag="T1")]
    assert ids(pair(before, now)) == [("b", "x"), ("a", "y")]


def test_two_labels_are_two_parts() -> None:
    assert ids(pair([Line("a", "P", tag="T1")], [Line("x", "P", tag="T2")])) == [(None, "x"), ("a", None)]


def test_without_a_label_the_serial_number_decides_and_then_the_part() -> None:
    before = [Line("a", "P", serial_old="1"), Line("b", "P", serial_old="2"), Line("c", None, name="垫片")]
    now = [Line("x", "P", serial_old="2"), Line("y", "P", serial_old="9"), Line("z", None, name="垫片")]
    assert ids(pair(before, now)) == [("b", "x"), ("a", "y"), ("c", "z")]


def test_a_line_that_says_nothing_is_like_no_other() -> None:
    assert ids(pair([Line("a")], [Line("x")])) == [(None, "x"), ("a", None)]


line = st.builds(
    Line, st.uuids().map(str), st.sampled_from(["P", "Q", None]), name=st.sampled_from(["垫片", None]),
    tag=st.sampled_from(["T1", "T2", "T3", None]), serial_old=st.sampled_from(["1", "2", None]),
)  # fmt: skip
several = st.lists(line, max_size=6, unique_by=lambda each: each.id)


@given(several, several)
def test_every_line_is_in_exactly_one_pair(before: list[Line], now: list[Line]) -> None:
    pairs = pair(before, now)
    assert [new for _, new in pairs if new] == now
    assert sorted(old.id for old, _ in pairs if old) == sorted(each.id for each in before)
    assert all(old or new for old, new in pairs)
    assert all(not (old and new and old.tag and new.tag) or old.tag == new.tag for old, new in pairs)


@given(several)
def test_a_copy_leaves_no_line_alone(lines: list[Line]) -> None:
    told = [each for each in lines if each.tag or each.part_id or each.name]
    assert all(old and new for old, new in pair(told, told))


@pytest.mark.parametrize(
    ("quantity", "received", "back"),
    [(1, 1, True), (2, 1, False), (2, 3, True), (1, None, False), (1, 0, False)],
)
def test_back_is_all_that_was_expected(quantity: int, received: int | None, back: bool) -> None:
    assert is_back(quantity, received) is back


@given(st.text("AB-2", max_size=50), st.sets(st.text("AB-2", max_size=40)))
def test_a_free_tag_is_free_and_short_enough(wanted: str, taken: set[str]) -> None:
    tag = free_tag(wanted, taken)
    assert tag not in taken
    assert len(tag) <= 40
    assert tag.startswith(wanted[:36])


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2026-03-01T08:00:00.000Z", 0),
        ("2026-03-02T07:59:59.000Z", 0),
        ("2026-03-02T08:00:00.000Z", 1),
        ("2026-02-01T08:00:00.000Z", 0),
    ],
)
def test_an_age_counts_whole_days(now: str, days: int) -> None:
    assert days_since("2026-03-01T08:00:00.000Z", now) == days
