"""`flask doctor` on the records themselves: a seal that was touched, a balance that somebody typed in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app.journey.report.printing import signed
from app.platform.db import writing
from app.platform.signing.key import the_key
from app.web.cli import proofs
from tests.house import TestHouse
from tests.journey.report.test_signed_paper import paper
from tests.stories.parts import SEAL, a_stocked_store
from tests.stories.report import a_signed_report
from tests.stories.tampering import past_the_triggers


def found(house: TestHouse) -> dict[str, proofs.Finding]:
    return {one.organ: one for one in proofs.prove(house.inside)}


def test_sound_records_are_well(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    a_signed_report(house)
    assert {organ: one.mend for organ, one in found(house).items()} == dict.fromkeys(
        ("seals", "authorisations", "signing key", "papers", "ledger")
    )
    assert "all 1 hold" in found(house)["seals"].says


def test_a_touched_seal_is_named_with_what_to_do(house: TestHouse) -> None:
    touched, whole = a_signed_report(house), a_signed_report(house)
    past_the_triggers("UPDATE seal SET evidence = '{}' WHERE report_id = :id", id=touched.report)
    finding = found(house)["seals"]
    assert "1 of 2 do not hold" in finding.says
    assert house.read("report", touched.report)["report_number"] in finding.says
    assert house.read("report", whole.report)["report_number"] not in finding.says
    assert finding.mend
    assert "backup" in finding.mend


def test_when_no_seal_holds_the_key_is_suspected(house: TestHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    a_signed_report(house)
    a_signed_report(house)
    config = house.inside.config
    other = replace(config, values={**config.values, "WAYSIDE_SEAL_KEY": "another key"})
    monkeypatch.setattr(house.inside, "config", other)
    assert "WAYSIDE_SEAL_KEY" in (found(house)["seals"].mend or "")


def test_the_key_of_papers_is_looked_at(
    house: TestHouse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def told(**values: str) -> proofs.Finding:
        config = house.inside.config
        monkeypatch.setattr(house.inside, "config", replace(config, values={**config.values, **values}))
        return found(house)["signing key"]

    path = tmp_path / "key.p12"
    assert "none yet" in told(WAYSIDE_SIGN_KEY=str(path)).says
    assert not path.exists(), "who looks makes nothing"
    the_key(path, "open sesame", "Somebody Ltd.", "example.org")
    assert "WAYSIDE_SIGN_PASSPHRASE" in (told().mend or "")
    well = told(WAYSIDE_SIGN_PASSPHRASE="open sesame")
    assert (well.mend, "Somebody Ltd. (example.org), self-made" in well.says) == (None, True)
    house.later(days=31 * 365)
    assert "new certificate" in (told().mend or "")


def test_a_paper_that_is_printed_otherwise_is_named(
    house: TestHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = a_signed_report(house)
    paper(house, story)
    assert found(house)["papers"].mend is None
    real = signed.LAYOUTS[1]
    monkeypatch.setattr(signed, "LAYOUTS", {1: lambda *of, **told: real(*of, **told | {"copy_mark": "x"})})
    finding = found(house)["papers"]
    assert house.read("report", story.report)["report_number"] in finding.says
    assert "requirements.txt" in (finding.mend or "")


def test_a_balance_that_was_typed_in_is_named(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    with writing() as session:
        session.execute(text("UPDATE stock_balance SET quantity = 7 WHERE quantity = 3"))
        session.commit()
    finding = found(house)["ledger"]
    assert f"{SEAL} in MAIN is 7, moved 3" in finding.says
    assert finding.mend


def test_without_tables_there_is_nothing_to_prove(bare) -> None:  # type: ignore[no-untyped-def]
    with bare.app_context():
        assert list(proofs.prove(bare.extensions["wayside"])) == []
