"""Photos are photos: JPEG of the asked size, small, alike for the same seed, and they show what they are told."""

import io

import pytest
from PIL import Image, ImageChops

from app.demo.pictures import KINDS, PARTS, picture
from app.demo.pictures.camera import LARGEST
from app.demo.strokes import HEIGHT, WIDTH, strokes

TIME = "2026-03-01 16:15"


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def differs(one: bytes, other: bytes) -> float:
    """Mean difference of two pictures, 0 to 255."""
    grey = ImageChops.difference(opened(one), opened(other)).convert("L")
    return sum(value * count for value, count in enumerate(grey.histogram())) / (grey.width * grey.height)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_small_jpeg_with_content(kind):
    data = picture(kind, 3, TIME)
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("JPEG", (1280, 960))
    assert len(data) <= LARGEST
    assert len(set(opened(data).resize((64, 48)).get_flattened_data())) > 500
    assert not image.getexif()


@pytest.mark.parametrize("part", PARTS)
def test_broken_and_new_parts_look_different(part):
    assert (
        differs(
            picture("part_broken", 1, "", told={"part": part}),
            picture("part_new", 1, "", told={"part": part}),
        )
        > 8
    )


@pytest.mark.parametrize(
    "kind", ["coach", "city_bus", "school_bus", "light_truck", "medium_truck", "tractor", "heavy_truck"]
)
def test_each_kind_of_vehicle_can_be_seen(kind):
    assert len(picture("vehicle_side", 5, TIME, told={"kind": kind})) > 30_000


def test_the_same_seed_gives_the_same_picture():
    picture.__globals__["_negative"].cache_clear()
    first = picture("engine_bay", 11, TIME)
    picture.__globals__["_negative"].cache_clear()
    assert picture("engine_bay", 11, TIME) == first
    assert picture("engine_bay", 12, TIME) != first


def test_the_time_stamp_is_all_that_another_time_changes():
    first, other = picture("under_vehicle", 2, TIME), picture("under_vehicle", 2, "2026-03-02 09:40")
    box = ImageChops.difference(opened(first), opened(other)).point(lambda v: 255 if v > 48 else 0).getbbox()
    assert box is not None
    assert box[0] > 850
    assert box[1] > 850


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("odometer", {"km": 48_210}, {"km": 197_356}),
        ("vin_plate", {"vin": "LYWKC9B98SK010137"}, {"vin": "LYWTT5C21ST010420"}),
        ("gauge", {"value": 0.2, "unit": "MPa"}, {"value": 0.9, "unit": "MPa"}),
        ("gauge", {"value": 24.6, "unit": "V"}, {"value": 12.1, "unit": "V"}),
        ("gauge", {"value": 999.0, "unit": "Ω"}, {"value": 333.0, "unit": "Ω"}),
        ("voucher", {"amount_fen": 12_800}, {"amount_fen": 99_950}),
        ("sealed_paper", {"company": "石家庄安途汽车运输有限公司"}, {"company": "远岭"}),
    ],
)
def test_facts_are_seen(kind, one, other):
    assert picture(kind, 4, TIME, told=one) != picture(kind, 4, TIME, told=other)


def test_unknown_kinds_parts_and_facts_are_refused():
    for kind, told in (("spaceship", {}), ("part_new", {"part": "wing"}), ("odometer", {"miles": 3})):
        with pytest.raises(KeyError):
            picture(kind, 1, TIME, told=told)


def test_another_size():
    assert opened(picture("odometer", 1, "", size=(640, 480))).size == (640, 480)


def test_signatures_are_strokes_in_time_inside_the_field():
    drawn = strokes("someone")
    assert len(drawn) >= 6
    points = [point for stroke in drawn for point in stroke]
    assert all(0 <= point["x"] <= WIDTH and 0 <= point["y"] <= HEIGHT for point in points)
    assert all(0 <= point["p"] <= 1 for point in points)
    times = [point["t"] for point in points]
    assert times == sorted(times)
    assert max(p["x"] for p in points) - min(p["x"] for p in points) > 300
    assert strokes("someone") == drawn
    assert strokes("another") != drawn
