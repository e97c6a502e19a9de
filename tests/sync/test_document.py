"""docs/sync.md: its examples can be read, and what it names exists."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.house import TestHouse

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "sync.md").read_text(encoding="utf-8")
RULES = (ROOT / "app" / "sync" / "SPEC.md").read_text(encoding="utf-8")


def test_every_example_is_json() -> None:
    blocks = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert len(blocks) >= 8
    for block in blocks:
        assert isinstance(json.loads(block), dict), block


def test_every_problem_and_rule_that_it_names_exists(house: TestHouse) -> None:
    codes = set(re.findall(r"`((?:sync|request|session|command|row|access)\.[a-z_]+)`", DOCUMENT))
    assert len(codes) >= 10
    assert codes <= set(house.registry.problems)
    assert set(re.findall(r"\(SY-(\d+)\)", DOCUMENT)) <= set(re.findall(r"^- SY-(\d+) ", RULES, re.MULTILINE))
