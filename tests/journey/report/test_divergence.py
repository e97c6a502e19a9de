"""A report that says something else than the office holds: sealed as signed, told to the supervisors, corrected by a revision."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.report.rules.comparison import differences
from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.report import Content, a_part_line, a_report, content_of, revise, sign

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=12,
)


def _notices(house: TestHouse, who: Any) -> list[dict[str, Any]]:
    return house.list("notice", person_id=who.id, kind="report.diverged")


def _set(content: Content, path: str, value: object) -> None:
    *steps, last = path.split(".")
    inside: Any = content
    for step in steps:
        inside = inside[int(step)] if step.isdigit() else inside[step]
    inside[int(last) if last.isdigit() else last] = value


def test_what_another_device_changed_meanwhile_diverges_and_is_told(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story)

    def edit(content: Content) -> None:
        _set(content, "parts.0.quantity", 2)
        _set(content, "resolve.done", "只换了密封圈")

    sign(house, story, edit=edit)
    report = house.read("report", story.report)
    assert (report["state"], report["seal_result"]) == ("signed", "sealed_diverged")
    for supervisor in (story.staff.supervisor, story.staff.second_supervisor):
        (notice,) = _notices(house, supervisor)
        assert notice["args"]["paths"] == ["parts.0.quantity", "resolve.done"]
        assert (notice["args"]["count"], notice["args"]["urgent"]) == (2, True)


def test_a_diverged_report_is_not_approved_but_revised(house: TestHouse) -> None:
    story = a_report(house)
    sign(house, story, edit=lambda content: _set(content, "customer.name", "别家公司"))
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "report.approve", row=story.report)
    assert refused.value.code == "report.approve.undiverged"
    second = revise(house, story)
    sign(house, second)
    house.do(story.staff.supervisor, "report.approve", row=second.report)
    assert house.read("report", second.report)["state"] == "approved"


def test_a_notice_names_the_first_twenty_places_and_the_seal_all(house: TestHouse) -> None:
    story = a_report(house)

    def edit(content: Content) -> None:
        for name in [*content["listen"], *content["resolve"]]:
            content["listen" if name in content["listen"] else "resolve"][name] = "变"

    sign(house, story, edit=edit)
    (notice,) = _notices(house, story.staff.supervisor)
    assert len(notice["args"]["paths"]) == 20
    assert notice["args"]["count"] > 20


@pytest.mark.parametrize(
    ("path", "minutes"),
    [("times.arrived_at", None), ("times.departed_at", None), ("times.finished_at", None), ("place.lat", None),
     ("place.lon", None), ("times.arrived_at", 14), ("times.finished_at", -1400)],
)  # fmt: skip
def test_what_a_phone_offline_cannot_know_is_no_difference(
    house: TestHouse, path: str, minutes: int | None
) -> None:
    story = a_report(house)
    section, name = path.split(".")
    known = content_of(house, story)[section][name]
    assert known is not None
    sign(
        house,
        story,
        edit=lambda content: _set(content, path, None if minutes is None else plus(known, minutes=minutes)),
    )
    assert house.read("report", story.report)["seal_result"] == "sealed"


@pytest.mark.parametrize(
    ("path", "value"),
    [("job.reported_at", "2026-01-01T00:00:00.000Z"), ("times.arrived_at", "soon"), ("times.arrived_at", 7), ("place.lat", 31.5),
     ("place.address", None), ("look.vin_matches", 1), ("agreement", "什么都同意"), ("photos", []), ("rating", 5)],
)  # fmt: skip
def test_anything_else_is(house: TestHouse, path: str, value: object) -> None:
    story = a_report(house)
    sign(house, story, edit=lambda content: _set(content, path, value))
    assert house.read("report", story.report)["seal_result"] == "sealed_diverged"


@given(VALUES)
def test_a_value_agrees_with_itself(value: object) -> None:
    assert differences(value, value) == []


@given(VALUES, VALUES)
def test_two_values_differ_somewhere_unless_they_are_the_same_json(one: object, other: object) -> None:
    from app.journey.report.canonical import canonical

    same = canonical({"v": one}) == canonical({"v": other})  # type: ignore[dict-item]
    assert (differences(one, other, "v") == []) == same
