"""Paper on a desk: a receipt or invoice with its amount, and a report that bears a company's round seal."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.shape import face, glow, laid, shadow
from app.demo.pictures.texture import Colour, clouds, gradient, noise, speckled, tinted, wood

SIZE = (1280, 960)
SEAL: Colour = (198, 42, 38)


def voucher(rng: Random, number: str, amount_fen: int, day: str, seller: str, title: str) -> Image.Image:
    """An invoice or a till receipt. `amount_fen` integer fen, `day` "2026-03-01", `title` what it is for."""
    picture = _desk(rng)
    if rng.random() < 0.5:
        sheet, corners = _invoice(rng, number, amount_fen, day, seller, title), _across(rng, 940, 600)
    else:
        sheet, corners = _receipt(rng, number, amount_fen, day, seller, title), _across(rng, 470, 810)
    return _on_desk(rng, picture, sheet, corners)


def sealed_paper(rng: Random, number: str, company: str) -> Image.Image:
    """The printed service report with the customer's round seal over the signature field."""
    sheet = Image.new("RGB", (720, 1000), (246, 245, 240))
    draw = ImageDraw.Draw(sheet)
    draw.text((360, 62), "远岭商用车  服务报告", font=face(36, bold=True), fill=(24, 24, 28), anchor="mm")
    draw.text((56, 100), f"编号 {number}", font=face(20), fill=(50, 50, 54))
    for row in range(7):
        y = 140 + row * 34
        draw.rectangle((50, y, 670, y + 34), outline=(120, 120, 122), width=2)
        draw.line((200, y, 200, y + 34), fill=(120, 120, 122), width=2)
        _words(rng, draw, (60, y + 10), 110)
        _words(rng, draw, (212, y + 10), rng.randint(120, 400))
    for row in range(13):
        _words(rng, draw, (56, 404 + row * 28), rng.randint(420, 600))
    draw.rectangle((50, 790, 670, 940), outline=(90, 90, 92), width=2)
    draw.text((64, 800), "用户签名 / 盖章", font=face(20), fill=(50, 50, 54))
    _seal(rng, sheet, (500, 862), 88, company)
    return _on_desk(rng, _desk(rng), sheet, _across(rng, 610, 840))


def _desk(rng: Random) -> Image.Image:
    if rng.random() < 0.6:
        return wood(rng, SIZE)
    return speckled(rng, tinted(clouds(rng, SIZE, 420), (150, 152, 152), (196, 197, 196)), 0.2)


def _across(rng: Random, width: float, height: float) -> list[tuple[float, float]]:
    """Where the corners of a sheet come to lie when the phone is held a little slantwise above it."""
    left, top = (SIZE[0] - width) / 2, (SIZE[1] - height) / 2
    skew, narrow = rng.uniform(-36, 36), rng.uniform(0.02, 0.06) * width
    return [
        (left + narrow, top + skew), (left + width - narrow, top - skew),
        (left + width + 8, top + height - skew * 0.5), (left - 8, top + height + skew * 0.7),
    ]  # fmt: skip


