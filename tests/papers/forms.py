"""The forms as they are held against approved pictures: {name: PDF}. What they hold is made up, and always the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.journey.dispatch.paper import render as job_sheet
from app.journey.parts.paper import render as requisition
from app.journey.parts.paper.label import roll, sheet
from app.journey.parts.paper.receipt import render as receipt
from app.journey.parts.paper.returning import render as return_list
from app.journey.parts.paper.shipment import render as shipment
from app.journey.report.paper import render as report
from app.journey.report.paper.blank import render as blank
from tests.journey.dispatch.test_job_sheet import job
from tests.journey.parts.paper.test_old_part_paper import label, listed
from tests.journey.parts.paper.test_requisition_paper import requisition as asked
from tests.journey.parts.paper.test_shipment_paper import shipment as sent
from tests.journey.reimbursement.paper.test_claim_paper import claim
from tests.journey.reimbursement.paper.test_claim_paper import printed as claimed
from tests.journey.report.paper import sample

MAKER: dict[str, Any] = sample.content()["organisation"]


def _report(language: str = "zh-CN", **counts: int) -> bytes:
    content = sample.content(**counts)
    return report(content, seal=sample.SEAL, photos=sample.photo_bytes, language=language)


def _draft() -> bytes:
    return report(sample.empty(), seal=None, photos=sample.photo_bytes, language="en")


def _received() -> bytes:
    line = {
        "part_number": "YD95-1307010",
        "name": "水泵总成",
        "spec": "带 O 形圈",
        "unit": "副",
        "quantity": 3,
    }
    told = {"number": "JS-2026-000012", "organisation": MAKER, "kind": "delivery", "supplier": "远岭零部件", "place": "总库",
            "delivery_note": "SD-77", "received_by": "许静", "received_at": "2026-03-01T02:00:00.000Z",
            "lines": [line] * 3}  # fmt: skip
    return receipt(told, "zh-CN")


FORMS: dict[str, Callable[[], bytes]] = {
    "report-zh": _report,
    "report-en": lambda: _report("en"),
    "report-long": lambda: _report(parts=60, photos=40),
    "report-draft": _draft,
    "report-blank-zh": lambda: blank(MAKER, "本人已阅读以上全部内容，并亲笔签名。", "zh-CN"),
    "report-blank-en": lambda: blank(MAKER, "I have read all of the above.", "en"),
    "requisition": lambda: requisition(asked(4, organisation=MAKER), "zh-CN"),
    "receipt": _received,
    "shipment": lambda: shipment(sent(4, organisation=MAKER), "en"),
    "label-roll": lambda: roll([label(), {}], "zh-CN"),
    "label-sheet": lambda: sheet([label(at) for at in range(9)], "zh-CN", skip=1),
    "return-list": lambda: return_list(listed(7, organisation=MAKER), "zh-CN"),
    "claim": lambda: claimed(claim(5, organisation=MAKER)),
    "job-sheet": lambda: job_sheet(job(3, organisation=MAKER), "zh-CN"),
}
