"""Reports that are longer or stranger than any engineer would write still print, whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.journey.report.paper import render
from tests.journey.report.paper import sample
from tests.journey.report.paper.test_report_paper import report
from tests.platform.paper.reading import pages, pictures, squeezed, text


def test_sixty_parts_are_all_there_under_a_head_on_each_page() -> None:
    printed = [squeezed(page) for page in pages(report(sample.content(parts=60, photos=0)))]
    for at in range(60):
        assert sum(f"JJ-26-{at + 1:04d}" in page for page in printed) == 1
    with_parts = [page for page in printed if "JJ-26-" in page]
    assert len(with_parts) >= 3
    assert all("零件号/名称" in page for page in with_parts)
    assert all("更换零件（续）" in page for page in with_parts[1:])


def test_a_part_line_is_not_torn_apart() -> None:
    for page in map(squeezed, pages(report(sample.content(parts=60, photos=0)))):
        for at in range(60):
            tag, number = f"JJ-26-{at + 1:04d}", f"-{at + 1:02d}"
            assert (tag in page) == any(f"{stem}{number}" in page for stem, *_ in sample.PARTS)


def test_no_parts_and_no_photos() -> None:
    whole = text(report(sample.content(parts=0, photos=0)))
    assert "本次服务未更换零件" in whole
    assert "现场照片" not in whole


def test_forty_photos_with_their_captions() -> None:
    pdf = report(sample.content(photos=40))
    assert len(pictures(pdf)) == 40
    printed = [squeezed(page) for page in pages(pdf)]
    for number in range(1, 41):
        assert sum(f"照片{number}·" in page for page in printed) == 1
    assert max(page.count("·2026-03-01") for page in printed) == 6


def test_ten_thousand_characters_lose_none() -> None:
    long = sample.content()
    long["listen"]["account"] = "".join(f"第{at}句，压力 0.85 MPa，镕。" for at in range(800))
    long["opinion"] = "堃" * 10_000
    pdf, before = report(long), text(report())
    whole = text(pdf)
    assert whole.count("镕") == 800
    assert whole.count("0.85MPa") == 800
    assert whole.count("堃") == 10_000 + before.count("堃")
    assert any("用户陈述（续）" in squeezed(page) for page in pages(pdf))


@pytest.mark.parametrize(
    "text_of_the_customer",
    [
        "<para><font color='red'>x</font></para>",
        "&lt;b&gt; &#x41; <![CDATA[",
        "{0} {x!r} %(name)s ${HOME}",
        "(unbalanced \\ ) Tj ET",
        "\u202eegassem desrever\u202c",
        "مرحبا بالعالم שלום",
        "👨‍👩‍👧‍👦🇨🇳👍🏽",
        "\x00\x01\x02\x1b]0;x\x07",
        "a" * 5000,
        "\n" * 300,
        "\ud800\udfff",
        "Z̷̢̛͓͖̰a̵̰̿l̷̰̈́g̴̟̅o̷͓͝",
    ],
)
def test_hostile_text_prints_wherever_it_stands(text_of_the_customer: str) -> None:
    hostile = _replaced(sample.content(), text_of_the_customer)
    hostile["language"] = "zh-CN"
    pdf = render(hostile, seal=sample.SEAL, photos=sample.photo_bytes, copy_mark=text_of_the_customer)
    assert len(pages(pdf)) >= 2


def test_rare_name_characters_are_no_blanks() -> None:
    named = sample.content()
    named["customer"]["contact_name"] = "喆镕堃昇𠮷㛃"
    named["signature"]["name"] = "龘䶮"
    whole = text(report(named))
    assert "喆镕堃昇𠮷㛃" in whole
    assert "龘䶮" in whole


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_value_in_any_place_prints(data: st.DataObject) -> None:
    content = sample.content(parts=1, photos=1)
    for _ in range(6):
        _put(content, data)
    assert render(content, seal=sample.SEAL, photos=sample.photo_bytes).startswith(b"%PDF")


def _put(node: Any, data: st.DataObject) -> None:
    """Replaces one value somewhere in the tree."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    key = data.draw(st.sampled_from(keys))
    inner = node[key]
    if isinstance(inner, dict | list) and inner and key != "strokes" and data.draw(st.booleans()):
        _put(inner, data)
    else:
        node[key] = data.draw(JSON)


def _replaced(node: Any, value: str) -> Any:
    """The same tree with every text replaced."""
    if isinstance(node, dict):
        return {key: _replaced(inner, value) for key, inner in node.items()}
    if isinstance(node, list):
        return [_replaced(inner, value) for inner in node]
    return value if isinstance(node, str) else node


def test_a_crew_of_ten_signs_with_all_its_names() -> None:
    large = sample.content()
    large["engineers"] = [
        {"name": f"欧阳喆堃{at}", "employee_no": f"E{at:04d}", "lead": at == 0} for at in range(10)
    ]
    with_box = next(page for page in map(squeezed, pages(report(large))) if "服务单位（盖章）" in page)
    assert all(f"欧阳喆堃{at}" in with_box for at in range(10))


def test_three_marks_stand_whole_beside_and_below_the_title() -> None:
    corrected = sample.content()
    corrected["report"]["corrects"] = "FW-2026-000122"
    first = squeezed(
        pages(report(corrected, seal=None, language="en", copy_mark="Superseded by FW-2026-000199"))[0]
    )
    for mark in ("SupersededbyFW-2026-000199", "Draft,notsealed", "CorrectsFW-2026-000122"):
        assert mark in first


def test_a_caption_is_printed_to_its_last_character() -> None:
    told = sample.content(photos=1)
    told["photos"][0]["caption"] = "镕" * 199 + "昇"
    assert "镕" * 199 + "昇" in text(report(told))
