"""Rows: heights by their tallest cell, splitting between lines only, labels said again."""

from __future__ import annotations

from app.platform.paper.block import Row
from app.platform.paper.grid import Field, grid
from app.platform.paper.style import ABSENT, LABEL, VALUE
from app.platform.paper.table import Column, table
from tests.platform.paper.reading import words


def _row(*values: str | None) -> Row:
    return grid([[Field(f"标签{at}", value, 12 // len(values)) for at, value in enumerate(values)]], words())[
        0
    ]


def _texts(row: Row) -> list[list[str]]:
    return [[text for _, text in cell.lines] for cell in row.cells]


def test_a_missing_value_is_printed_as_missing() -> None:
    for nothing in (None, "", "  ", "\x00"):
        assert _row(nothing).cells[0].lines[1] == (ABSENT, "未填写")


def test_a_row_is_as_tall_as_its_tallest_cell() -> None:
    row = _row("短", "长" * 400)
    lines = len(row.cells[1].lines) - 1
    assert lines > 10
    assert row.height == 2 * Row.PAD + LABEL.leading + lines * VALUE.leading


def test_a_short_row_does_not_split() -> None:
    assert _row("短", "长" * 100).split(30) is None


def test_a_tall_row_splits_between_lines_and_says_its_label_again() -> None:
    row = _row("短", "长" * 3000)
    whole = "".join(_texts(row)[1][1:])
    parts = row.split(200)
    assert parts is not None
    first, rest = parts
    assert isinstance(first, Row)
    assert isinstance(rest, Row)
    assert first.height <= 200
    assert _texts(first)[0] == ["标签0", "短"]
    assert _texts(rest)[0] == []
    assert _texts(rest)[1][0] == "标签1（续）"
    assert "".join(_texts(first)[1][1:] + _texts(rest)[1][1:]) == whole


def test_a_split_leaves_at_least_three_lines_on_either_side() -> None:
    row = _row("长" * 3000)
    assert row.split(2 * Row.PAD + LABEL.leading + VALUE.leading) is None
    parts = row.split(row.height - VALUE.leading)
    assert parts is not None
    assert len(parts[1].cells[0].lines) == 3 + 1  # type: ignore[attr-defined]


def test_the_head_of_a_table_repeats_and_an_empty_table_says_so() -> None:
    columns = (Column("甲", 1), Column("乙", 3))
    head, *rows = table(columns, [["1", "2"], ["3", "4"]])
    assert head.keep
    assert all(row.heads == (head,) for row in rows)
    _, only = table(columns, [], nothing="没有")
    assert _texts(only) == [["没有"]]  # type: ignore[arg-type]


def test_no_row_of_a_grid_or_table_is_left_alone_at_a_page_end() -> None:
    rows = grid([[Field("a", "b", 12)] for _ in range(5)], words())
    assert [row.keep for row in rows] == [True, False, False, True, False]
