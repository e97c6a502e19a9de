"""Stories of the archive: bundles that people order, and the worker that makes them."""

from __future__ import annotations

import hashlib
from io import BytesIO

from PIL import Image

from app.kernel.actor import Actor
from app.platform.db import writing
from app.platform.effects import run_due
from app.platform.files import StoredFile
from tests.house import TestHouse
from tests.stories.report import ReportStory


def order(house: TestHouse, who: Actor, kind: str, *rows: str, **args: str) -> str:
    """A bundle, not made yet."""
    return house.do(who, "bundle.order", {"kind": kind, "rows": list(rows)} | args)


def work(house: TestHouse) -> None:
    """The worker, until nothing is due."""
    while run_due(house.registry, house.now):
        pass


def a_photo(house: TestHouse, story: ReportStory, at: int = 0, **fields: object) -> str:
    """A photo of the job that has arrived whole; returns its digest."""
    out = BytesIO()
    Image.effect_noise((320, 240), 20 + at).convert("RGB").save(out, "JPEG")
    data = out.getvalue()
    sha256 = hashlib.sha256(data).hexdigest()
    house.inside.files.put(sha256, data)
    with writing() as session:
        session.add(StoredFile(sha256=sha256, size=len(data), mime="image/jpeg", person_id=story.engineer.id, received=len(data),
                               created_at=house.now, verified_at=house.now))  # fmt: skip
        session.commit()
    house.do(story.engineer, "photo.create", {
        "job_id": story.job, "step": "check", "subject": "fault", "taken_at": house.now, "mime": "image/jpeg", "size": len(data),
        "sha256": sha256, "caption": f"泵体裂纹 {at}", "lat": 30.1, "lon": 120.2,
    } | fields)  # fmt: skip
    return sha256
