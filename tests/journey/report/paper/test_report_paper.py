"""The printed report: everything sealed is on it, in order, the same bytes each time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.journey.report.paper import render
from tests.journey.report.paper import sample
from tests.platform.paper.reading import pages, pictures, squeezed, text


def report(content: dict[str, Any] | None = None, **options: Any) -> bytes:
    given = {"seal": sample.SEAL, "photos": sample.photo_bytes} | options
    return render(sample.content() if content is None else content, **given)


def in_order(whole: str, *parts: str) -> None:
    at = 0
    for part in parts:
        found = whole.find(squeezed(part), at)
        assert found >= 0, f"{part!r} is not there, or not in its place"
        at = found + len(squeezed(part))


def test_a_chinese_report_reads_from_top_to_bottom() -> None:
    in_order(
        text(report()),
        "远岭客车股份有限公司 售后服务部", "服务报告", "报告编号 FW-2026-000123", "第 1 版", "WJ-2026-000456", "三包服务",
        "1 用户与车辆", "清源县顺通汽车运输有限公司", "洪堃", "138 0000 0000", "云A·12345", "LYLK6129HP1000123",
        "YLK6129H 远岭 12 米公路客车",
        "48,210 km", "公路客运", "2 报修与服务", "2026-03-01 07:40", "电话", "发动机", "86 km", "出发时间 2026-03-01 08:20",
        "31.23041, 121.47372", "陆远航 E0107（负责人）", "顾喆 E0112", "3 听", "早上 7 点多",
        "发动机前端漏水、水温高报警", "95 km/h",
        "用户所述小时 未填写", "4 看", "与档案一致", "三包判定", "判定依据", "在三包期限内", "第 15 个月 / 24 个月",
        "规则 2024-3", "未拆解",
        "5 查", "真正原因 水泵轴承磨损松旷", "发动机 › 冷却系统 › 水泵总成 › 密封失效漏水", "SPN 110 FMI 0", "41 kPa",
        "65 ~ 75 kPa", "偏低",
        "88.5 °C", "合格", "0.42 mm", "≤ 0.1 mm", "偏高", "6 处理", "更换水泵总成", "配套供应商", "认同",
        "2026-06-01 或 60,000 km",
        "用户拒绝的安全作业 无", "7 更换零件", "共 3 项", "YD95-1307010-01", "水泵总成", "1 副", "随车备件", "主因件",
        "SN2600000", "JJ-26-0001",
        "返厂", "用户留存", "8 补偿", "拖车费", "¥600.00", "9 用户确认", "师傅来得快", "5 / 5", "亲笔签名",
        "用户手写签名", "车队队长", "2026-03-01 16:30",
        sample.SEAL["hash"], "10 现场照片", "共 4 张", "照片 1·到达·2026-03-01 10:10", "现场与车辆停放位置", "照片 4·处理",
    )  # fmt: skip


def test_an_english_report_has_english_labels_and_the_people_s_own_words() -> None:
    in_order(
        text(report(sample.content(language="en"))),
        "Yuanling Coach Co., Ltd.", "Service report", "Revision 1", "Warranty", "Customer and vehicle",
        "清源县顺通汽车运输有限公司",
        "Yuanling 12 m intercity coach", "Call and visit", "陆远航 E0107 (lead)", "Listen", "not stated", "In warranty",
        "month 15 of 24",
        "Too low", "Within", "Supplier", "Replaced parts", "Van stock", "Causal", "Returned", "Compensation", "Towing",
        "Customer's confirmation", "5 of 5", "Handwritten signature", "Photos", "Photo 1 | Arrive",
    )  # fmt: skip
    assert "服务报告" in pages(report(sample.content(language="en")))[0]


def test_the_language_asked_for_wins_over_the_content_s() -> None:
    assert "Replacedparts" in text(report(language="en"))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert report() == report()
    changed = sample.content()
    changed["rating"] = 4
    assert report(changed) != report()


NOT_PRINTED = {
    "format",
    "language",
    "id",
    "sha256",
    "photo_sha256",
    "strokes",
    "verdict",
    "declined_signature",
}


def _marked(node: Any, found: dict[str, str], path: str = "") -> Any:
    """The same tree with a mark of its own for each text that people or records put in."""
    if isinstance(node, dict):
        return {
            key: value if key in NOT_PRINTED else _marked(value, found, f"{path}.{key}")
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_marked(inner, found, path) for inner in node]
    if isinstance(node, str) or node is None:
        found[path] = f"Q{len(found):03d}Z"
        return found[path]
    return node


def test_everything_that_was_sealed_is_on_the_paper() -> None:
    found: dict[str, str] = {}
    content = _marked(sample.content(parts=1, photos=1), found)
    content["signature"]["strokes"] = None
    printed = text(report(content)) + text(report(content, language="en"))
    assert len(found) > 90
    assert {path for path, mark in found.items() if mark not in printed} == set()


def test_threads_that_print_at_once_do_not_disturb_each_other() -> None:
    alone = {parts: report(sample.content(parts=parts)) for parts in range(6)}
    with ThreadPoolExecutor(6) as pool:
        together = pool.map(lambda at: (at % 6, report(sample.content(parts=at % 6))), range(24))
        assert all(alone[parts] == pdf for parts, pdf in together)


def test_every_page_has_its_number_the_report_s_and_the_seal() -> None:
    printed = pages(report(sample.content(parts=20, photos=10)))
    assert len(printed) > 4
    for number, page in enumerate(printed, start=1):
        assert squeezed(f"第 {number} 页 共 {len(printed)} 页") in squeezed(page)
        assert "3F2A-9C1D-77B0-E412" in page
        assert "FW-2026-000123" in page


def test_without_a_seal_every_page_says_draft() -> None:
    drafts = pages(report(seal=None))
    assert all("草稿" in squeezed(page) and "未封存的草稿" in page for page in drafts)
    assert "3F2A" not in "".join(drafts)
    assert all("草稿" not in squeezed(page) for page in pages(report()))


def test_marks_stand_beside_the_title() -> None:
    corrected = sample.content()
    corrected["report"] |= {"revision": 2, "corrects": "FW-2026-000123 第 1 版"}
    in_order(
        text(report(corrected, copy_mark="用户联")),
        "服务报告",
        "用户联",
        "更正，取代 FW-2026-000123 第 1 版",
        "第 2 版",
    )
    named = sample.content()
    named["report"]["corrects"] = {"number": "FW-2026-000120", "revision": 1}
    assert "取代FW-2026-0001201" in text(report(named))


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_what_is_missing_is_printed_as_missing(language: str) -> None:
    whole = text(report(sample.empty(), seal=None, language=language))
    word = {"zh-CN": "未填写", "en": "notstated"}[language]
    assert whole.count(word) > 50
    nothing = {
        "zh-CN": ("本次服务未更换零件", "无补偿", "未做测量", "未读到故障码", "尚未签署"),
        "en": ("Nopartswerereplaced",),
    }[language]
    assert all(one in whole for one in nothing)


def test_nulls_print_like_missing_keys() -> None:
    nulls = dict.fromkeys(sample.content()) | {"language": "zh-CN"}
    assert text(report(nulls, seal=None)) == text(report(sample.empty(), seal=None))


def test_photos_are_carried_as_they_are_and_missing_ones_say_so() -> None:
    assert len(pictures(report())) == 4
    some = report(photos=lambda digest: None)
    assert pictures(some) == []
    assert text(some).count("照片尚未上传") == 4
    assert "文件损坏" in text(report(photos=lambda digest: b"\xff\xd8 no picture"))


def test_a_photo_is_fetched_once() -> None:
    asked: list[str] = []

    def find(digest: str) -> bytes | None:
        asked.append(digest)
        return sample.photo_bytes(digest)

    report(sample.content(photos=9), photos=find)
    assert len(asked) == len(set(asked)) == 9
