"""The blank report for pen and paper: every field and every choice of the printed one, and nobody's data."""

from __future__ import annotations

import pytest

from app.journey.procedure.wire.sheet import SAFETY
from app.journey.report.paper.blank import render, words_of
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import read
from tests.house import TestHouse
from tests.journey.report.paper import sample
from tests.platform.paper.reading import pages, squeezed, text
from tests.stories.browser import a_browser, a_stranger
from tests.stories.people import staff

WORDS = FOLDER.parents[2] / "journey/report/paper/words"
AGREEMENT = "本人已阅读以上全部内容"
# What only a phone or a seal knows, or what stands in another form on paper.
NOT_ASKED = {
    "job.position", "look.matches", "look.differs", "look.rule", "check.codes", "check.codes_none", "check.measurements_none",
    "check.note", "check.gauge", "resolve.test_drive_km", "resolve.next", "resolve.next_or", "resolve.declined_none",
    "parts.none", "parts.kept_because", "parts.reason", "compensation.total", "compensation.none", "confirm.rating_of",
    "confirm.signature", "confirm.stamp_photo", "confirm.position", "confirm.device", "confirm.seal_hash", "confirm.unsigned",
    "path.by_link",
}  # fmt: skip
LABELS = (
    "customer",
    "vehicle",
    "job",
    "listen",
    "look",
    "check",
    "resolve",
    "parts",
    "compensation",
    "confirm",
    "section",
)
CHOICES = ("kind", "use", "channel", "system", "verdict", "opened", "responsibility", "agreed", "guidance", "source", "causal",
           "action", "fate", "path")  # fmt: skip


def blank(language: str = "zh-CN") -> bytes:
    return render(sample.content()["organisation"], AGREEMENT, language)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_each_label_of_the_report_has_room_and_each_choice_a_box(language: str) -> None:
    whole, report = text(blank(language)), read(WORDS, language)
    for key, label in report.items():
        group = key.split(".")[0]
        if group in LABELS and key not in NOT_ASKED:
            assert squeezed(label) in whole, key
        if group in CHOICES and key not in NOT_ASKED:
            assert squeezed(label) in whole, key
    assert set(words_of(language).codes("safety")) == set(SAFETY)
    assert "未填写" not in whole
    assert "notstated" not in whole


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_it_is_two_sheets_printed_on_both_sides(language: str) -> None:
    printed = pages(blank(language))
    assert len(printed) == 4
    assert "4" in printed[-1].splitlines()[-1]
    with_signature = [
        squeezed(page)
        for page in printed
        if squeezed(words_of(language)("blank.signature")) in squeezed(page)
    ]
    assert len(with_signature) == 1
    assert AGREEMENT in with_signature[0]


def test_everybody_of_the_house_may_fetch_it(house: TestHouse) -> None:
    answer = a_browser(house, staff(house).engineer).get("/api/reports/blank.pdf?language=en")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert "Blank,tofillinbyhand" in text(answer.data)
    assert a_stranger(house).get("/api/reports/blank.pdf").json["code"] == "access.signed_out"
