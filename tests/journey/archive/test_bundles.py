"""Bundles: who may order which, that the worker makes them whole and in order, goes on where it was stopped, and clears up."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from pypdf import PdfReader
from sqlalchemy import update

from app.journey.archive import building
from app.journey.archive.verifying import verify
from app.kernel.problem import Refused
from app.platform.db import writing
from app.platform.db.system_tables import Effect
from app.platform.effects import run_ticks
from tests.house import TestHouse
from tests.stories.archive import a_photo, order, work
from tests.stories.browser import a_browser
from tests.stories.dispatch import a_job_on_site
from tests.stories.people import staff
from tests.stories.report import ReportStory, a_report, a_signed_report, sign

Run = Callable[..., Result]


@pytest.fixture
def run(house: TestHouse) -> Run:
    """`flask WORDS` as an operator calls it."""
    return lambda *words: house.app.test_cli_runner().invoke(args=list(map(str, words)))


@pytest.fixture
def story(house: TestHouse) -> ReportStory:
    return a_signed_report(house)


def another(house: TestHouse) -> ReportStory:
    """A second signed report, of another job."""
    found = a_report(house)
    sign(house, found)
    return found


def bundle(house: TestHouse, row: str) -> dict[str, Any]:
    return house.read("bundle", row)


def fetched(house: TestHouse, who: Any, row: str) -> bytes:
    answer = a_browser(house, who).get(f"/api/bundles/{row}/file")
    assert answer.status_code == 200, answer.json
    return bytes(answer.data)


def texts(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_a_batch_binds_signed_reports_in_the_order_asked_for_and_notes_each_print(
    house: TestHouse, story: ReportStory
) -> None:
    other, boss = another(house), story.staff.supervisor
    row = order(house, boss, "batch", other.report, story.report, other.report)
    assert (bundle(house, row)["state"], bundle(house, row)["total"]) == ("queued", 2)
    work(house)
    made = bundle(house, row)
    numbers = [house.read("report", one.report)["report_number"] for one in (other, story)]
    bound = PdfReader(BytesIO(fetched(house, boss, row)))
    assert [str(mark.title).split()[0] for mark in bound.outline] == numbers  # type: ignore[union-attr]
    assert (made["state"], made["pages"]) == ("done", len(bound.pages))
    desk = a_browser(house, boss)
    told = desk.get(f"/api/bundles/prints/report/{story.report}").json
    assert (told["printed"], told["entries"][0]["form"], told["entries"][0]["by"]) == (1, "batch", boss.id)
    assert desk.get(f"/api/bundles/{row}").json["done"] == 2
    assert len(house.list("notice", person_id=boss.id, kind="bundle.ready")) == 1


def test_who_may_order_what_and_of_what(house: TestHouse, story: ReportStory) -> None:
    draft = house.list("report", job_id=a_job_on_site(house).id)[0]["id"]
    people = story.staff
    for who, kind, rows, code in (
        (story.engineer, "batch", [story.report], "command.forbidden"),
        (people.dispatcher, "export", [story.report], "bundle.order.not_yours"),
        (people.warehouse, "evidence", [story.job], "bundle.order.not_yours"),
        (people.supervisor, "batch", [], "bundle.order.empty"),
        (people.supervisor, "evidence", [story.job, story.report], "bundle.order.too_many"),
        (people.supervisor, "batch", [story.report, draft], "bundle.order.unsigned"),
        (people.supervisor, "batch", ["nothing"], "row.missing"),
    ):
        with pytest.raises(Refused) as refused:
            order(house, who, kind, *rows)
        assert refused.value.code == code
    house.do(people.administrator, "setting.change", {"name": "archive.most_in_a_bundle", "value": 1})
    with pytest.raises(Refused) as refused:
        order(house, people.supervisor, "batch", story.report, another(house).report)
    assert (refused.value.code, refused.value.detail) == ("bundle.order.too_many", {"maximum": 1})
    assert house.list("bundle") == []


def test_it_is_nobody_elses(house: TestHouse, story: ReportStory) -> None:
    row = order(house, story.staff.supervisor, "batch", story.report)
    desk = a_browser(house, story.staff.dispatcher)
    assert desk.get(f"/api/bundles/{row}").status_code == 404
    assert desk.get("/api/bundles/x").status_code == 404
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "bundle.cancel", row=row)
    assert refused.value.code == "row.missing"


class Killed(BaseException):
    """The worker's process ended here."""


