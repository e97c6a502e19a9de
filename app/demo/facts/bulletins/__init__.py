"""The technical library: short manuals, bulletins and tips by system and model.

Invented for the demo maker; sound advice of the trade in general, but no service data of any real vehicle.
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.bulletins import chassis_and_body, electrical, engine
from app.demo.facts.models import family

SECTIONS = (engine, chassis_and_body, electrical)


def bulletins() -> list[dict[str, Any]]:
    """{number, published_on, kind (manual|bulletin|tip), system, models [code], title_zh, title_en, text_zh, text_en}."""
    return [
        {
            **row,
            "models": list(dict.fromkeys(code for name in row["models"].split() for code in family(name))),
        }
        for section in SECTIONS
        for row in section.ROWS
    ]
