"""The records of the work load: bulletins of about 2 KB, pushed as commands or laid straight into the database."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from sqlalchemy import insert, update

from app.kernel.ids import uuid7
from app.platform.db import table_of, writing
from app.platform.db.system_tables import Change, Clock

SAYINGS = (
    "客户反映上坡时水温升高", "仪表报警后停车检查", "水泵处有冷却液渗漏", "更换密封件并补充冷却液", "试车{}公里无异常",
    "皮带张力{}牛", "节温器在{}度开启", "清洗散热器表面", "读取故障码P{}", "线束插头第{}脚松动", "紧固力矩{}牛米",
    "油压{}千帕", "与上次维修间隔{}天",
)  # fmt: skip
SENTENCES = 75  # make about 2 KB of UTF-8, as different from each other as reports are
AT_ONCE = 10_000
NOW = "2026-03-02T01:00:00.000Z"


def text(mark: str) -> str:
    """What an engineer might write; the same for the same mark."""
    dice = random.Random(mark)
    return "，".join(dice.choice(SAYINGS).format(dice.randrange(1000)) for _ in range(SENTENCES)) + "。"


def bulletin(mark: str, words: str | None = None) -> dict[str, Any]:
    """What the office writes. words: its text, by default one of its own."""
    return {"number": f"B-{mark}", "kind": "tip", "title_zh": "水泵渗漏", "title_en": "Pump leak",
            "text_zh": words or text(mark), "text_en": "x"}  # fmt: skip


def creation(n: int, mark: str, words: str | None = None) -> dict[str, Any]:
    """The command that writes it, as a device sends it."""
    return {"n": n, "id": uuid7(), "type": "bulletin.create", "v": 1, "row": uuid7(), "base_rev": None,
            "args": bulletin(mark, words), "made_at": None, "clock_offset_ms": 0, "deps": []}  # fmt: skip


def fill(count: int, author: str) -> int:
    """Lays rows and their entries in the change index into the database, a commit each; returns the clock's value."""
    with writing() as session:
        clock = int(session.get_one(Clock, 1).value)
        for part in _parts(count):
            rows = [bulletin(uuid7()) | {"id": uuid7(), "rev": clock + 1 + i, "created_at": NOW, "removed": False,
                                         "created_by_id": author, "updated_at": NOW} for i in range(part)]  # fmt: skip
            session.execute(insert(table_of("bulletin")), rows)
            session.execute(
                insert(Change),
                [{"scope": "all", "entity": "bulletin", "row_id": row["id"], "clock": row["rev"], "gone": False} for row in rows],
            )  # fmt: skip
            clock = int(rows[-1]["rev"])
        session.execute(update(Clock).values(value=clock))
        session.commit()
    return clock


def _parts(count: int) -> Iterator[int]:
    for start in range(0, count, AT_ONCE):
        yield min(AT_ONCE, count - start)
