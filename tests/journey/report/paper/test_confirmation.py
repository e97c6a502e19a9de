"""How the report was confirmed, what was measured, what was declined: each way has its own look and words."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.journey.procedure import wire as procedure
from app.journey.report import wire
from app.journey.report.paper.gauge import Reading
from app.journey.report.paper.reported import Report
from app.reference.people.wire import SYSTEMS
from app.reference.vehicles.wire import USES
from tests.journey.report.paper import sample
from tests.journey.report.paper.test_report_paper import in_order, report
from tests.platform.paper.reading import pictures, text

VECTORS = Path(__file__).parents[3] / "vectors"


def _signed(**signature: Any) -> dict[str, Any]:
    content = sample.content(photos=0)
    content["signature"] |= signature
    return content


def _curves(pdf: bytes) -> int:
    """How many curve operators the pages hold; nothing but signatures draws curves."""
    drawn = b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages)
    return len(re.findall(rb" c(?= |\n)", drawn))


def test_a_signature_is_drawn_as_curves_not_as_a_picture() -> None:
    pdf = report(_signed())
    assert _curves(pdf) >= 3 * 47
    assert pictures(pdf) == []


@pytest.mark.parametrize(("path", "words"), [("refused", "用户拒绝签署"), ("absent", "用户不在场")])
def test_why_there_is_no_signature(path: str, words: str) -> None:
    pdf = report(_signed(path=path, strokes=None, reason="要求赔偿停驶损失", witness="值班员"))
    in_order(
        text(pdf),
        "用户签字",
        words,
        "服务单位（盖章）",
        "确认方式",
        words,
        "原因",
        "要求赔偿停驶损失",
        "见证人",
        "值班员",
    )
    assert _curves(pdf) == 0


def test_a_stamped_paper_shows_its_photo() -> None:
    digest = sample.content()["photos"][0]["sha256"]
    pdf = report(_signed(path="sealed_paper", strokes=None, photo_sha256=digest))
    assert len(pictures(pdf)) == 1
    in_order(text(pdf), "用户盖章（纸面照片）", "纸面盖章")
    assert "照片尚未上传" in text(report(_signed(path="sealed_paper", strokes=None, photo_sha256=None)))


def test_declined_safety_work_stands_with_its_own_signature() -> None:
    content = _signed(path="absent", strokes=None)
    content["resolve"] |= {
        "declined_work": "右前轮胎花纹 1.2 mm，须立即更换",
        "declined_signature": {"strokes": sample.strokes(), "name": "洪堃"},
    }
    pdf = report(content)
    in_order(text(pdf), "用户拒绝的安全作业", "右前轮胎花纹", "用户就此另行签字·洪堃")
    assert _curves(pdf) >= 3 * 47
    content["resolve"]["declined_signature"] = sample.strokes()
    assert _curves(report(content)) >= 3 * 47
    content["resolve"]["declined_signature"] = None
    in_order(text(report(content)), "用户就此另行签字", "未填写")


@pytest.mark.parametrize(
    ("measured", "result"),
    [
        ({"value": 41, "low": 65, "high": 75, "verdict": "ok"}, "low"),
        ({"value": 80, "low": 65, "high": 75}, "high"),
        ({"value": 65, "low": 65, "high": 75}, "within"),
        ({"value": "0.42", "low": None, "high": 0.1}, "high"),
        ({"value": 0.8, "low": 0.75, "high": None}, "within"),
        ({"value": 3, "low": None, "high": None, "verdict": "pass"}, "within"),
        ({"value": None, "low": 1, "high": 2, "verdict": "fail"}, "outside"),
        ({"value": "nicht", "low": 1}, "unjudged"),
        ({"value": 1, "verdict": "odd"}, "odd"),
        (None, "unjudged"),
    ],
)
def test_the_verdict_follows_from_the_numbers(measured: Any, result: str) -> None:
    assert Reading.of(measured).result == result


@pytest.mark.parametrize("value", [-1e308, -5, 0, 66, 70, 1e308])
def test_a_value_stays_on_its_scale(value: float) -> None:
    for low, high in ((65, 75), (None, 75), (65, None), (0, 0), (-1e308, 1e308)):
        assert 0 <= Reading.of({"value": value, "low": low, "high": high}).at <= 1


@pytest.mark.parametrize(
    ("rating", "shown"), [(1, "1/5"), (5, "5/5"), (None, "未填写"), (9, "9"), (True, "True")]
)
def test_the_rating(rating: Any, shown: str) -> None:
    content = sample.content(photos=0)
    content["rating"] = rating
    in_order(text(report(content)), "满意度评价", shown)


def test_compensation_of_several_lines_has_its_sum() -> None:
    content = sample.content(photos=0)
    content["compensation"] = [
        {"kind": kind, "amount_fen": 12_345, "reason": "x"} for kind in ("towing", "lodging")
    ]
    in_order(text(report(content)), "拖车费", "¥123.45", "食宿", "¥123.45", "合计", "¥246.90")


def test_every_reason_and_figure_of_the_warranty_rules_has_its_words() -> None:
    cases = json.loads((VECTORS / "warranty.json").read_text("utf-8"))
    words = Report({}, None, lambda digest: None, "en", None).words
    assert {
        case["want"]["reason"] for case in cases if not words.has(f"warranty_reason.{case['want']['reason']}")
    } == set()
    names = {name for case in cases for name in case["want"]["args"]} - {"rule"}
    assert {name for name in names if not words.has(f"warranty_known.{name}")} == set()


@pytest.mark.parametrize(
    ("warranty", "shown"),
    [
        ({"reason": "no_odometer", "reason_args": {"rule": "7", "km_limit": 9000, "to_confirm": True}, "rule_version": "7"},
         "缺少里程读数：期限 9,000 km、数据陈旧，待确认·规则 7"),
        ({"reason": "replacement_within", "reason_args": {"replaced_on": "2026-01-02", "month": 2, "months": 6},
        "rule_version": None},
         "更换件在其质保期内：第 2 个月 / 6 个月、更换日期 2026-01-02"),
        ({"reason": "newer_than_this", "reason_args": {"moon": "full"}, "rule_version": "9"},
        "newer_than_this：moon full·规则 9"),
    ],
)  # fmt: skip
def test_why_the_vehicle_is_in_or_out(warranty: dict[str, Any], shown: str) -> None:
    content = sample.content(photos=0)
    content["look"]["warranty"] |= warranty
    in_order(text(report(content)), "判定依据", shown)


def test_what_was_collected_for_paid_service() -> None:
    content = sample.content(photos=0)
    assert "已收款" not in text(report(content))
    content["report"]["kind"] = "paid"
    in_order(text(report(content)), "有偿服务已收款", "未填写")
    content["collected_fen"] = 128_000
    in_order(text(report(content)), "有偿服务已收款", "¥1,280.00")


def test_every_code_of_the_records_has_its_word() -> None:
    groups = {
        "kind": wire.KINDS, "path": wire.PATHS, "source": wire.SOURCES, "fate": wire.FATES, "step": procedure.STEPS,
        "guidance": procedure.GUIDANCE, "responsibility": procedure.RESPONSIBILITIES, "verdict": procedure.VERDICTS,
        "use": USES, "system": SYSTEMS,
    }  # fmt: skip
    words = Report({}, None, lambda digest: None, "en", None).words
    lacking = [
        f"{group}.{code}"
        for group, codes in groups.items()
        for code in codes
        if not words.has(f"{group}.{code}")
    ]
    assert lacking == []
