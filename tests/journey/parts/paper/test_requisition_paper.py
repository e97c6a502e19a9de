"""The printed requisition: what was asked, approved, issued, received, and by whom."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.parts.paper import render
from app.journey.parts.requisition.machine import REQUISITION
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load
from tests.platform.paper.reading import pages, squeezed, text

FOLDER_OF_WORDS = FOLDER.parents[2] / "journey/parts/paper/words"


def requisition(count: int = 2, **more: Any) -> dict[str, Any]:
    return {
        "number": "LL-2026-000031", "kind": "job", "engineer": {"name": "陆远航", "employee_no": "E0107", "region": "华东"},
        "job_number": "WJ-2026-000456", "proposal": "更换水泵总成",
        "lines": [
            {
                "part_number": f"YD95-13070{at:03d}", "name": "水泵总成", "spec": "带 O 形圈", "unit": "副",
                "quantity": 3, "approved": 2,
                "issued": 1, "received": None, "reason": "漏水", "cut_reason": "库存不足",
            }
            for at in range(count)
        ],
        "states": [
            {"state": "submitted", "by": "陆远航", "at": "2026-03-01T02:00:00.000Z", "remarks": None},
            {"state": "approved", "by": "周明堂", "at": "2026-03-01T03:00:00.000Z", "remarks": "同意"},
        ],
    } | more  # fmt: skip


def test_the_requisition_reads_from_top_to_bottom() -> None:
    whole, at = text(render(requisition(), "zh-CN")), 0
    for part in ("备件领料单", "LL-2026-000031", "派工用料", "WJ-2026-000456", "已批准", "陆远航", "更换水泵总成",
    "YD95-13070000", "水泵总成", "带 O 形圈",
                 "副", "3 2 1 —", "漏水", "库存不足", "办理经过", "已提交", "2026-03-01 10:00", "周明堂", "同意",
                 "领料人签字", "库管员签字"):  # fmt: skip
        found = whole.find(squeezed(part), at)
        assert found >= 0, part
        at = found + 1


def test_english_and_the_same_bytes() -> None:
    assert render(requisition(), "en") == render(requisition(), "en")
    assert "Partlyissued" in text(render(requisition(state="partly_issued"), "en"))


@pytest.mark.parametrize("count", [0, 60])
def test_no_lines_and_many(count: int) -> None:
    printed = [squeezed(page) for page in pages(render(requisition(count), "zh-CN"))]
    assert all(sum(f"YD95-13070{at:03d}" in page for page in printed) == 1 for at in range(count))
    assert ("没有领料明细" in printed[0]) == (count == 0)
    assert all("零件号/名称" in page for page in printed if "YD95-" in page)


def test_missing_and_hostile_values_print() -> None:
    assert text(render({}, "zh-CN")).count("未填写") > 5
    odd = requisition(lines=[None, {"name": "<b>" * 900, "quantity": "many"}], states=[7], engineer="陆远航")
    assert "陆远航" in text(render(odd, "zh-CN"))


def test_for_the_van_no_job_is_missing() -> None:
    whole = text(render(requisition(kind="van", job_number=None), "zh-CN"))
    assert "派工单号—" in whole


def test_every_state_has_its_word() -> None:
    words = load(FOLDER_OF_WORDS, "en")
    assert [state for state in REQUISITION.states if not words.has(f"state.{state}")] == []
