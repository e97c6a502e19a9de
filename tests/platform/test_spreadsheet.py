"""The workbook as a spreadsheet reads it: parts, kinds of cells, text that could do harm."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from app.platform.spreadsheet import Column, letters, workbook

NAMES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def opened(made: bytes) -> tuple[ET.Element, dict[str, str]]:
    """The sheet and its cells by their places, as text."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    cells = {
        cell.attrib["r"]: "".join(cell.itertext()) for cell in sheet.findall(".//m:sheetData//m:c", NAMES)
    }
    return sheet, cells


def test_each_kind_of_cell_is_what_a_spreadsheet_counts_with() -> None:
    columns = [
        Column("客户"),
        Column("km", "number"),
        Column("金额", "money"),
        Column("时间", "moment"),
        Column("空"),
    ]
    rows = [["绿行公交", 120, 12_345, "2026-03-01T00:30:00.000Z", None]]
    sheet, cells = opened(workbook("工单", columns, rows))
    assert [cells[f"{one}1"] for one in "ABCDE"] == ["客户", "km", "金额", "时间", "空"]
    assert cells["A2"] == "绿行公交"
    assert (float(cells["B2"]), float(cells["C2"])) == (120, 123.45)
    # 08:30 in China on 1 March 2026, counted in days from the last day of 1899.
    assert float(cells["D2"]) == pytest.approx(46082.354167, abs=1e-5)
    assert "E2" not in cells
    assert sheet.find("m:autoFilter", NAMES).attrib["ref"] == "A1:E2"  # type: ignore[union-attr]


def test_what_looks_like_a_formula_or_markup_stays_text() -> None:
    evil = '=HYPERLINK("x")<b>&\x0b'
    sheet, cells = opened(workbook("a/b[c]:*?'", [Column("名")], [[evil]]))
    assert cells["A2"] == '=HYPERLINK("x")<b>&'
    cell = sheet.find(".//m:c[@r='A2']", NAMES)
    assert cell is not None
    assert cell.attrib["t"] == "inlineStr"
    assert cell.find("m:f", NAMES) is None


def test_the_same_rows_make_the_same_bytes() -> None:
    assert workbook("a", [Column("b")], [["c"]]) == workbook("a", [Column("b")], [["c"]])


def test_a_row_of_another_length_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="row 2: 1 cells for 2 columns"):
        workbook("a", [Column("b"), Column("c")], [["d"]])


def test_columns_are_named_as_spreadsheets_do() -> None:
    assert [letters(n) for n in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]
