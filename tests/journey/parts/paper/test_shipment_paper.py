"""The shipment note: of a requisition that was issued, of a transfer; and who may fetch it."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.parts.paper.shipment import render
from tests.house import TestHouse
from tests.journey.parts.stock.test_transfers import places, told
from tests.platform.paper.reading import pages, squeezed, text
from tests.stories.browser import a_browser, a_stranger
from tests.stories.dispatch import a_job_on_site
from tests.stories.parts import (
    PUMP,
    SEAL,
    a_stocked_store,
    a_submitted_requisition,
    an_approved_requisition,
    issue,
)
from tests.stories.people import staff


def shipment(count: int = 2, **more: Any) -> dict[str, Any]:
    lines = [
        {"part_number": f"YD95-13070{at:03d}", "name": "水泵总成", "spec": "带 O 形圈", "unit": "副", "quantity": 2,
         "serials": ["SN1", "SN2"] if at == 0 else []}
        for at in range(count)
    ]  # fmt: skip
    return {"number": "LL-2026-000031", "kind": "requisition", "waybill": "SF1234567890", "sent_at": "2026-03-03T02:00:00.000Z",
            "sent_by": "许静", "from_place": "总库", "to_place": "顾喆堃的服务车",
            "receiver": "顾喆堃", "job_number": "WJ-2026-000456",
            "old_part_wanted": True, "lines": lines} | more  # fmt: skip


def test_the_note_reads_from_top_to_bottom() -> None:
    whole, at = text(render(shipment(), "zh-CN")), 0
    for part in ("备件发运单", "LL-2026-000031", "领料单", "SF1234567890", "2026-03-03 10:00", "总库", "许静", "顾喆堃的服务车",
                 "联系电话 未填写", "WJ-2026-000456", "收件地址（手写）",
                 "YD95-13070000", "水泵总成", "序列号 SN1、SN2", "YD95-13070001",
                 "邮费或运费（元）", "主管领导签字", "旧件须挂签返厂"):  # fmt: skip
        found = whole.find(squeezed(part), at)
        assert found >= 0, part
        at = found + 1


@pytest.mark.parametrize("count", [0, 60])
def test_no_lines_and_many(count: int) -> None:
    printed = [squeezed(page) for page in pages(render(shipment(count), "en"))]
    assert all(sum(f"YD95-13070{at:03d}" in page for page in printed) == 1 for at in range(count))
    assert ("Nolines" in printed[0]) == (count == 0)
    assert all("Partno./name" in page for page in printed if "YD95-" in page)
    assert "Signatures" in printed[-1]
    assert "YD95-" in printed[-1] or count == 0


def test_missing_and_hostile_values_print() -> None:
    assert text(render({}, "zh-CN")).count("未填写") > 8
    odd = shipment(lines=[None, {"name": "<b>" * 900, "quantity": "many", "serials": 7}])
    assert "many" in text(render(odd, "zh-CN"))


def test_of_a_requisition_what_was_issued_and_no_more(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 2, SEAL: 9})
    story = an_approved_requisition(house, {PUMP: 1, SEAL: 4}, a_job_on_site(house))
    issue(house, story, {SEAL: 3}, waybill="SF-77")
    row = house.read("requisition", story.id)
    answer = a_browser(house, staff(house).warehouse).get(
        f"/api/requisitions/{story.id}/shipment.pdf?language=zh-CN"
    )
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    whole = text(answer.data)
    for part in (row["number"], "SF-77", SEAL, "总库", "东江市客运路 8 号", "旧件须挂签返厂"):
        assert squeezed(part) in whole
    assert PUMP not in whole
    assert (
        a_browser(house, story.engineer).get(f"/api/requisitions/{story.id}/shipment.pdf").status_code == 200
    )


def test_of_nothing_issued_there_is_no_note(house: TestHouse) -> None:
    story = a_submitted_requisition(house, {SEAL: 1})
    address = f"/api/requisitions/{story.id}/shipment.pdf"
    answer = a_browser(house, staff(house).warehouse).get(address)
    assert (answer.status_code, answer.json["code"]) == (409, "requisition.shipment.nothing_issued")
    assert a_browser(house, staff(house).colleague).get(address).json["code"] == "row.missing"
    assert a_stranger(house).get(address).json["code"] == "access.signed_out"
    assert (
        a_browser(house, story.engineer).get("/api/requisitions/%00x/shipment.pdf").json["code"]
        == "row.missing"
    )


def test_of_a_transfer_from_where_to_whom(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9})
    where = places(house)
    row = house.do(
        staff(house).warehouse, "stock.transfer", told(house, where["main"], where["van"], quantity=3)
    )
    number = house.read("stock_transfer", row)["number"]
    address = f"/api/stock-transfers/{row}.pdf?language=zh-CN"
    answer = a_browser(house, staff(house).engineer).get(address)
    whole = text(answer.data)
    for part in (number, "调拨单", "总库", SEAL, "没有用上", "派工单号 —", "服务车"):
        assert squeezed(part) in whole
    assert "旧件须挂签" not in whole
    assert a_browser(house, staff(house).colleague).get(address).json["code"] == "row.missing"
    assert (
        a_browser(house, staff(house).warehouse).get("/api/stock-transfers/%00x.pdf").json["code"]
        == "row.missing"
    )
