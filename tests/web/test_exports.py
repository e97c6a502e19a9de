"""A list taken away as a workbook: what comes, what is written down about it, and what is refused."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from sqlalchemy import select

from app.platform.db import reading
from app.platform.db.system_tables import Audit
from tests.house import TestHouse
from tests.stories.browser import a_browser
from tests.stories.people import staff

LIST: dict[str, Any] = {
    "list": "jobs", "title": "全部工单", "narrowed": "区域：华东",
    "columns": [{"label": "工单号"}, {"label": "公里", "kind": "number"}, {"label": "报修", "kind": "moment"}],
    "rows": [["WJ-1", 12, "2026-03-01T00:30:00.000Z"], ["WJ-2", None, None]],
}  # fmt: skip


def audited() -> list[tuple[str, str, dict[str, Any]]]:
    with reading() as session:
        query = select(Audit.actor_id, Audit.row_id, Audit.content).where(Audit.type == "list.export")
        return [(actor, row, own(json.loads(content))) for actor, row, content in session.execute(query)]


def own(content: dict[str, Any]) -> dict[str, Any]:
    """What the entry tells beside what every entry tells of itself."""
    return {name: value for name, value in content.items() if name not in {"clock", "device", "entity"}}


def test_the_workbook_comes_and_who_took_it_is_written_down(house: TestHouse) -> None:
    boss = staff(house).supervisor
    answer = a_browser(house, boss).post("/api/exports", json=LIST)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith('.xlsx"')
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert "WJ-2" in archive.read("xl/worksheets/sheet1.xml").decode()
    told = {"rows": 2, "narrowed": "区域：华东", "columns": ["工单号", "公里", "报修"]}
    assert audited() == [(boss.id, "jobs", told)]


@pytest.mark.parametrize("wrong", [
    {"rows": [["WJ-1", 12]]}, {"rows": [["WJ-1", "12", None]]}, {"rows": [["WJ-1", 12, "soon"]]},
    {"rows": [["WJ-1", True, None]]}, {"rows": [[{"a": 1}, 12, None]]}, {"columns": []}, {"list": "../x"},
])  # fmt: skip
def test_rows_that_do_not_fit_their_columns_are_refused_and_nothing_is_written_down(
    house: TestHouse, wrong: dict[str, Any]
) -> None:
    answer = a_browser(house, staff(house).supervisor).post("/api/exports", json={**LIST, **wrong})
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
    assert audited() == []


def test_an_engineer_takes_no_lists_away(house: TestHouse) -> None:
    answer = a_browser(house, staff(house).engineer).post("/api/exports", json=LIST)
    assert (answer.status_code, answer.json["code"]) == (403, "access.forbidden")
    assert audited() == []
