"""Blocks on pages: nothing lost, nothing over the edge, what belongs together together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.platform.paper.block import Block, Gap, PageTurn
from app.platform.paper.flow import Placed, paginate
from app.platform.paper.style import BOTTOM, RUNNING_HEAD, TOP

FULL = TOP - BOTTOM


class Box(Block):
    def __init__(
        self, name: str, height: float, *, keep: bool = False, heads: tuple[Block, ...] = ()
    ) -> None:
        self.name, self.height, self.keep, self.heads = name, height, keep, heads
        self.begun = False

    def begin_page(self) -> None:
        self.begun = True

    def split(self, room: float) -> tuple[Block, Block] | None:
        if self.height <= 300 or room < 50:
            return None
        return Box(self.name + "/", room), Box(self.name, self.height - room, heads=self.heads)


def names(page: Placed) -> list[str]:
    return [block.name for _, block in page if isinstance(block, Box)]


@given(st.lists(st.tuples(st.floats(1, 900), st.booleans()), max_size=60))
def test_all_blocks_appear_in_order_inside_the_page(heights: list[tuple[float, bool]]) -> None:
    pages = paginate([Box(str(at), height, keep=keep) for at, (height, keep) in enumerate(heights)])
    placed = [name.rstrip("/") for page in pages for name in names(page)]
    assert list(dict.fromkeys(placed)) == [str(at) for at in range(len(heights))]
    assert sorted(map(int, placed)) == list(map(int, placed))
    for number, page in enumerate(pages):
        assert all(top <= TOP - (RUNNING_HEAD if number else 0) for top, _ in page)
        assert all(top - block.height >= BOTTOM - 0.01 for top, block in page)


def test_an_empty_document_has_one_page() -> None:
    assert paginate([]) == [[]]


def test_a_block_that_keeps_goes_over_with_its_next() -> None:
    pages = paginate([Box("fill", FULL - 40), Box("head", 20, keep=True), Box("row", 30)])
    assert [names(page) for page in pages] == [["fill"], ["head", "row"]]


def test_heads_stand_above_what_begins_a_page() -> None:
    head = Box("head", 20, keep=True)
    rows = [Box(f"row{at}", 200, heads=(head,)) for at in range(4)]
    pages = paginate([head, *rows])
    assert [names(page) for page in pages] == [["head", "row0", "row1", "row2"], ["head", "row3"]]
    assert [row.begun for row in rows] == [False, False, False, True]


def test_a_tall_block_splits_and_carries_its_heads() -> None:
    pages = paginate([Box("fill", 500), Box("tall", 1500, heads=(Box("head", 20),))])
    assert [names(page) for page in pages] == [["fill", "tall/"], ["head", "tall/"], ["head", "tall"]]


def test_a_tall_block_is_free_of_its_next_though_it_keeps() -> None:
    pages = paginate([Box("tall", 1000, keep=True), Box("next", 30)])
    assert [names(page) for page in pages] == [["tall/"], ["tall", "next"]]


def test_a_chain_longer_than_a_page_is_parted() -> None:
    pages = paginate([Box(str(at), 250, keep=True) for at in range(5)])
    assert [name for page in pages for name in names(page)] == list("01234")
    assert len(pages) == 3


def test_white_space_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([Box("fill", FULL - 5), Gap(10), Box("next", 30)])
    assert pages[1][0] == (TOP - RUNNING_HEAD, pages[1][0][1])
    assert names(pages[1]) == ["next"]


def test_a_turn_begins_a_page_but_makes_no_empty_one() -> None:
    assert [names(page) for page in paginate([Box("a", 20), PageTurn(), Box("b", 20)])] == [["a"], ["b"]]
    assert [names(page) for page in paginate([PageTurn(), Box("b", 20)])] == [["b"]]
