"""The maker as every paper names it. The settings behind it are the report's, which the phone has too."""

from __future__ import annotations

from typing import Any

from app.platform.reader import Reader

_SETTINGS = {"name_zh": "zh", "name_en": "en", "address": "address", "phone": "phone"}


def organisation(reader: Reader) -> dict[str, Any]:
    """{name_zh, name_en, address, phone} as the settings in force say."""
    return {name: reader.setting(f"report.organisation_{short}") for name, short in _SETTINGS.items()}
