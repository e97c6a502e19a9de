"""The printed goods receipt: two copies with all that was booked, and who may fetch it."""

from __future__ import annotations

from app.journey.parts.paper.receipt import render
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load
from tests.house import TestHouse
from tests.platform.paper.reading import pages, squeezed, text
from tests.stories.browser import a_browser, a_stranger
from tests.stories.parts import PUMP, SEAL, a_stocked_store
from tests.stories.people import staff

WORDS = FOLDER.parents[2] / "journey/parts/paper/receipt/words"


def test_both_copies_say_the_same_and_whose_they_are(house: TestHouse) -> None:
    receipt = a_stocked_store(house, {PUMP: 2, SEAL: 9})
    answer = a_browser(house, staff(house).warehouse).get(f"/api/goods-receipts/{receipt}.pdf?language=zh-CN")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    first, second = (squeezed(page) for page in pages(answer.data))
    row = house.read("goods_receipt", receipt)
    assert row["number"] in answer.headers["Content-Disposition"]
    for told in (row["number"], row["delivery_note"], PUMP, "乘客门泵", SEAL, "W1", "总库", "送货人签字"):
        assert squeezed(told) in first
        assert squeezed(told) in second
    mark = squeezed("第二联 送货方或财务")
    assert (mark in first, mark in second) == (False, True)


def test_a_long_one_begins_its_second_copy_on_a_new_page() -> None:
    line = {"part_number": "61-10-001", "name": "门泵", "quantity": 1}
    printed = [squeezed(page) for page in pages(render({"number": "JS-1", "lines": [line] * 60}, "en"))]
    heads = [at for at, page in enumerate(printed) if "Copy1:store" in page or "Copy2:deliverer" in page]
    assert heads == [0, len(printed) // 2]
    assert len(printed) > 2


def test_an_empty_one_is_printed_as_empty() -> None:
    assert squeezed(load(WORDS, "en")("line.none")) in text(render({}, "en"))


def test_who_may_not_see_it_gets_none(house: TestHouse) -> None:
    receipt = a_stocked_store(house, {SEAL: 1})
    address = f"/api/goods-receipts/{receipt}.pdf"
    assert a_browser(house, staff(house).engineer).get(address).json["code"] == "row.missing"
    assert a_stranger(house).get(address).json["code"] == "access.signed_out"
    odd = a_browser(house, staff(house).warehouse).get("/api/goods-receipts/%00x.pdf")
    assert (odd.status_code, odd.json["code"]) == (404, "row.missing")
