"""What most people would take instead: the same document by plain reportlab platypus, paragraphs, tables, images and its QR."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from app.platform.paper.typeface import FOLDER
from tests.bench.paper import workload

_FONT = "Platypus"


class _Signature(Flowable):
    """Two strokes."""

    def __init__(self) -> None:
        super().__init__()
        self.width, self.height = 120 * mm, 26

    def draw(self) -> None:
        """As lines, point by point."""
        path = self.canv.beginPath()
        (x, y), *rest = workload.STROKE
        path.moveTo(x / 8, y / 16)
        for x, y in rest:
            path.lineTo(x / 8, y / 16)
        self.canv.drawPath(path)


def platypus(photos: list[str], *, long: bool) -> Callable[[], bytes]:
    """A function that makes the document, layout included, with the whole font. photos: paths, which reportlab passes through."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(FOLDER / "NotoSansSC-Regular.ttf")))
    body = ParagraphStyle("body", fontName=_FONT, fontSize=9, leading=13, wordWrap="CJK")
    head = ParagraphStyle("head", parent=body, fontSize=16, leading=20)
    lines = TableStyle([("FONTNAME", (0, 0), (-1, -1), _FONT), ("FONTSIZE", (0, 0), (-1, -1), 8),
                        ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#999999")])  # fmt: skip

    def make() -> bytes:
        out = BytesIO()
        code = Drawing(60, 60)
        code.add(QrCodeWidget(workload.URL, barWidth=60, barHeight=60))
        top = Table([[Paragraph("服务报告 SERVICE REPORT", head), code]], style=lines)
        facts = Table([[f"项目 {at}", f"内容 value {at}"] for at in range(4)], style=lines)
        parts = Table(
            [["序", "件号", "名称", "数量", "来源", "旧件"], *workload.part_rows(45 if long else 12)],
            style=lines,
            repeatRows=1,
        )
        side = 60 * mm if long else 28 * mm
        pictures = [Image(one, width=side * 4 / 3, height=side) for one in photos]
        grid = Table([pictures[:2], pictures[2:]] if long else [pictures], style=lines)
        story = [
            top,
            facts,
            Paragraph(workload.story(long=long), body),
            Spacer(1, 6),
            parts,
            Spacer(1, 6),
            _Signature(),
            grid,
        ]
        SimpleDocTemplate(
            out, pagesize=A4, topMargin=15 * mm, bottomMargin=15 * mm, initialFontName=_FONT
        ).build(story)
        return out.getvalue()

    return make
