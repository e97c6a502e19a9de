"""A correction: a new revision that names the old one and is signed again; the old one stays as it was sealed."""

from __future__ import annotations

import pytest

from app.journey.report.queries import current_report, replaced_parts_of, revision_after, sealed_content
from app.journey.report.seal import verify_seal
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.procedure import fill
from tests.stories.report import (
    ReportStory,
    a_part_line,
    a_report,
    a_signed_report,
    an_approved_report,
    revise,
    sign,
)

LINE = ("part_number", "name", "quantity", "serial_new", "old_fate", "old_tag", "job_id")


def _lines(house: TestHouse, story: ReportStory) -> list[dict[str, object]]:
    with reading() as session:
        reader = Reader(session, house.registry, story.engineer)
        return [reader.plain(line) for line in replaced_parts_of(reader, story.report)]


def test_the_revision_names_what_it_corrects_and_why(house: TestHouse) -> None:
    first = a_signed_report(house)
    second = revise(house, first, "旧件去向写错")
    old, new = house.read("report", first.report), house.read("report", second.report)
    assert old["state"] == "superseded"
    assert (new["state"], new["revision"], new["corrects_id"]) == ("draft", 2, first.report)
    assert new["revision_reason"] == "旧件去向写错"
    assert new["report_number"] == old["report_number"].removesuffix("-R1") + "-R2"
    assert (new["kind"], new["language"]) == (old["kind"], old["language"])
    with reading() as session:
        reader = Reader(session, house.registry, first.engineer)
        found = current_report(reader, first.job), revision_after(reader, first.report)
        assert [report.id for report in found if report is not None] == [second.report, second.report]
    (notice,) = house.list("notice", person_id=first.staff.supervisor.id, kind="report.revised")
    assert notice["args"]["reason"] == "旧件去向写错"


def test_all_lines_are_copied_in_order_and_old_parts_keep_their_labels(house: TestHouse) -> None:
    first = a_report(house)
    for number in range(5):
        a_part_line(house, first, part_number=f"61-10-00{number}", serial_new=f"N{number}")
    sign(house, first)
    before = _lines(house, first)
    second = revise(house, first)
    after = _lines(house, second)
    assert [[line[name] for name in LINE] for line in after] == [
        [line[name] for name in LINE] for line in before
    ]
    assert all(str(line["old_tag"]).startswith("OP-") for line in after)
    assert not {line["id"] for line in before} & {line["id"] for line in after}
    assert _lines(house, first) == before


def test_the_old_revision_stays_as_it_was_sealed(house: TestHouse) -> None:
    first = a_signed_report(house)
    with reading() as session:
        before = sealed_content(Reader(session, house.registry, first.engineer), first.report)
    second = revise(house, first)
    fill(house, first.engineer, "sheet", first.sheet, done="重写：另换密封圈")
    a_part_line(house, second, part_number="61-10-044", name="门泵密封圈", serialised=False)
    sign(house, second)
    with reading() as session:
        reader = Reader(session, house.registry, first.engineer)
        assert sealed_content(reader, first.report) == before
        latest = sealed_content(reader, second.report)
        assert verify_seal(session, first.report).sound
        assert verify_seal(session, second.report).sound
    assert latest is not None
    assert latest["report"]["corrects"] == house.read("report", first.report)["report_number"]
    assert (latest["resolve"]["done"], len(latest["parts"])) == ("重写：另换密封圈", 2)
    assert house.read("report", second.report)["seal_result"] == "sealed"


def test_an_approved_and_a_returned_report_are_revised_too(house: TestHouse) -> None:
    approved = an_approved_report(house)
    second = revise(house, approved)
    sign(house, second)
    house.do(second.staff.supervisor, "report.return", {"remarks": "再改"}, row=second.report)
    third = revise(house, second)
    assert house.read("report", third.report)["revision"] == 3


def test_a_report_is_corrected_once_and_its_correction_next(house: TestHouse) -> None:
    first = a_signed_report(house)
    revise(house, first)
    with pytest.raises(Refused) as refused:
        revise(house, first)
    assert refused.value.code == "report.revise.wrong_state"
    assert len(house.list("report", job_id=first.job)) == 2


def test_an_id_that_is_taken_is_refused_and_the_old_report_stays(house: TestHouse) -> None:
    first = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        house.do(first.engineer, "report.revise", {"new_id": first.report, "reason": "x"}, row=first.report)
    assert refused.value.code == "row.exists"
    assert house.read("report", first.report)["state"] == "signed"


@pytest.mark.parametrize("args", [{}, {"new_id": "1", "reason": "x"}, {"reason": "x"}, {"new_id": uuid7()}])
def test_a_revision_wants_an_id_and_a_reason(house: TestHouse, args: dict[str, object]) -> None:
    first = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        house.do(first.engineer, "report.revise", args, row=first.report)
    assert refused.value.code == "command.invalid"


def test_only_who_is_on_the_job_revises(house: TestHouse) -> None:
    first = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        house.do(
            first.staff.supervisor, "report.revise", {"new_id": uuid7(), "reason": "x"}, row=first.report
        )
    assert refused.value.code == "report.revise.wrong_role"
    assert (
        house.moves(first.staff.colleague, "report", first.report)["revise"]["why"]
        == "report.revise.assigned"
    )
