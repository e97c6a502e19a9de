"""The customer's signature before work: what is sealed, what is refused, and what a report may charge on it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.journey.report.canonical import canonical
from app.journey.report.estimate.seal import SealCheck, broken_authorisations, verify_authorisation
from app.journey.report.estimate.tables import AuthorisationSeal
from app.kernel.problem import Refused
from app.platform.db import reading, writing
from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.estimate import (
    TOTAL,
    EstimateStory,
    a_submitted_estimate,
    an_approved_estimate,
    an_authorised_estimate,
    authorise,
    content_of,
    signature,
)
from tests.stories.procedure import an_escalation
from tests.stories.report import packed
from tests.stories.tampering import past_the_triggers


def _refused(house: TestHouse, story: EstimateStory, **options: Any) -> str:
    with pytest.raises(Refused) as refused:
        authorise(house, story, **options)
    assert house.read("estimate", story.estimate)["state"] != "authorised"
    return refused.value.code


def _sent(house: TestHouse, story: EstimateStory, content: str, digest: str | None = None) -> str:
    told = {
        "content": content,
        "hash": digest or hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    return refusal(house, story.engineer, "estimate.authorise", told | signature(), row=story.estimate)


def test_what_the_customer_saw_is_kept_byte_for_byte(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    house.later(minutes=5)
    args = signature()
    content = content_of(house, story, args)
    house.do(story.engineer, "estimate.authorise", packed(content) | args, row=story.estimate)
    row = house.read("estimate", story.estimate)
    assert (row["state"], row["seal_result"], row["authorised_fen"]) == ("authorised", "sealed", TOTAL)
    assert (row["signer_name"], row["signer_role"], row["authorised_at"]) == ("周建国", "车队队长", house.now)
    assert notices(house, story.staff.supervisor)[-1] == "estimate.authorised"
    with reading() as session:
        seal: Any = session.get(AuthorisationSeal, story.estimate)
        assert bytes(seal.content) == canonical(content)
        assert (seal.hash, seal.sealed_at, seal.device_id) == (
            row["seal_hash"],
            house.now,
            story.engineer.device_id,
        )
        assert verify_authorisation(session, story.estimate) == SealCheck(True, True, True)


def test_nothing_is_signed_before_a_supervisor_approved_it(house: TestHouse) -> None:
    assert _refused(house, a_submitted_estimate(house)) == "estimate.authorise.approved"


@pytest.mark.parametrize("amount", [TOTAL, TOTAL + 1])
def test_a_supervisors_word_by_phone_lets_it_be_signed(house: TestHouse, amount: int) -> None:
    story = a_submitted_estimate(house)
    row = an_escalation(house, story, kind="paid_service", amount_fen=amount)  # type: ignore[arg-type]
    assert _refused(house, story) == "estimate.authorise.approved"
    told = {"phone_decider_id": story.staff.supervisor.id, "decision": "同意"}
    house.do(story.engineer, "escalation.enter_phone_decision", told, row=row)
    authorise(house, story)
    assert house.read("estimate", story.estimate)["state"] == "authorised"


@pytest.mark.parametrize(
    "change", [{"amount_fen": TOTAL - 1}, {"amount_fen": None}, {"kind": "compensation"}]
)
def test_a_word_about_less_or_about_something_else_does_not(house: TestHouse, change: dict[str, Any]) -> None:
    story = a_submitted_estimate(house)
    told = {"kind": "paid_service", "amount_fen": TOTAL} | change
    row = an_escalation(house, story, **told)  # type: ignore[arg-type]
    house.do(story.staff.supervisor, "escalation.approve", row=row)
    assert _refused(house, story) == "estimate.authorise.approved"


def test_only_who_is_on_the_job_has_it_signed(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    moves = house.moves(story.staff.colleague, "estimate", story.estimate)
    assert moves["authorise"]["why"] == "estimate.authorise.assigned"


@pytest.mark.parametrize(("change", "why"), [
    ({"strokes": None}, "no_strokes"), ({"strokes": [[{"x": 1, "y": 1}]]}, "no_strokes"), ({"signer_name": " "}, "no_signer"),
    ({"signer_role": None}, "no_signer"),
])  # fmt: skip
def test_a_signature_has_strokes_a_name_and_a_role(
    house: TestHouse, change: dict[str, Any], why: str
) -> None:
    assert _refused(house, an_approved_estimate(house), **change) == f"estimate.authorise.{why}"


def test_bytes_that_are_not_what_they_say_are_refused(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    good = packed(content_of(house, story, signature()))["content"]
    assert _sent(house, story, good, "0" * 64) == "estimate.authorise.hash_differs"
    assert (
        _sent(house, story, good.replace('"agreement"', ' "agreement"', 1))
        == "estimate.authorise.not_canonical"
    )
    assert _sent(house, story, '"\ud800"') == "estimate.authorise.not_canonical"
    assert _sent(house, story, '{"format":"wayside.authorisation/2"}') == "estimate.authorise.format_unknown"
    assert _sent(house, story, '{"format":"wayside.authorisation/1"}') == "estimate.authorise.other_estimate"


def _other(content: dict[str, Any]) -> None:
    content["estimate"]["id"] = "0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10"


def _no_sum(content: dict[str, Any]) -> None:
    content["sums"] = None


def _negative(content: dict[str, Any]) -> None:
    content["sums"]["total_fen"] = -1


def _other_name(content: dict[str, Any]) -> None:
    content["signature"]["name"] = "别人"


@pytest.mark.parametrize(("edit", "why"), [(_other, "other_estimate"), (_no_sum, "no_sum"), (_negative, "no_sum"),
                                           (_other_name, "signature_differs")])  # fmt: skip
def test_another_papers_content_is_refused(house: TestHouse, edit: Any, why: str) -> None:
    assert _refused(house, an_approved_estimate(house), edit=edit) == f"estimate.authorise.{why}"


def test_sy_26_a_difference_is_sealed_as_it_was_signed_and_told(house: TestHouse) -> None:
    story = an_approved_estimate(house)

    def cheaper(content: dict[str, Any]) -> None:
        content["lines"][0]["unit_price_fen"] = 80_000
        content["sums"]["total_fen"] = 104_000

    authorise(house, story, edit=cheaper)
    row = house.read("estimate", story.estimate)
    assert (row["seal_result"], row["authorised_fen"], row["total_fen"]) == (
        "sealed_diverged",
        104_000,
        TOTAL,
    )
    assert notices(house, story.staff.supervisor)[-1] == "estimate.diverged"
    with reading() as session:
        seal: Any = session.get(AuthorisationSeal, story.estimate)
        assert json.loads(seal.evidence)["differences"] == ["lines.0.unit_price_fen", "sums.total_fen"]


@pytest.mark.parametrize("statement", [
    "UPDATE authorisation_seal SET hash = '0'", "UPDATE authorisation_seal SET content = content",
    "DELETE FROM authorisation_seal",
])  # fmt: skip
def test_sy_27_the_database_refuses_to_touch_it(house: TestHouse, statement: str) -> None:
    story = an_authorised_estimate(house)
    with writing() as session, pytest.raises(DatabaseError, match="append-only"):
        session.execute(text(statement))
    with reading() as session:
        assert verify_authorisation(session, story.estimate).sound


@pytest.mark.parametrize(("column", "value"), [("content", b"{}"), ("hash", "0" * 64), ("mac", "0" * 64), ("evidence", "{}"),
                                               ("sealed_at", "2026-01-01T00:00:00.000Z")])  # fmt: skip
def test_sy_27_a_touch_past_the_triggers_shows(house: TestHouse, column: str, value: object) -> None:
    story = an_authorised_estimate(house)
    with reading() as session:
        assert broken_authorisations(session) == []
    past_the_triggers(
        f"UPDATE authorisation_seal SET {column} = :value", table="authorisation_seal", value=value
    )
    with reading() as session:
        assert broken_authorisations(session) == [story.estimate]


def test_an_unsigned_one_has_no_seal(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    with reading() as session:
        assert not verify_authorisation(session, story.estimate).sound
