"""Photos of the trade, drawn by code: the same arguments give the same JPEG.

Scenes (`vehicle_side`, `identity`, `engine_bay`, `gauge`, `bench`, `paper`) are drawn from surfaces (`texture`)
and shapes (`shape`), then go through the phone's camera (`camera`). Nothing is read but the house's font; no
photograph of anything real is in here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from random import Random
from typing import Any

from PIL import Image

from app.demo.pictures import bench, camera, engine_bay, gauge, identity, paper, vehicle_side

PARTS = tuple(bench.PARTS)
"""The parts that can be shown broken or new."""

KINDS: dict[str, tuple[Callable[..., Image.Image], dict[str, Any]]] = {
    "vehicle_side": (vehicle_side.vehicle_side, {"kind": "coach"}),
    "vin_plate": (identity.vin_plate, {"vin": "LYWKC9B98SK010137", "model": "YLK6129H", "made": "2025-03"}),
    "odometer": (identity.odometer, {"km": 48_210}),
    "part_broken": (bench.part_broken, {"part": "pump", "tag": ""}),
    "part_new": (bench.part_new, {"part": "pump"}),
    "under_vehicle": (engine_bay.under_vehicle, {}),
    "engine_bay": (engine_bay.engine_bay, {}),
    "gauge": (gauge.gauge, {"value": 0.62, "unit": "MPa"}),
    "voucher": (
        paper.voucher,
        {
            "number": "25412000000000012345",
            "amount_fen": 12_800,
            "day": "2026-03-01",
            "seller": "途安酒店",
            "title": "住宿服务",
        },
    ),
    "sealed_paper": (paper.sealed_paper, {"number": "FW-2603-0001", "company": "安途汽车运输有限公司"}),
}
"""Kind → who draws it, and what it may be told with the values it has otherwise.

`vehicle_side.kind` is a vehicle model's kind; `part` a key of PARTS; `km` whole kilometres; `made` year-month.
"""


def picture(
    kind: str,
    seed: int | str,
    caption_time: str,
    size: tuple[int, int] = (1280, 960),
    told: Mapping[str, Any] | None = None,
) -> bytes:
    """A photo as JPEG bytes, at most `camera.LARGEST` of them at the usual size.

    `caption_time` is written in the corner as it stands ("" for none). `told` are facts that must be seen in the
    picture (see KINDS). Kinds without such facts may share a few seeds: one seed is drawn once and then only
    stamped anew. Raises KeyError for an unknown kind, part or fact.
    """
    facts = dict(told or {})
    for name in facts:
        KINDS[kind][1][name]
    return camera.stamped(_negative(kind, str(seed), size, tuple(sorted(facts.items()))), caption_time)


@lru_cache(maxsize=96)
def _negative(kind: str, seed: str, size: tuple[int, int], told: tuple[tuple[str, Any], ...]) -> bytes:
    rng = Random(f"{kind}:{seed}")
    draw, defaults = KINDS[kind]
    return camera.developed(rng, draw(rng, **(defaults | dict(told))), size)
