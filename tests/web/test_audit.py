"""What an administrator reads in the audit log."""

from __future__ import annotations

from typing import Any

from flask import Flask

from app.platform.auth.sessions import set_password
from tests.house import TestHouse
from tests.stories.dispatch import an_accepted_job

PASSWORD = "a long enough password"


def _read(app: Flask, house: TestHouse, **query: Any) -> dict[str, Any]:
    browser = app.test_client()
    browser.post("/api/session", json={"employee_no": "A1", "password": PASSWORD})
    answer = browser.get("/api/audit", query_string=query)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json
    return found


def test_a_records_history_names_who_did_what_with_both_values(app: Flask, house: TestHouse) -> None:
    story = an_accepted_job(house)
    set_password(house.inside, story.staff.administrator.id, PASSWORD)
    entries = _read(app, house, row=story.id)["entries"]
    assert [one["type"] for one in entries] == ["job.accept", "job.assign", "job.open"]
    assert entries[0]["actor_id"] == story.engineer.id
    state = next(one for one in entries[0]["changes"] if one["field"] == "state")
    assert (state["entity"], state["old"], state["new"]) == ("job", "dispatched", "accepted")


def test_of_one_person_and_page_by_page(app: Flask, house: TestHouse) -> None:
    story = an_accepted_job(house)
    set_password(house.inside, story.staff.administrator.id, PASSWORD)
    mine = _read(app, house, actor_id=story.staff.dispatcher.id)["entries"]
    assert {one["actor_id"] for one in mine} == {story.staff.dispatcher.id}
    first = _read(app, house, limit=1)
    second = _read(app, house, limit=1, before=first["next"])
    assert second["entries"][0]["seq"] == first["entries"][0]["seq"] - 1
    assert _read(app, house, before=1) == {"entries": [], "next": None}


def test_a_long_value_is_cut(app: Flask, house: TestHouse) -> None:
    story = an_accepted_job(house, reported="气" * 1000)
    set_password(house.inside, story.staff.administrator.id, PASSWORD)
    opened = _read(app, house, row=story.id)["entries"][-1]
    told = next(one["new"] for one in opened["changes"] if one["field"] == "reported")
    assert told == "气" * 300 + "…"
