"""Labels and the return list of old parts: what stands on them, how they are laid out, who may fetch them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from app.journey.parts.paper.label import roll, sheet
from app.journey.parts.paper.returning import render
from app.kernel.ids import uuid7
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load
from tests.house import TestHouse
from tests.platform.paper.reading import pages, squeezed, text
from tests.stories.browser import a_browser, a_stranger
from tests.stories.people import staff
from tests.stories.report import ReportStory, a_part_line, a_report, sign

WORDS = FOLDER.parents[2] / "journey/parts/paper"


def label(at: int = 0, **more: Any) -> dict[str, Any]:
    return {
        "tag": f"OP-7ZK3Q0X{at:02d}", "report_number": "WJ-2026-000456-R1", "job_number": "WJ-2026-000456",
        "part_number": "YD95-1307010", "name": "水泵总成", "quantity": 1, "unit": "副", "supplier_code": "S-1007",
        "station": "华东 · 顾喆堃", "engineer": "顾喆堃", "vin": "LYLK6129HP1000123", "engine_no": "YD95-2303-00871",
        "model": "YLK6129H", "odometer_km": 48210, "purchased_on": "2024-12-20", "repaired_on": "2026-03-01",
        "fault": "水温高报警", "cause": "水泵轴承磨损", "result": "更换水泵总成",
    } | more  # fmt: skip


def listed(count: int = 3, **more: Any) -> dict[str, Any]:
    def part(at: int) -> dict[str, Any]:
        box = at % 3
        return label(at) | {
            "waybill": "SF1234567890" if box else None, "box": f"B{box}" if box else None,
            "shipped_at": "2026-03-03T02:00:00.000Z" if box else None, "plate": "云A·12345",
            "due_at": "2026-03-16T02:00:00.000Z", "overdue": at == 0, "received_quantity": None,
        }  # fmt: skip

    parts = [part(at) for at in range(count)]
    return {"engineers": ["顾喆堃"], "made_at": "2026-03-04T02:00:00.000Z", "parts": parts} | more


def test_a_label_says_all_that_the_trade_asks_of_it() -> None:
    whole, at = text(roll([label()], "zh-CN")), 0
    for part in ("三包索赔件标签", "OP-7ZK3Q0X00", "YD95-1307010", "× 1 副", "水泵总成", "服务报告", "WJ-2026-000456-R1",
                 "LYLK6129HP1000123", "YD95-2303-00871", "YLK6129H", "48,210 km", "2024-12-20", "S-1007", "顾喆堃",
                 "2026-03-01", "故障", "水温高报警", "原因", "水泵轴承磨损", "处理", "更换水泵总成"):  # fmt: skip
        found = whole.find(squeezed(part), at)
        assert found >= 0, part
        at = found + 1


def test_a_roll_has_one_label_a_page_of_a_hundred_by_sixty_millimetres() -> None:
    read = PdfReader(BytesIO(roll([label(0), label(1)], "en")))
    assert [round(float(side) / 72 * 25.4) for side in read.pages[0].mediabox[2:]] == [100, 60]
    assert ["OP-7ZK3Q0X00" in page.extract_text() for page in read.pages] == [True, False]


@pytest.mark.parametrize(
    ("count", "skip", "spread"), [(1, 0, [1]), (8, 0, [8]), (9, 0, [8, 1]), (3, 6, [2, 1])]
)
def test_a_sheet_has_eight_places_less_those_used_up(count: int, skip: int, spread: list[int]) -> None:
    printed = pages(sheet([label(at) for at in range(count)], "zh-CN", skip=skip))
    assert [page.count("OP-7ZK3Q0X") for page in printed] == spread


def test_what_is_missing_on_a_label_is_said() -> None:
    assert text(roll([{}], "en")).count("notstated") == 17
    assert text(sheet([], "en")) == ""


def test_hostile_words_stay_on_their_label_and_numbers_stay_whole() -> None:
    tag, number = "OP-" + "W" * 37, "M" * 40
    odd = label(
        tag=tag, part_number=number, name="<b>" * 40, cause="\u202e" + "长" * 10_000, fault=7, result=None
    )
    printed = pages(sheet([odd, label(1)], "zh-CN"))
    assert len(printed) == 1
    assert tag in squeezed(printed[0])
    assert number in squeezed(printed[0])
    assert printed[0].count("长") < 300
    assert "OP-7ZK3Q0X01" in printed[0]


def test_the_return_list_is_grouped_by_box_and_says_what_is_not_sent() -> None:
    whole, at = text(render(listed(), "zh-CN")), 0
    for part in ("旧件返厂清单", "返件人 顾喆堃", "箱数 2", "3 项 3 件", "1 箱号 B1", "SF1234567890",
                 "2026-03-03 10:00", "OP-7ZK3Q0X01",
                 "2 箱号 B2", "OP-7ZK3Q0X02", "3 尚未发运", "OP-7ZK3Q0X00", "逾期：2026-03-16", "供应商 S-1007",
                 "到货核对", "完好", "旧件库收货人签字"):  # fmt: skip
        found = whole.find(squeezed(part), at if part != "返件人 顾喆堃" else 0)
        assert found >= 0, part
        at = max(at, found)


@pytest.mark.parametrize("count", [0, 60])
def test_no_old_parts_and_many(count: int) -> None:
    printed = [squeezed(page) for page in pages(render(listed(count), "en"))]
    assert all(sum(f"OP-7ZK3Q0X{at:02d}" in page for page in printed) == 1 for at in range(count))
    assert (squeezed(load(WORDS / "returning/words", "en")("line.none")) in printed[0]) == (count == 0)
    assert all("Partno./name" in page for page in printed if "OP-7ZK3Q0X" in page)
    assert "OP-7ZK3Q0X" in printed[-1] or count == 0  # signatures never stand alone


def test_missing_and_hostile_values_print() -> None:
    assert "未填写" in text(render({}, "zh-CN"))
    odd = listed(parts=[None, {"name": "<b>" * 900, "quantity": "many", "due_at": 7}])
    assert "many" in text(render(odd, "zh-CN"))


def a_promised_part(house: TestHouse) -> tuple[ReportStory, dict[str, Any]]:
    story = a_report(house)
    a_part_line(house, story)
    sign(house, story)
    return story, house.list("old_part")[0]


def test_the_doors_print_what_the_reader_may_see(house: TestHouse) -> None:
    story, part = a_promised_part(house)
    warehouse = a_browser(house, staff(house).warehouse)
    vin = house.list("vehicle")[0]["vin"]
    for address in ("labels.pdf?layout=sheet&skip=7", "labels.pdf?", "return-list.pdf?"):
        answer = warehouse.get(f"/api/old-parts/{address}&ids={part['id']}&language=zh-CN")
        assert (answer.status_code, answer.mimetype) == (200, "application/pdf"), address
        whole = text(answer.data)
        assert part["tag"] in whole
        assert vin in whole
        assert squeezed(house.read("report", story.report)["report_number"]) in whole
    assert part["tag"] in text(
        a_browser(house, story.engineer).get(f"/api/old-parts/labels.pdf?ids={part['id']}").data
    )


def test_who_may_not_see_an_old_part_gets_no_paper_of_it(house: TestHouse) -> None:
    _, part = a_promised_part(house)
    other, people = a_browser(house, staff(house).colleague), staff(house)
    for door in ("labels.pdf", "return-list.pdf"):
        address = f"/api/old-parts/{door}?ids="
        assert other.get(address + part["id"]).json["code"] == "row.missing"
        assert a_stranger(house).get(address + part["id"]).json["code"] == "access.signed_out"
        desk = a_browser(house, people.warehouse)
        assert desk.get(address + " , ,").json["code"] == "old_part.paper.empty"
        assert desk.get(address + "%00x").json["code"] == "row.missing"
        many = ",".join(uuid7() for _ in range(101))
        told = desk.get(address + many).json
        assert (told["code"], told["detail"]["maximum"]) == ("old_part.paper.too_many", 100)