def _on_desk(
    rng: Random, picture: Image.Image, sheet: Image.Image, corners: list[tuple[float, float]]
) -> Image.Image:
    creased = Image.blend(sheet, tinted(clouds(rng, sheet.size, 300), (206, 204, 198), (255, 255, 252)), 0.14)
    draw = ImageDraw.Draw(creased)
    fold = sheet.height * rng.uniform(0.4, 0.6)
    draw.line((0, fold, sheet.width, fold + 4), fill=(216, 214, 206), width=3)
    draw.line((0, fold + 4, sheet.width, fold + 8), fill=(252, 252, 250), width=3)
    shadow(picture, [(x + 14, y + 18) for x, y in corners], 18, 0.65)
    laid(picture, creased, corners)
    dim = gradient(SIZE, (0, 0, 0), (0, 0, 0))
    mask = Image.linear_gradient("L").rotate(rng.choice((0, 90, 180))).resize(SIZE).point(lambda v: v // 5)
    picture.paste(dim, (0, 0), mask)
    glow(picture, (rng.uniform(100, 500), rng.uniform(60, 300)), (520, 380), (255, 252, 240), 0.22)
    return picture


def _invoice(rng: Random, number: str, amount_fen: int, day: str, seller: str, title: str) -> Image.Image:
    sheet = Image.new("RGB", (980, 620), (248, 246, 240))
    draw = ImageDraw.Draw(sheet)
    brown = (136, 74, 48)
    draw.text((400, 60), "电子发票（普通发票）", font=face(40, bold=True), fill=brown, anchor="mm")
    draw.line((200, 92, 600, 92), fill=brown, width=2)
    draw.line((200, 98, 600, 98), fill=brown, width=2)
    draw.text((640, 16), f"发票号码 {number}", font=face(20), fill=(40, 40, 44))
    year, month, date = day.split("-")
    draw.text((690, 92), f"开票日期 {year}年{month}月{date}日", font=face(20), fill=(40, 40, 44))
    for y in (118, 200, 244, 420, 478, 590):
        draw.line((36, y, 944, y), fill=brown, width=2)
    for x in (36, 944):
        draw.line((x, 118, x, 590), fill=brown, width=2)
    draw.text((52, 132), "购买方  远岭商用车有限公司", font=face(24), fill=(40, 40, 44))
    draw.text((52, 208), "项目名称", font=face(22), fill=brown)
    draw.text((760, 208), "金  额", font=face(22), fill=brown)
    draw.text((52, 264), f"*{title}*", font=face(24), fill=(40, 40, 44))
    draw.text((930, 264), f"{amount_fen / 100:.2f}", font=face(26), fill=(40, 40, 44), anchor="ra")
    draw.text((52, 434), "价税合计（小写）", font=face(24), fill=brown)
    draw.text(
        (930, 432), f"¥{amount_fen / 100:.2f}", font=face(32, bold=True), fill=(30, 30, 34), anchor="ra"
    )
    draw.text((52, 496), f"销售方  {seller}", font=face(24), fill=(40, 40, 44))
    _code(rng, draw, (50, 20), 84)
    _seal(rng, sheet, (840, 520), 70, seller, oval=True)
    return sheet


def _receipt(rng: Random, number: str, amount_fen: int, day: str, seller: str, title: str) -> Image.Image:
    sheet = Image.new("RGB", (480, 830), (244, 243, 238))
    draw = ImageDraw.Draw(sheet)
    ink = (66, 64, 78)
    draw.text((240, 56), seller[:14], font=face(30, bold=True), fill=ink, anchor="mm")
    draw.text((240, 100), "收款凭证", font=face(26), fill=ink, anchor="mm")
    lines = [
        f"单号  {number}",
        f"日期  {day} {rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}",
        "------------------------------",
        title,
        f"数量 1    单价 {amount_fen / 100:.2f}",
        "------------------------------",
    ]
    for row, text in enumerate(lines):
        draw.text((40, 150 + row * 50), text, font=face(26), fill=ink)
    draw.text((40, 470), "合计", font=face(32, bold=True), fill=ink)
    draw.text((440, 464), f"¥{amount_fen / 100:.2f}", font=face(44, bold=True), fill=ink, anchor="ra")
    draw.text((40, 540), f"支付方式  {rng.choice(('现金', '移动支付', '银行卡'))}", font=face(26), fill=ink)
    _code(rng, draw, (165, 600), 150)
    draw.text((240, 784), "谢谢惠顾  请妥善保管", font=face(24), fill=ink, anchor="mm")
    faded = noise(rng, sheet.size, (480, 90)).point(lambda v: max(0, v - 150))
    sheet.paste((244, 243, 238), (0, 0), faded)
    return sheet


def _code(rng: Random, draw: ImageDraw.ImageDraw, at: tuple[int, int], side: int) -> None:
    """Squares that look like a QR code and hold nothing."""
    cells = 21
    step = side / cells
    for row in range(cells):
        for column in range(cells):
            corner = any(abs(row - a) < 4 and abs(column - b) < 4 for a, b in ((3, 3), (3, 17), (17, 3)))
            dark = (max(abs((row % 14) - 3), abs((column % 14) - 3)) != 2) if corner else rng.random() < 0.5
            if dark:
                x, y = at[0] + column * step, at[1] + row * step
                draw.rectangle((x, y, x + step, y + step), fill=(40, 40, 44))


def _words(rng: Random, draw: ImageDraw.ImageDraw, at: tuple[float, float], length: int) -> None:
    """Lines of print too small to read."""
    x = at[0]
    while x < at[0] + length:
        wide = rng.randint(10, 17)
        draw.rectangle((x, at[1] + rng.uniform(0, 2), x + wide, at[1] + 12), fill=(96, 96, 100))
        x += wide + 5


def _seal(
    rng: Random, sheet: Image.Image, centre: tuple[int, int], radius: int, words: str, *, oval: bool = False
) -> None:
    """A Chinese company seal: ring, star, the name round the ring; uneven ink."""
    size = radius * 2 + 40
    stamp = Image.new("L", (size, size))
    middle = size / 2
    high = radius * (0.66 if oval else 1)
    draw = ImageDraw.Draw(stamp)
    draw.ellipse((middle - radius, middle - high, middle + radius, middle + high), outline=255, width=6)
    if oval:
        draw.text((middle, middle), "发票专用章", font=face(int(radius * 0.26)), fill=255, anchor="mm")
    else:
        star = [
            (middle + r * math.sin(a * math.pi / 5), middle - r * math.cos(a * math.pi / 5))
            for a, r in ((a, radius * (0.3 if a % 2 == 0 else 0.12)) for a in range(10))
        ]
        draw.polygon(star, fill=255)
    for index, letter in enumerate(words):
        turn = 230 * (index / max(1, len(words) - 1) - 0.5)
        glyph = Image.new("L", (size, size))
        ImageDraw.Draw(glyph).text(
            (middle, middle - high * 0.78),
            letter,
            font=face(int(radius * 0.2), bold=True),
            fill=255,
            anchor="mm",
        )
        stamp.paste(255, (0, 0), glyph.rotate(-turn, center=(middle, middle)))
    ink = noise(rng, (size, size), (5, 5)).point(lambda v: 255 if v > 70 else 130)
    worn = Image.composite(stamp, Image.new("L", (size, size)), ink).point(lambda v: int(v * 0.82))
    turned = worn.rotate(rng.uniform(-16, 16)).filter(ImageFilter.BoxBlur(0.6))
    sheet.paste(SEAL, (int(centre[0] - middle), int(centre[1] - middle)), turned)
