"""Patches merge by field and content; what loses is kept, shown to both, and can be taken back (SY-13, SY-14, SY-15)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.features import FEATURES
from app.kernel.actor import Actor
from app.kernel.record import Writing
from app.platform.registry import Registry
from app.sync import authorship
from tests.house import TestHouse
from tests.samples import Samples
from tests.stories.dispatch import a_job_on_site, crew
from tests.stories.procedure import SheetStory, sheet_of
from tests.sync.phone import Phone, Told, bulletin
from tests.sync.scenes import change


@pytest.fixture
def row(phone: Phone) -> str:
    """A bulletin."""
    create = phone.command("bulletin.create", args=bulletin("B-1", models=["a", "b"]))
    phone.push(create)
    return str(create["row"])


@pytest.fixture
def crewed(house: TestHouse) -> SheetStory:
    """The sheet of a job with two engineers on site."""
    job = a_job_on_site(house)
    both = crew(job.engineer, job.staff.colleague, reason="加人")
    house.do(job.staff.dispatcher, "job.reassign", both, row=job.id)
    return sheet_of(house, job)


def conflicts(phone: Phone) -> list[Told]:
    """What the phone shows of conflicts, newest first."""
    phone.pull()
    found = [row for (entity, _), row in phone.rows.items() if entity == "conflict"]
    return sorted(found, key=lambda one: one["rev"], reverse=True)


def test_sy_13_two_people_who_edit_different_fields_both_have_their_way(
    house: TestHouse, phone: Phone, row: str
) -> None:
    other = Phone(house, house.person("A2", "administrator"))
    assert (
        phone.push_one(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}))["status"]
        == "applied"
    )
    assert (
        other.push_one(other.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "二"}))["status"]
        == "applied"
    )
    told = house.read("bulletin", row)
    assert (told["title_zh"], told["text_zh"]) == ("一", "二")
    assert house.list("conflict") == []


def test_sy_13_the_same_value_from_two_people_is_no_conflict(
    house: TestHouse, phone: Phone, row: str
) -> None:
    other = Phone(house, house.person("A2", "administrator"))
    for one in (phone, other):
        verdict = one.push_one(one.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}))
        assert verdict["status"] == "applied"
    assert house.list("conflict") == []


def test_sy_13_what_counts_is_the_content_and_not_the_revision(
    house: TestHouse, phone: Phone, row: str
) -> None:
    change(house, "bulletin", row, title_zh="二")
    change(house, "bulletin", row, title_zh="水泵")
    verdict = phone.push_one(
        phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}, base_rev=1)
    )
    assert verdict["status"] == "applied"


def test_sy_13_sets_are_merged_by_what_was_added_and_taken_away(
    house: TestHouse, phone: Phone, row: str
) -> None:
    change(house, "bulletin", row, models=["a", "b", "c"])
    patch = phone.patch("bulletin", row, {"models": ["a", "b"]}, {"models": ["b", "d"]})
    assert phone.push_one(patch)["status"] == "merged"
    assert house.read("bulletin", row)["models"] == ["b", "c", "d"]


@pytest.mark.parametrize(
    "new", [{"title_zh": ""}, {"title_zh": None}, {"kind": "x"}, {"published_on": "1.2.2026"}]
)
def test_sy_13_a_patch_is_checked_like_a_new_record(
    house: TestHouse, phone: Phone, row: str, new: Told
) -> None:
    before = house.read("bulletin", row)
    assert phone.push_one(phone.patch("bulletin", row, {}, new))["code"] == "command.invalid"
    assert house.read("bulletin", row) == before


def test_sy_13_only_declared_fields_that_are_not_the_servers_can_be_patched(
    house: TestHouse, phone: Phone, row: str
) -> None:
    assert phone.push_one(phone.patch("bulletin", row, {}, {"colour": 1}))["code"] == "patch.unknown_field"
    assert phone.push_one(phone.patch("bulletin", row, {}, {"rev": 1}))["code"] == "patch.unknown_field"
    assert (
        phone.push_one(phone.patch("notice", Samples(house).row("notice", {"all"}), {}, {}))["code"]
        == "patch.forbidden"
    )


def test_sy_13_a_record_that_belongs_to_no_other_can_be_pointed_elsewhere(house: TestHouse) -> None:
    phone = Phone(house, house.person("W1", "warehouse"))
    one, other = (house.add("supplier", code=code, name_zh=code, name_en=code) for code in ("S1", "S2"))
    part = Samples(house).row("part", set(), supplier_id=one)
    verdict = phone.push_one(phone.patch("part", part, {"supplier_id": one}, {"supplier_id": other}))
    assert verdict["status"] == "applied"
    assert house.read("part", part)["supplier_id"] == other


def test_sy_13_what_the_server_keeps_is_not_patched(house: TestHouse, crewed: SheetStory) -> None:
    fields = house.registry.records["sheet"].fields
    name = next(name for name, field in fields.items() if field.owner == "server")
    now = house.read("sheet", crewed.sheet)[name]
    phone = Phone(house, crewed.engineer)
    verdict = phone.push_one(phone.patch("sheet", crewed.sheet, {name: now}, {name: now}))
    assert (verdict["code"], verdict["detail"]) == ("field.not_yours", {"fields": [name]})


def test_sy_14_the_value_of_a_colleague_that_is_replaced_is_kept_and_both_see_whose_it_was(
    house: TestHouse, crewed: SheetStory
) -> None:
    first, second = Phone(house, crewed.engineer), Phone(house, crewed.staff.colleague)
    desk = Phone(house, crewed.staff.dispatcher)
    first.push(first.patch("sheet", crewed.sheet, {"account": None}, {"account": "甲"}))
    verdict = second.push_one(second.patch("sheet", crewed.sheet, {"account": None}, {"account": "乙"}))
    assert verdict["status"] == "conflict"
    for phone in (first, second, desk):
        (kept,) = conflicts(phone)
        assert kept["id"] == verdict["conflict_id"]
        assert (kept["about"], kept["row"], kept["field"]) == ("sheet", crewed.sheet, "account")
        assert (kept["winner"], kept["loser"], kept["was"]) == ("乙", "甲", None)
        assert (kept["loser_side"], kept["loser_by_id"]) == ("field", crewed.engineer.id)
    assert conflicts(Phone(house, crewed.staff.novice)) == []


def test_sy_14_an_edit_of_the_side_that_does_not_own_the_field_loses_and_is_kept(
    house: TestHouse, phone: Phone, row: str
) -> None:
    registry = Registry.of(FEATURES)
    spec = registry.records["bulletin"]
    registry.records["bulletin"] = replace(spec, writing=Writing(("engineer", *spec.writing.roles)))
    house.inside.registry = registry
    field = Phone(house, house.person("E1", "engineer"))
    change(house, "bulletin", row, title_zh="总部")
    verdict = field.push_one(field.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "现场"}))
    assert verdict["status"] == "conflict"
    assert house.read("bulletin", row)["title_zh"] == "总部"
    (kept,) = conflicts(field)
    assert (kept["winner"], kept["loser"]) == ("总部", "现场")
    assert (kept["loser_side"], kept["loser_by_id"]) == ("field", field.who.id)


def test_sy_14_the_value_of_the_system_is_kept_in_its_name(house: TestHouse, phone: Phone, row: str) -> None:
    phone.push(phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"}))
    change(house, "bulletin", row, title_zh="系统")
    phone.push(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}))
    (kept,) = conflicts(phone)
    assert (kept["loser"], kept["loser_by_id"], kept["loser_side"]) == ("系统", "system", "field")


def test_sy_14_a_writer_too_far_back_stays_unnamed(
    house: TestHouse, phone: Phone, row: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authorship, "LOOK_BACK", 1)
    phone.push(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "早先"}))
    phone.push(phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"}))
    phone.push(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"}))
    (kept,) = conflicts(phone)
    assert (kept["loser"], kept["loser_by_id"]) == ("早先", None)


def test_sy_14_two_fields_that_conflict_are_two_records(house: TestHouse, phone: Phone, row: str) -> None:
    change(house, "bulletin", row, title_zh="甲", text_zh="甲")
    was, new = {"title_zh": "水泵", "text_zh": "渗漏"}, {"title_zh": "乙", "text_zh": "乙"}
    verdict = phone.push_one(phone.patch("bulletin", row, was, new))
    found = conflicts(phone)
    assert {one["field"] for one in found} == {"title_zh", "text_zh"}
    assert verdict["conflict_id"] in {one["id"] for one in found}


@pytest.fixture
def quarrel(house: TestHouse, phone: Phone, row: str) -> str:
    """An open conflict: "甲" lost against "乙"."""
    change(house, "bulletin", row, title_zh="甲")
    verdict = phone.push_one(phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "乙"}))
    return str(verdict["conflict_id"])


def test_sy_14_the_loser_is_taken_back_by_one_command_and_what_it_replaces_is_kept(
    house: TestHouse, admin: Actor, phone: Phone, row: str, quarrel: str
) -> None:
    change(house, "bulletin", row, title_zh="丙")  # since then
    assert phone.push_one(phone.command("conflict.take_back", quarrel))["status"] == "applied"
    assert house.read("bulletin", row)["title_zh"] == "甲"
    told = house.read("conflict", quarrel)
    assert (told["state"], told["winner"], told["loser"], told["settled_by_id"]) == (
        "taken_back",
        "丙",
        "甲",
        admin.id,
    )
    again = phone.push_one(phone.command("conflict.take_back", quarrel))
    assert again["code"] == "conflict.take_back.wrong_state"


def test_sy_14_a_conflict_is_settled_by_one_command_and_nothing_changes(
    house: TestHouse, admin: Actor, phone: Phone, row: str, quarrel: str
) -> None:
    assert phone.push_one(phone.command("conflict.settle", quarrel))["status"] == "applied"
    told = house.read("conflict", quarrel)
    assert (told["state"], told["settled_by_id"]) == ("settled", admin.id)
    assert house.read("bulletin", row)["title_zh"] == "乙"


@pytest.mark.parametrize("verb", ["take_back", "settle"])
def test_sy_14_who_may_not_write_the_row_decides_no_conflict_about_it(
    house: TestHouse, row: str, quarrel: str, verb: str
) -> None:
    reader = Phone(house, house.person("E1", "engineer"))
    assert len(conflicts(reader)) == 1
    verdict = reader.push_one(reader.command(f"conflict.{verb}", quarrel))
    assert (verdict["status"], verdict["code"]) == ("rejected", "patch.forbidden")
    assert house.read("conflict", quarrel)["state"] == "open"


def test_sy_14_a_conflict_follows_its_row_to_whoever_gets_it(house: TestHouse, crewed: SheetStory) -> None:
    first, second = Phone(house, crewed.engineer), Phone(house, crewed.staff.colleague)
    first.push(first.patch("sheet", crewed.sheet, {"account": None}, {"account": "甲"}))
    second.push(second.patch("sheet", crewed.sheet, {"account": None}, {"account": "乙"}))
    (kept,) = conflicts(first)
    house.do(
        crewed.staff.dispatcher, "job.reassign", crew(crewed.staff.colleague, reason="换人"), row=crewed.job
    )
    assert conflicts(first) == []
    assert ("conflict", kept["id"]) in first.gone
    assert len(conflicts(second)) == 1
    assert first.push_one(first.command("conflict.take_back", kept["id"]))["code"] == "row.missing"


def test_sy_15_no_record_keeps_rows_in_a_field(house: TestHouse) -> None:
    kinds = {field.kind for spec in house.registry.records.values() for field in spec.fields.values()}
    assert "list" not in kinds
    for entity in (
        "measurement",
        "photo",
        "replaced_part",
        "compensation",
        "expense_line",
        "requisition_line",
    ):
        assert house.registry.records[entity].parent is not None