def test_a_worker_that_was_killed_goes_on_with_what_is_missing(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = another(house)
    row = order(house, story.staff.supervisor, "batch", story.report, other.report)
    drawn: list[Path] = []
    draw = building.draw

    def drawing(one: Any) -> Any:
        drawn.append(one.path)
        return draw(one)

    monkeypatch.setattr(building, "AT_ONCE", 1)
    monkeypatch.setattr(building, "draw", drawing)
    with monkeypatch.context() as patch:
        note = building._note

        def dies(*told: Any) -> None:
            if len(drawn) == 2:
                raise Killed
            note(*told)

        patch.setattr(building, "_note", dies)
        with pytest.raises(Killed):
            building.build(row)
    assert bundle(house, row)["state"] == "running"
    building.build(row)
    assert bundle(house, row)["state"] == "done"
    assert [path.name for path in drawn] == ["00000", "00001", "00001"]
    assert len(PdfReader(BytesIO(fetched(house, story.staff.supervisor, row))).outline) == 2


def test_pieces_that_somebody_took_away_are_made_again(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = order(house, story.staff.supervisor, "batch", story.report)
    finish = building._finish

    def emptied(inside: Any, which: str) -> None:
        monkeypatch.undo()
        for piece in inside.workshop(which).glob("0*"):
            piece.unlink()
        finish(inside, which)

    monkeypatch.setattr(building, "_finish", emptied)
    work(house)
    assert bundle(house, row)["state"] == "done"


def test_what_cannot_be_made_is_told_and_may_be_tried_again(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, boss = order(house, story.staff.supervisor, "batch", story.report), story.staff.supervisor

    def fails(_one: Any) -> Any:
        raise ValueError("no paper")

    with monkeypatch.context() as patch:
        patch.setattr(building, "draw", fails)
        work(house)
    told = bundle(house, row)
    assert told["state"] == "failed"
    assert "no paper" in told["problem"]
    house.do(boss, "bundle.retry", row=row)
    work(house)
    assert (bundle(house, row)["state"], bundle(house, row)["problem"]) == ("done", None)


def test_one_that_was_cancelled_is_not_made(house: TestHouse, story: ReportStory) -> None:
    boss = story.staff.supervisor
    row = order(house, boss, "batch", story.report)
    house.do(boss, "bundle.cancel", row=row)
    work(house)
    assert bundle(house, row)["state"] == "cancelled"
    assert a_browser(house, boss).get(f"/api/bundles/{row}/file").status_code == 404


def test_the_file_is_cleared_away_after_its_term(house: TestHouse, story: ReportStory) -> None:
    boss = story.staff.supervisor
    row = order(house, boss, "batch", story.report)
    work(house)
    house.later(hours=73)
    run_ticks(house.registry, house.now)
    assert bundle(house, row)["state"] == "expired"
    assert a_browser(house, boss).get(f"/api/bundles/{row}/file").status_code == 404


def test_work_that_nobody_does_any_more_is_called_failed(house: TestHouse, story: ReportStory) -> None:
    row = order(house, story.staff.supervisor, "batch", story.report)
    work(house)
    other = order(house, story.staff.supervisor, "batch", story.report)
    building._goes_on(house.inside, other)
    house.later(minutes=2)
    with writing() as session:
        session.execute(update(Effect).where(Effect.name == "bundle.build").values(failed_at=house.now))
        session.commit()
    run_ticks(house.registry, house.now)
    assert (bundle(house, row)["state"], bundle(house, other)["state"]) == ("done", "failed")


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "证据"), ("en", "Evidence")])
def test_an_evidence_pack_holds_reports_photos_in_full_and_the_log(
    house: TestHouse, language: str, words: str
) -> None:
    story = a_report(house)
    digest = a_photo(house, story)
    sign(house, story)
    boss = story.staff.supervisor
    row = order(house, boss, "evidence", story.job, language=language)
    work(house)
    pack = fetched(house, boss, row)
    said, reader = texts(pack), PdfReader(BytesIO(pack))
    number = house.read("report", story.report)["report_number"]
    assert words in said
    assert all(one in said for one in (number, digest[:16], "泵体裂纹0", "30.1"))
    log = reader.attachments["audit.jsonl"][0].decode()
    assert '"report.sign"' in log
    assert len(reader.outline) >= 4
    assert bundle(house, row)["language"] == language


