"""The printed job sheet: what the engineer takes along, and who may fetch it."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.dispatch.machine import JOB
from app.journey.dispatch.paper import render
from app.journey.dispatch.printing import PREPARATION
from app.journey.dispatch.wire import CLOCKS, PRIORITIES, WARNINGS
from app.journey.procedure.wire.sheet import PREPARATION as ASKED
from app.kernel.clock import plus
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load
from app.reference.people.wire import SYSTEMS
from app.reference.vehicles.wire import USES
from tests.house import TestHouse
from tests.platform.paper.reading import pages, squeezed, text
from tests.stories.browser import a_browser, a_stranger
from tests.stories.dispatch import a_dispatched_job, an_opened_job
from tests.stories.people import staff, things

WORDS = FOLDER.parents[2] / "journey/dispatch/paper/words"


def job(history: int = 2, **more: Any) -> dict[str, Any]:
    before = [
        {"number": f"WJ-2025-{at:06d}", "reported_at": "2025-09-01T00:00:00.000Z", "fault_system": "engine",
         "reported": "暖风不热", "cause": "节温器卡滞", "result": "mended"}
        for at in range(history)
    ]  # fmt: skip
    return {
        "number": "WJ-2026-000456", "url": "https://service.example.com/jobs/1", "state": "dispatched",
        "made_at": "2026-03-01T00:20:00.000Z", "reported_at": "2026-02-28T23:40:00.000Z", "priority": "stranded",
        "fault_system": "engine", "distance_km": 86, "reported": "发动机前端漏水", "repair_warning": "warning",
        "rework_of": "WJ-2026-000399",
        "customer": {"name": "清源县顺通汽车运输有限公司", "contact_name": "洪堃", "contact_phone": "138 0000 0000",
                     "address": "G5 高速清源服务区", "lat": 31.23041, "lon": 121.47372},
        "vehicle": {"vin": "LYLK6129HP1000123", "plate": "云A·12345", "model": "YLK6129H", "use": "intercity"},
        "appointment_from": "2026-03-01T02:00:00.000Z", "appointment_to": "2026-03-01T04:00:00.000Z",
        "supplier_involved": False, "documents": "维修手册 3.2", "parts_to_take": "水泵总成 ×1",
        "crew": [{"name": "陆远航", "employee_no": "E0107", "phone": None, "lead": True}],
        "clocks": [{"kind": "on_site", "due_at": "2026-03-01T23:40:00.000Z", "stopped_at": None}],
        "history": before, "preparation": list(PREPARATION),
    } | more  # fmt: skip


def test_the_sheet_reads_from_top_to_bottom() -> None:
    whole, at = text(render(job(), "zh-CN")), 0
    for part in ("派工单", "车辆抛锚", "返修，上次 WJ-2026-000399", "接近换车条件", "WJ-2026-000456", "2026-03-01 07:40",
                 "发动机", "待接单", "清源县顺通汽车运输有限公司", "洪堃", "138 0000 0000", "G5 高速清源服务区",
                 "2026-03-01 10:00 至 2026-03-01 12:00",
                 "86 km", "LYLK6129HP1000123", "云A·12345", "公路客运", "行驶里程 未填写", "发动机前端漏水", "需要配套厂参与 否",
                 "到达现场 2026-03-02 07:40 进行中", "陆远航（临时负责人）", "E0107", "未填写", "维修手册 3.2", "水泵总成 ×1",
                 "空白报告和调查表带上", "WJ-2025-000000", "2025-09-01", "暖风不热", "节温器卡滞", "已修好",
                 "现场记录"):  # fmt: skip
        found = whole.find(squeezed(part), at)
        assert found >= 0, part
        at = found + 1


@pytest.mark.parametrize("count", [0, 60])
def test_no_history_and_a_long_one(count: int) -> None:
    printed = [squeezed(page) for page in pages(render(job(count), "en"))]
    assert all(sum(f"WJ-2025-{at:06d}" in page for page in printed) == 1 for at in range(count))
    assert any("Noearlierrepairs" in page for page in printed) == (count == 0)
    assert f"Page{len(printed)}of{len(printed)}" in printed[-1]


def test_missing_and_hostile_values_print() -> None:
    assert text(render({}, "en")).count("notstated") > 20
    odd = job(reported="\u202e<script>" + "镕" * 9000, crew=[None], clocks=[7], customer="?")
    odd["history"] = ["x", None]
    assert text(render(odd, "zh-CN")).count("镕") == 9000


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_code_has_its_word(language: str) -> None:
    words = load(WORDS, language)
    assert PREPARATION == ASKED
    for group, codes in (("preparation", ASKED), ("clock", CLOCKS), ("priority", PRIORITIES), ("system", SYSTEMS), ("use", USES),
                         ("repair_warning", WARNINGS), ("state", JOB.states),
                         ("result", ("mended", "provisional", "not_mended"))):  # fmt: skip
        assert set(words.codes(group)) == set(codes), group


def test_the_door_prints_the_job_with_its_vehicle_s_history(house: TestHouse) -> None:
    known, left_at = things(house), plus(house.now, days=-40)
    first = house.add("job", state="closed", customer_id=known.customer, vehicle_id=known.vehicle, fault_system="body",
                      reported_at=plus(left_at, days=-1), left_at=left_at, leave_result="provisional",
                      reported="门漏气")  # fmt: skip
    house.add("sheet", state="complete", job_id=first, vehicle_id=known.vehicle, true_cause="密封条老化")
    story = a_dispatched_job(house, reported="又漏气了")
    answer = a_browser(house, staff(house).dispatcher).get(f"/api/jobs/{story.id}/sheet.pdf?language=zh-CN")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    whole, row = text(answer.data), house.read("job", story.id)
    person = house.read("person", story.engineer.id)
    for part in (
        row["number"],
        "又漏气了",
        "周师傅",
        "10000010001",
        person["name_zh"],
        "临时处理",
        "门漏气",
        "密封条老化",
    ):
        assert squeezed(part) in whole
    assert row["number"] in answer.headers["Content-Disposition"]


def test_who_may_not_see_the_job_gets_no_sheet(house: TestHouse) -> None:
    story = an_opened_job(house)
    address = f"/api/jobs/{story.id}/sheet.pdf"
    assert a_browser(house, story.engineer).get(address).json["code"] == "row.missing"
    assert a_stranger(house).get(address).json["code"] == "access.signed_out"
    assert (
        a_browser(house, staff(house).dispatcher).get("/api/jobs/%00x/sheet.pdf").json["code"]
        == "row.missing"
    )
    assert a_browser(house, staff(house).dispatcher).get(address).status_code == 200
