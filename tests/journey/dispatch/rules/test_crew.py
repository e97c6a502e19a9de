"""What a new list of engineers means for those who are on the job."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.journey.dispatch.rules.crew import Place, change, leads, twice

PEOPLE = ("a", "b", "c", "d")
STANDING = st.dictionaries(st.sampled_from(PEOPLE), st.booleans())
ASKED = st.lists(
    st.builds(Place, st.sampled_from(PEOPLE), st.booleans()), unique_by=lambda place: place.engineer_id
)


@given(standing=STANDING, asked=ASKED)
def test_the_change_leads_from_the_crew_that_stands_to_the_crew_asked_for(
    standing: dict[str, bool], asked: list[Place]
) -> None:
    changed = change(standing, asked)
    after = {one: lead for one, lead in standing.items() if one not in changed.removed}
    after |= {one: not standing[one] for one in changed.moved}
    after |= {place.engineer_id: place.lead for place in asked if place.engineer_id in changed.added}
    assert after == {place.engineer_id: place.lead for place in asked}


@given(asked=ASKED)
def test_asking_for_the_crew_that_stands_changes_nothing(asked: list[Place]) -> None:
    assert change({place.engineer_id: place.lead for place in asked}, asked).nothing


def test_who_is_named_twice_is_told_once() -> None:
    assert twice([Place("a", True), Place("b", False), Place("a", False), Place("a", False)]) == ["a"]
    assert twice([Place("a", True), Place("b", False)]) == []


def test_leads_are_counted() -> None:
    assert leads([Place("a", True), Place("b", False), Place("c", True)]) == 2
