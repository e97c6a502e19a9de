"""Photos: a good JPEG passes through without its metadata, others are made one, bad ones say why."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image

from app.platform.paper import jpeg
from app.platform.paper.photo import Picture, prepare
from app.platform.paper.photos import Plate, photo_rows
from app.platform.paper.style import BODY
from tests.platform.paper.reading import pictures, printed, text, words


def _encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _picture(data: bytes) -> Picture:
    picture = prepare(data)
    assert isinstance(picture, Picture)
    return picture


def test_a_jpeg_passes_through_as_it_is() -> None:
    data = _encoded(Image.new("RGB", (64, 48), "red"))
    picture = _picture(data)
    assert (picture.width, picture.height, picture.colours) == (64, 48, "DeviceRGB")
    scan = data[data.index(b"\xff\xda") :]
    assert picture.data.endswith(scan)
    assert pictures(printed(photo_rows([Plate(picture, [(BODY, "图")])], words()))) == [picture.data]


def test_where_and_when_it_was_taken_stays_out_of_the_copy() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    data = _encoded(Image.new("RGB", (64, 48)), exif=exif, comment=b"private")
    assert b"SecretCamera" in data
    kept = _picture(data).data
    assert b"SecretCamera" not in kept
    assert b"private" not in kept
    with Image.open(BytesIO(kept)) as again:
        again.load()
        assert again.size == (64, 48)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_is_placed_upright(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = _picture(_encoded(Image.new("RGB", (64, 48)), exif=exif))
    assert picture.orientation == orientation
    assert picture.shape == ((48, 64) if orientation >= 5 else (64, 48))
    a, b, c, d, e, f = picture.placed(10, 20, 300, 200)
    corners = {(round(a * x + c * y + e), round(b * x + d * y + f)) for x in (0, 1) for y in (0, 1)}
    assert corners == {(10, 20), (310, 20), (10, 220), (310, 220)}


def test_orientation_six_turns_clockwise() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    a, b, c, d, e, f = _picture(_encoded(Image.new("RGB", (64, 48)), exif=exif)).placed(0, 0, 48, 64)
    top_left_as_stored = (a * 0 + c * 1 + e, b * 0 + d * 1 + f)
    assert top_left_as_stored == (48, 64)  # the stored top left is seen at the top right


def test_grey_and_four_colour_jpegs_keep_their_colours() -> None:
    assert _picture(_encoded(Image.new("L", (8, 8)))).colours == "DeviceGray"
    four = _picture(_encoded(Image.new("CMYK", (8, 8))))
    assert (four.colours, four.inverted) == ("DeviceCMYK", True)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_other_formats_become_jpeg(kind: str) -> None:
    picture = _picture(_encoded(Image.new("RGB", (64, 48), "blue"), kind))
    assert picture.data.startswith(b"\xff\xd8")


def test_see_through_parts_become_white() -> None:
    picture = _picture(_encoded(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG"))
    with Image.open(BytesIO(picture.data)) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


def test_a_huge_photo_is_scaled_once() -> None:
    picture = _picture(_encoded(Image.new("RGB", (5000, 2500)), quality=30))
    assert (picture.width, picture.height) == (1600, 800)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "absent"),
        (b"", "absent"),
        (b"not a picture", "damaged"),
        (b"<svg><script>alert(1)</script></svg>", "damaged"),
        (_encoded(Image.effect_noise((200, 200), 90))[:3000], "damaged"),
        (_encoded(Image.new("1", (20_000, 10_000)), "PNG"), "too_large"),
        (_encoded(Image.new("1", (9_500, 9_000)), "PNG"), "too_large"),
    ],
    ids=["none", "empty", "text", "svg", "truncated", "bomb", "many pixels"],
)
def test_what_cannot_be_shown_says_why(data: bytes | None, why: str) -> None:
    assert prepare(data) == why
    assert words()(f"photo.{why}") in text(printed(photo_rows([Plate(why, [(BODY, "图")])], words())))


def test_damaged_bytes_never_raise() -> None:
    whole = _encoded(Image.effect_noise((40, 40), 90).convert("RGB"))
    chance = random.Random(7)
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(4):
            broken[chance.randrange(2, 700)] = chance.randrange(256)
        assert prepare(bytes(broken)) is not None
        jpeg.read(bytes(broken[: chance.randrange(len(broken))]))


def test_the_same_photo_is_in_the_file_once() -> None:
    picture = _picture(_encoded(Image.new("RGB", (64, 48))))
    plates = [Plate(picture, [(BODY, "图")])] * 9
    pdf = printed(photo_rows(plates, words()))
    assert pdf.count(b"/DCTDecode") == 1
