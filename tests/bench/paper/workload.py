"""What `bench` prints: the one page and the three pages by which printers of service reports are compared.

Chinese and English text of some 300 different characters, 12 part lines, 4 photos of 1,280 pixels, a signature and a QR code;
and the same, longer. Not a real form: those are the stages' own.
"""

from __future__ import annotations

import math
from io import BytesIO

from app.platform.paper import strokes
from app.platform.paper.block import Block
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Code, Furniture, Masthead
from app.platform.paper.grid import Field, grid
from app.platform.paper.pen import Pen
from app.platform.paper.photo import prepare
from app.platform.paper.photos import Plate, photo_rows
from app.platform.paper.room import Room
from app.platform.paper.section import Section, numbered
from app.platform.paper.style import BODY_STRONG
from app.platform.paper.table import Column, Content, table
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import load

_WORDS = load(FOLDER.parent / "words", "zh-CN")
URL = "https://service.example.com/v/3f2a9c1d77b0e412a6f0c5d8"
_STORY = "停车后发动机前端漏水，保压 72 kPa，10 min 无压降。Replaced the water pump and its gasket, tested for 20 min. "
STROKE = [(20 * at, 200 + 150 * math.sin(at / 4)) for at in range(50)]
_MANY_CHARACTERS = "".join(chr(0x4E00 + 61 * at) for at in range(240))


def story(*, long: bool) -> str:
    """What was done, in many different characters."""
    return _MANY_CHARACTERS + _STORY * (12 if long else 1)


def part_rows(count: int) -> list[list[str]]:
    """No., part number, name, quantity, source, old part."""
    return [
        [str(at + 1), f"YD95-{1307010 + at}", "水泵总成 Water pump", "1 副", "随车备件", f"JJ-26-{at:04d}"]
        for at in range(count)
    ]


def document(photos: list[bytes], *, long: bool) -> tuple[list[Block], Furniture]:
    """The blocks of one page, or of three."""
    facts = [Field(f"项目 {at}", f"内容 value {at}", 3) for at in range(4)]
    sections = (
        Section("概况", grid([facts, [Field("处理措施", story(long=long), 12)]], _WORDS)),
        Section("零件", _parts(45 if long else 12)),
        Section("确认", grid([[Field("签字", None, 12, paint=_signature, least=26)]], _WORDS)),
        Section("照片", photo_rows(_plates(photos), _WORDS, frame_height=176.0 if long else 66.0)),
    )
    head = Masthead(
        {"name_zh": "途修", "name_en": "Wayside"}, _WORDS, title="服务报告", kicker="SERVICE REPORT",
        facts=[("编号", "FW-2026-000123")], code=Code(URL, "扫码核对"),
    )  # fmt: skip
    return [head, *numbered(sections, _WORDS)], Furniture(
        _WORDS, ("服务报告", "途修"), ("封存校验码 3F2A-9C1D",)
    )


def printed(photos: list[bytes], *, long: bool, room: Room | None = None) -> bytes:
    """The workload as PDF, layout included. room: for a signature."""
    blocks, furniture = document(photos, long=long)
    return compose(blocks, furniture, Particulars("服务报告", "途修", "", "2026-03-01T08:31:07.000Z"), room)


def photos_of(count: int) -> list[bytes]:
    """Photos of 1,280 × 960 pixels, about 270 kB each, as a phone's are after scaling."""
    from PIL import Image

    made = []
    for at in range(count):
        noise = Image.effect_noise((320, 240), 60 + at).resize((1280, 960)).convert("RGB")
        out = BytesIO()
        noise.save(out, "JPEG", quality=72)
        made.append(out.getvalue())
    return made


def _parts(count: int) -> list[Block]:
    columns = (
        Column("序", 5),
        Column("件号", 18),
        Column("名称", 26),
        Column("数量", 10),
        Column("来源", 20),
        Column("旧件", 20),
    )
    rows: list[list[Content]] = [
        [no, [(BODY_STRONG, number)], *rest] for no, number, *rest in part_rows(count)
    ]
    return table(columns, rows)


def _plates(photos: list[bytes]) -> list[Plate]:
    return [Plate(prepare(photo), [(BODY_STRONG, f"照片 {at + 1}")]) for at, photo in enumerate(photos)]


def _signature(pen: Pen, x: float, top: float, width: float, height: float) -> None:
    line = [{"x": x, "y": y, "p": 0.5} for x, y in STROKE]
    strokes.draw(pen, [line, line], x, top - height, width, height - 9)
