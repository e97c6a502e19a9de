"""A table as an Excel workbook (.xlsx, ECMA-376) of one sheet. Pure: columns and cells in, bytes out; reads nothing.

Written by hand over the standard library's zip: one sheet of plain cells needs five short parts, no library.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

from app.kernel.clock import PEOPLE_ZONE, parse

Kind = Literal["text", "number", "money", "moment"]
Cell = str | int | float | None
STYLE: dict[Kind, int] = {"text": 1, "number": 0, "money": 2, "moment": 3}
HEADING = 4
WIDEST = 60
EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NAME_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/xl/{part}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for part, kind in (
            ("workbook", "sheet.main"),
            ("worksheets/sheet1", "worksheet"),
            ("styles", "styles"),
        )
    )
    + "</Types>"
)
RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)


@dataclass(frozen=True)
class Column:
    """kind: text; number; money (cells in fen); moment (cells in ISO UTC, shown in the people's time zone)."""

    label: str
    kind: Kind = "text"


def workbook(title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file. ValueError when a cell is not of its column's kind, or a row has not as many cells as there are columns."""
    lines = list(rows)
    for n, line in enumerate(lines, 2):
        if len(line) != len(columns):
            raise ValueError(f"row {n}: {len(line)} cells for {len(columns)} columns")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", _book(title)),
            ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
            ("xl/styles.xml", STYLES),
            ("xl/worksheets/sheet1.xml", _sheet(columns, lines)),
        ):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _book(title: str) -> str:
    name = escape(NAME_FORBIDDEN.sub(" ", _clean(title))[:31].strip() or "1", {'"': "&quot;"})
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> str:
    last = f"{letters(len(columns))}{len(rows) + 1}"
    widths = "".join(
        f'<col min="{i}" max="{i}" width="{_width(column, [row[i - 1] for row in rows])}" customWidth="1"/>'
        for i, column in enumerate(columns, 1)
    )
    heading = "".join(_text(f"{letters(i)}1", column.label, HEADING) for i, column in enumerate(columns, 1))
    body = "".join(_row(n, columns, row) for n, row in enumerate(rows, 2))
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols>{widths}</cols><sheetData><row r="1">{heading}</row>{body}</sheetData>'
        f'<autoFilter ref="A1:{last}"/></worksheet>'
    )


def _row(n: int, columns: Sequence[Column], row: Sequence[Cell]) -> str:
    cells = (
        _cell(f"{letters(i)}{n}", column.kind, cell)
        for i, (column, cell) in enumerate(zip(columns, row, strict=True), 1)
    )
    return f'<row r="{n}">{"".join(cells)}</row>'


def _cell(place: str, kind: Kind, value: Cell) -> str:
    if value is None or value == "":
        return ""
    if kind == "text":
        return _text(place, str(value), STYLE["text"])
    return f'<c r="{place}" s="{STYLE[kind]}"><v>{_number(kind, value)}</v></c>'


def _number(kind: Kind, value: Cell) -> float:
    if kind == "moment":
        local = parse(str(value)).astimezone(PEOPLE_ZONE).replace(tzinfo=UTC)
        return round((local - EPOCH).total_seconds() / 86_400, 6)
    number = float(value or 0)
    return number / 100 if kind == "money" else number


def _text(place: str, text: str, style: int) -> str:
    kept = escape(_clean(text))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{kept}</t></is></c>'


def _clean(text: str) -> str:
    """Without what XML can't carry."""
    return FORBIDDEN.sub("", text)


def _width(column: Column, cells: Iterable[Cell]) -> int:
    if column.kind == "moment":
        return 17
    longest = max((_room(str(one)) for one in (column.label, *cells) if one is not None), default=8)
    return min(max(longest + 2, 8), WIDEST)


def _room(text: str) -> int:
    """Places that the longest line takes; a Chinese character takes two."""
    return max(
        (sum(2 if east_asian_width(c) in "WF" else 1 for c in line) for line in text.splitlines()), default=0
    )


def letters(n: int) -> str:
    """The name of the n-th column, counted from 1: A, B, … Z, AA."""
    name = ""
    while n:
        n, rest = divmod(n - 1, 26)
        name = chr(65 + rest) + name
    return name