def test_an_export_is_whole_and_every_change_to_it_is_found(
    house: TestHouse, tmp_path: Path, run: Run
) -> None:
    story = a_report(house)
    digest = a_photo(house, story)
    sign(house, story)
    row = order(house, story.staff.supervisor, "export", story.report)
    work(house)
    number = house.read("report", story.report)["report_number"]
    path = tmp_path / "archive.zip"
    path.write_bytes(fetched(house, story.staff.supervisor, row))
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
    place = f"reports/{number}"
    assert names == {f"{place}/report.pdf", f"{place}/sealed.json", f"{place}/seal.json", f"{place}/audit.jsonl",
                     f"photos/{digest}.jpg", "manifest.json", "manifest.mac"} | {
                         name for name in names if name.startswith("photos/")}  # fmt: skip
    verdict = verify(path)
    assert (verdict.wrong, verdict.own) == ([], True)
    good = run("archive", "verify", path)
    assert (good.exit_code, "Every file is what the manifest names." in good.output) == (0, True)
    paper = a_browser(house, story.engineer).get(f"/api/reports/{story.report}.pdf").data
    with zipfile.ZipFile(path) as archive:
        assert archive.read(f"{place}/report.pdf") == paper, (
            "the archive keeps the paper that the customer has"
        )
    for name in (f"{place}/sealed.json", f"photos/{digest}.jpg", f"{place}/audit.jsonl"):
        changed = tmp_path / "changed.zip"
        rewritten(path, changed, {name: b"{}\n"})
        assert any(name in sentence for sentence in verify(changed).wrong), name
        assert run("archive", "verify", changed).exit_code == 1
    for damaged in (paper.replace(b"/Producer", b"/Producee", 1), paper + b"\n", b"%PDF-1.7\n"):
        forged = tmp_path / "forged.zip"
        rewritten(path, forged, {f"{place}/report.pdf": damaged})
        assert (
            f"{place}/report.pdf is not what was signed: its signature does not hold" in verify(forged).wrong
        )
    lacking, more = tmp_path / "lacking.zip", tmp_path / "more.zip"
    rewritten(path, lacking, {f"{place}/report.pdf": None})
    assert verify(lacking).wrong == [f"{place}/report.pdf is missing"]
    rewritten(path, more, {}, {"reports/stray.pdf": b"%PDF"})
    assert verify(more).wrong == ["reports/stray.pdf is not in the manifest"]
    (tmp_path / "none.zip").write_bytes(b"not a zip")
    assert len(verify(tmp_path / "none.zip").wrong) == 1


def rewritten(
    source: Path, target: Path, changes: dict[str, bytes | None], more: dict[str, bytes] | None = None
) -> None:
    """The zip with some of its files changed or left out, and others added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = changes.get(name, old.read(name)) if name in changes else old.read(name)
            if data is not None:
                new.writestr(name, data)
        for name, data in (more or {}).items():
            new.writestr(name, data)


def test_every_door_that_hands_out_a_paper_notes_it(house: TestHouse, story: ReportStory) -> None:
    desk = a_browser(house, staff(house).supervisor)
    assert desk.get(f"/api/reports/{story.report}.pdf?language=en").status_code == 200
    assert desk.get(f"/api/reports/{story.report}.pdf?look=true").status_code == 200
    told = desk.get(f"/api/bundles/prints/report/{story.report}").json
    assert told["printed"] == 1
    assert [(one["shown"], one["language"]) for one in told["entries"]] == [(True, None), (False, "en")]
    assert desk.get("/api/bundles/prints/nothing/x").status_code == 404
    assert (
        a_browser(house, story.engineer).get(f"/api/bundles/prints/report/{story.report}").status_code == 403
    )
