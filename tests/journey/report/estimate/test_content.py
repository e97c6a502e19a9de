"""The content of an authorisation: the vectors that the phone runs too, and what an estimate comes to."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest

from app.journey.report.canonical import canonical, opened
from app.journey.report.content import ContentSources
from app.journey.report.estimate.content import FORMAT, EstimateSources, build_content
from app.journey.report.estimate.rules import amount_fen, sums

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[3] / "vectors" / "authorisation_content.json").read_text(encoding="utf-8")
)
CASES = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["case"])


def _sources(records: dict[str, Any]) -> EstimateSources:
    return EstimateSources(
        ContentSources(**records["of"]), records["estimate"], records["corrects"], records["lines"]
    )


@CASES
def test_each_vector_gives_its_content_its_bytes_and_its_hash(vector: dict[str, Any]) -> None:
    content = build_content(_sources(vector["records"]))
    assert content == vector["want_content"]
    assert content["format"] == FORMAT
    data = canonical(content)
    assert data.decode() == vector["want_canonical"]
    assert hashlib.sha256(data).hexdigest() == vector["want_hash"]
    assert opened(data) == content


@CASES
@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_records_came_changes_nothing(vector: dict[str, Any], seed: int) -> None:
    records = json.loads(json.dumps(vector["records"]))
    dice = random.Random(seed)
    dice.shuffle(records["lines"])
    dice.shuffle(records["of"]["assignments"])
    assert canonical(build_content(_sources(records))).decode() == vector["want_canonical"]


@pytest.mark.parametrize(("quantity", "price", "want"), [
    (2, 12_000, 24_000), (0.5, 1, 1), (0.05, 12_010, 601), (0.4, 1, 0), (None, 5, 0), (5, None, 0), (0, 5, 0),
])  # fmt: skip
def test_half_a_fen_is_one(quantity: float | None, price: int | None, want: int) -> None:
    assert amount_fen(quantity, price) == want


def test_a_line_without_a_kind_counts_in_the_total_alone() -> None:
    lines = [
        {"kind": None, "quantity": 1, "unit_price_fen": 7},
        {"kind": "part", "quantity": 2, "unit_price_fen": 10},
    ]
    assert sums(lines) == {"part_fen": 20, "labour_fen": 0, "travel_fen": 0, "other_fen": 0, "total_fen": 27}
