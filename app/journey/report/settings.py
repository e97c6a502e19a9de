"""The report's settings. The maker's name and what a customer confirms are settings, so that sync brings a change to the phone.

Their words stand in the catalogue beside this file, and are sealed with each report as they were shown.
"""

from __future__ import annotations

from pathlib import Path

from app.kernel.feature import Setting
from app.platform.paper.words import read

WORDS = Path(__file__).parent / "words"
_ZH, _EN = read(WORDS, "zh-CN"), read(WORDS, "en")

SETTINGS = (
    Setting("report.archive_years", 3, "a", 3, 30),
    # How long a customer's link opens; how often a stranger may be wrong at a public door, and drop a paper there.
    Setting("report.link_days", 90, "d", 1, 3650),
    Setting("report.public_tries", 20, None, 3, 1000),
    Setting("report.public_papers", 30, None, 1, 1000),
    Setting("report.public_minutes", 15, "min", 1, 1440),
    Setting("report.organisation_zh", _ZH["organisation"]),
    Setting("report.organisation_en", _EN["organisation"]),
    Setting("report.organisation_address", _ZH["address"]),
    Setting("report.organisation_phone", _ZH["phone"]),
    Setting("report.agreement_zh", _ZH["agreement"]),
    Setting("report.agreement_en", _EN["agreement"]),
    Setting("report.authorisation_zh", _ZH["authorisation"]),
    Setting("report.authorisation_en", _EN["authorisation"]),
)
