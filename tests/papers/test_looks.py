"""Every form looks as it was approved, reads in any reader, and hides nothing that a hostile hand put into it."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from app.platform.paper.typeface import FOLDER
from tests.journey.dispatch.test_job_sheet import job
from tests.journey.parts.paper.test_old_part_paper import label
from tests.journey.report.paper import sample
from tests.papers import forms
from tests.papers.approve import KEPT
from tests.papers.looks import APPROVED, MOST_PIXELS, approved, differing, pictures
from tests.platform.paper.reading import text

RARE = "喆镕堃昇𠮷𫖯"


@pytest.mark.parametrize("name", list(forms.FORMS))
def test_the_form_looks_as_it_was_approved(name: str) -> None:
    now, before = pictures(forms.FORMS[name](), KEPT.get(name)), approved(name)
    assert len(now) == len(before) > 0
    told = {
        at: differing(one, other) for at, (one, other) in enumerate(zip(now, before, strict=True), start=1)
    }
    assert {at: pixels for at, pixels in told.items() if pixels > MOST_PIXELS} == {}, (
        "look at it, then: python -m tests.papers.approve " + name
    )


def test_every_approved_picture_belongs_to_a_form() -> None:
    assert {path.name.split("@")[0] for path in APPROVED.glob("*.png")} == set(forms.FORMS)


@pytest.mark.parametrize("change", [{"plate": "云A"}, {"vin": ""}, {"model": "YLK6129H " * 8}])
def test_the_comparison_sees_what_is_shorter_missing_or_moved(change: dict[str, str]) -> None:
    other = job(3, organisation=forms.MAKER)
    other["vehicle"] |= change
    page = pictures(forms.job_sheet(other, "zh-CN"), (1,))[0]
    assert differing(page, approved("job-sheet")[0]) > MOST_PIXELS


def test_the_comparison_sees_another_size() -> None:
    assert differing(Image.new("L", (30, 30)), Image.new("L", (30, 31))) == 930


@pytest.mark.parametrize("name", ["report-zh", "label-roll", "job-sheet", "report-blank-en"])
def test_fonts_are_embedded_cut_and_searchable(name: str) -> None:
    for page in PdfReader(BytesIO(forms.FORMS[name]())).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/ToUnicode" in font.get_object()
            assert inner["/BaseFont"][7:8] == "+"
            assert (
                len(inner["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data()) < 1_000_000
            )
    assert (FOLDER / "OFL.txt").is_file()


def test_rare_names_are_found_by_another_reader(tmp_path: Path) -> None:
    told = label(name=RARE, engineer=RARE)
    for at, pdf in enumerate((forms.roll([told], "zh-CN"), forms.job_sheet(job(reported=RARE), "zh-CN"))):
        source = tmp_path / f"{at}.pdf"
        source.write_bytes(pdf)
        answer = subprocess.run(["pdftotext", source, "-"], capture_output=True, check=True, timeout=60)
        assert RARE in answer.stdout.decode()


def _png(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


_JPEG = next(iter(sample._jpegs().values()))
HOSTILE: dict[str, Any] = {
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "cut": _JPEG[: len(_JPEG) // 2],
    "large": _png(10_000, 10_000),
}


@pytest.mark.parametrize(("kind", "why"), [("svg", "damaged"), ("cut", "damaged"), ("large", "too_large")])
def test_a_hostile_picture_leaves_its_frame_with_the_reason(kind: str, why: str) -> None:
    told = sample.content(photos=1)
    pdf = forms.report(told, seal=sample.SEAL, photos=lambda _: HOSTILE[kind], language="zh-CN")
    assert {"damaged": "照片文件损坏，无法显示", "too_large": "照片过大，无法显示"}[why] in text(pdf)
    assert b"<script" not in pdf
    assert "照片1·到达" in text(pdf)
