"""The printed expense claim: lines, sums in figures and words, vouchers numbered as their lines."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from app.journey.reimbursement.paper import render
from app.journey.reimbursement.wire import KINDS
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load
from tests.platform.paper.reading import pages, pictures, squeezed, text

FOLDER_OF_WORDS = FOLDER.parents[2] / "journey/reimbursement/paper/words"


def _jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (90, 60), "white").save(out, "JPEG")
    return out.getvalue()


PHOTO = _jpeg()
DIGEST = hashlib.sha256(PHOTO).hexdigest()


def claim(count: int = 3, **more: Any) -> dict[str, Any]:
    lines = [
        {
            "kind": KINDS[at % len(KINDS)], "on": f"2026-03-{at % 28 + 1:02d}", "city": "清源", "amount_fen": 10_000 + at,
            "allowed_fen": 10_000 + at, "cut_reason": None, "invoice_number": f"2631{at:06d}", "note": f"第{at}笔",
            "photo_sha256": DIGEST,
            "duplicate": False,
        }
        for at in range(count)
    ]  # fmt: skip
    total = sum(line["amount_fen"] for line in lines)
    return {
        "number": "BX-2026-000077", "engineer": {"name": "陆远航", "employee_no": "E0107", "region": "华东"},
        "job_numbers": ["WJ-2026-000456", "WJ-2026-000461"], "trip_from": "云州", "trip_to": "清源", "from_on": "2026-03-01",
        "to_on": "2026-03-02", "lines": lines, "advance_fen": 5000, "collected_fen": 0, "total_fen": total,
        "allowed_total_fen": total,
        "payable_fen": total - 5000, "payable_words": None, "submitted_at": "2026-03-03T02:00:00.000Z",
        "reviewed_by": "周明堂",
        "reviewed_at": "2026-03-04T02:00:00.000Z", "paid_by": None, "paid_at": None, "remarks": "同意",
    } | more  # fmt: skip


def printed(given: dict[str, Any], language: str = "zh-CN") -> bytes:
    return render(given, vouchers={DIGEST: PHOTO}.get, language=language)


def test_the_claim_reads_from_top_to_bottom() -> None:
    whole, at = text(printed(claim())), 0
    for part in ("费用报销单", "BX-2026-000077", "陆远航", "E0107", "华东", "云州", "清源", "2026-03-01 至 2026-03-02",
    "WJ-2026-000456、WJ-2026-000461",
                 "过路过桥费", "第0笔", "发票 2631000000", "¥100.00", "合计", "¥300.03", "¥300.03", "冲抵借款 ¥50.00",
                 "应付金额 ¥250.03",
                 "贰佰伍拾元零叁分", "同意", "报销人 陆远航 2026-03-03 10:00", "审核人 周明堂 2026-03-04 10:00",
                 "付款人 待办",
                 "凭证粘贴单", "凭证 1·过路过桥费·¥100.00", "凭证 3·燃油费"):  # fmt: skip
        found = whole.find(squeezed(part), at)
        assert found >= 0, part
        at = found + 1


def test_english() -> None:
    whole = text(printed(claim(paid_at="2026-03-05T02:00:00.000Z", paid_by="许静"), "en"))
    assert all(
        part in whole
        for part in ("Expenseclaim", "Paid", "Voucher1|Toll", "Payable", "贰佰伍拾元零叁分", "Page1of2")
    )


def test_the_same_claim_gives_the_same_bytes() -> None:
    assert printed(claim()) == printed(claim())


def test_words_given_with_the_claim_are_printed_as_given() -> None:
    assert "贰佰伍拾元整" in text(printed(claim(payable_words="贰佰伍拾元整")))


def test_money_to_be_paid_back_is_named_so() -> None:
    whole = text(printed(claim(payable_fen=-12_300)))
    assert "应退金额¥123.00" in whole
    assert "壹佰贰拾叁元整" in whole
    assert "负" not in whole


def test_a_cut_line_says_why_and_a_doubtful_one_is_marked() -> None:
    given = claim()
    given["lines"][1] |= {"allowed_fen": 8000, "cut_reason": "超过标准", "duplicate": True}
    whole = text(printed(given))
    assert "核减：超过标准" in whole
    assert "¥80.00" in whole
    assert whole.count("疑似重复") == 2


def test_vouchers_keep_the_numbers_of_their_lines() -> None:
    given = claim(8)
    given["lines"][1]["photo_sha256"] = None
    given["lines"][2]["photo_sha256"] = "0" * 64
    given["lines"][5]["photo_sha256"] = None
    assert given["lines"][5]["kind"] == "daily_allowance"
    sheet = "".join(squeezed(page) for page in pages(printed(given))[1:])
    assert [number for number in range(1, 9) if f"凭证{number}·" in sheet] == [1, 2, 3, 4, 5, 7, 8]
    assert "无需凭证第6行（出差补助）" in sheet
    assert sheet.count("原始凭证粘贴于此") == 1
    assert sheet.count("照片尚未上传") == 1
    assert len(pictures(printed(given))) == 2  # one picture, called on two pages


@pytest.mark.parametrize("count", [0, 1, 80])
def test_few_and_many_lines(count: int) -> None:
    printed_pages = [squeezed(page) for page in pages(printed(claim(count)))]
    whole = "".join(printed_pages)
    assert all(f"第{at}笔" in whole for at in range(count))
    assert all(
        f"第{number}页共{len(printed_pages)}页" in page for number, page in enumerate(printed_pages, start=1)
    )
    assert ("没有费用明细" in whole) == (count == 0)


def test_an_empty_claim_prints_what_is_missing() -> None:
    whole = text(printed({}))
    assert "未提交" in whole
    assert whole.count("未填写") > 10


def test_hostile_values_print() -> None:
    given = claim(
        2, remarks="<b>&\u202e" + "长" * 10_000, payable_fen=10**15, job_numbers="x" * 3000, engineer=7
    )
    given["lines"].append(None)
    given["lines"][0] |= {"kind": ["x"], "amount_fen": "1.5", "note": "👍" * 500}
    assert text(printed(given)).count("长") == 10_000


def test_every_kind_of_expense_has_its_word() -> None:
    for language in ("zh-CN", "en"):
        words = load(FOLDER_OF_WORDS, language)
        assert [kind for kind in KINDS if not words.has(f"kind.{kind}")] == []
