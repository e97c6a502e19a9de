"""Every story can be told of each of its models: its fault, parts, measurements and topics exist."""

import pytest

from app.demo.facts.circumstances import circumstances, drivers, histories
from app.demo.facts.customer_words import complaints, declined_work, follow_ups, opinions, refusals
from app.demo.facts.faults import leaves
from app.demo.facts.maintenance import maintenance_topics
from app.demo.facts.measurements import measurements
from app.demo.facts.models import models
from app.demo.facts.stories import stories, stories_for, story_parts
from app.demo.facts.warranty import USES
from app.demo.pictures import PARTS
from app.journey.dispatch.wire import PRIORITIES
from app.journey.procedure.wire import GUIDANCE, RESPONSIBILITIES

ALL = stories()
LEAVES = {leaf["code"] for leaf in leaves()}
LIMITS = {row["code"]: row for row in measurements()}
TOPICS = {topic["code"]: topic for topic in maintenance_topics()}


def test_there_are_enough_and_each_fault_is_told_once():
    assert len(ALL) >= 60
    assert len({story["fault"] for story in ALL}) == len(ALL)
    for model in models():
        assert len(stories_for(model["code"])) >= 30


@pytest.mark.parametrize("story", ALL, ids=[story["fault"] for story in ALL])
def test_a_story_hangs_together(story):
    assert story["fault"] in LEAVES
    assert story["models"]
    assert story["priority"] in PRIORITIES
    assert story["responsibility"] in RESPONSIBILITIES
    assert 20 <= story["minutes"] <= 600
    assert story["picture"] in {*PARTS, "none"}
    for text in ("told", "seen", "cause", "done"):
        assert story[f"{text}_zh"].endswith(("。", "！"))
        assert story[f"{text}_en"].endswith(".")
    for topic in story["topics"]:
        assert set(story["models"]) <= set(TOPICS[topic]["models"])
        assert TOPICS[topic]["guidance"] in GUIDANCE


@pytest.mark.parametrize("story", ALL, ids=[story["fault"] for story in ALL])
def test_its_parts_fit_each_of_its_models(story):
    for model in story["models"]:
        lines = story_parts(story, model)
        assert [line["part"]["base"] for line in lines] == [part["base"] for part in story["parts"]]
        assert all(model in line["part"]["models"] for line in lines)
        assert [line["causal"] for line in lines] == [True, *[False] * (len(lines) - 1)][: len(lines)]


def test_a_part_that_does_not_fit_is_refused():
    pump = next(story for story in ALL if story["fault"] == "E-COOL-PUMP-LEAK")
    with pytest.raises(LookupError, match="YLK6109BEV has no 1307010"):
        story_parts(pump, "YLK6109BEV")


@pytest.mark.parametrize("story", ALL, ids=[story["fault"] for story in ALL])
def test_after_the_repair_everything_measures_right(story):
    assert story["measured"]
    for reading in story["measured"]:
        limits = LIMITS[reading["code"]]
        assert limits["low"] is None or reading["after"] >= limits["low"]
        assert limits["high"] is None or reading["after"] <= limits["high"]


def test_most_faults_show_in_a_measurement():
    def out(reading):
        limits = LIMITS[reading["code"]]
        low, high = limits["low"], limits["high"]
        return (low is not None and reading["before"] < low) or (
            high is not None and reading["before"] > high
        )

    shown = [story for story in ALL if any(out(reading) for reading in story["measured"])]
    assert len(shown) / len(ALL) > 0.6


def test_each_use_has_its_circumstances():
    for use in USES:
        assert len(circumstances(use)) >= 2
    assert circumstances("parade") == []
    assert drivers()
    assert histories()


def test_customers_find_words_for_every_mood():
    assert {row["score"] for row in opinions()} == {row["score"] for row in follow_ups()} == {1, 2, 3, 4, 5}
    assert {row["justified"] for row in complaints()} == {True, False}
    for rows in (opinions(), follow_ups(), complaints(), refusals(), declined_work(), drivers(), histories()):
        assert all(row["zh"] and row["en"] for row in rows)
