"""The signed PDF of a sealed report: the same bytes for ever, and every change in it shown, by our check and by `pdfsig`."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from flask import Flask
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pypdf import PdfReader, PdfWriter
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.journey.report.printing import signed as papers
from app.journey.report.tables import SignedPaper
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform.db import db, reading
from app.platform.reader import Reader
from app.platform.signing import key as keys
from app.platform.signing import stamp
from tests.house import TestHouse
from tests.journey.report.paper import sample
from tests.stories.report import ReportStory, a_report, a_signed_report, revise, sign
from tests.stories.tampering import past_the_triggers


def paper(house: TestHouse, story: ReportStory, language: str | None = None) -> bytes:
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        return papers.signed_paper(reader, reader.get("report", story.report), language)


def verdict(house: TestHouse, data: bytes) -> str:
    with reading() as session:
        return papers.judged(Reader(session, house.registry, THE_SYSTEM), data).verdict


def pdfsig(tmp_path: Path, data: bytes) -> str:
    (tmp_path / "paper.pdf").write_bytes(data)
    return subprocess.run(
        ["pdfsig", "-nocert", str(tmp_path / "paper.pdf")], capture_output=True, text=True, check=False
    ).stdout


def with_photos(house: TestHouse, story: ReportStory) -> None:
    """Puts the pictures that the report names where their upload would have put them."""
    jpeg = next(iter(sample._jpegs().values()))
    for one in house.list("photo", job_id=story.job):
        house.inside.files.put(one["sha256"], jpeg)


def configured(house: TestHouse, monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    config = house.inside.config
    monkeypatch.setattr(house.inside, "config", replace(config, values={**config.values, **values}))


def kept() -> int:
    with reading() as session:
        return session.query(SignedPaper).count()


@pytest.fixture
def story(house: TestHouse) -> ReportStory:
    told = a_signed_report(house)
    with_photos(house, told)
    return told


def test_the_same_bytes_come_out_whatever_happens_to_the_rest(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = paper(house, story)
    house.later(days=900)
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE sheet SET done = 'changed behind the back'"))
        connection.execute(text("UPDATE person SET name_zh = 'Somebody else'"))
    revise(house, story)
    configured(house, monkeypatch, WAYSIDE_PUBLIC_URL="https://elsewhere.example")
    assert paper(house, story) == first
    assert paper(house, story, "en") != first
    assert kept() == 2


def test_without_the_kept_signature_a_key_of_ours_makes_the_same_one(
    house: TestHouse, story: ReportStory
) -> None:
    first = paper(house, story)
    past_the_triggers("DELETE FROM signed_paper", "signed_paper")
    assert verdict(house, first) == "unchanged"
    assert paper(house, story) == first


def test_a_new_key_changes_nothing_in_what_was_given_out(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = paper(house, story)
    configured(
        house, monkeypatch, WAYSIDE_SIGN_KEY=str(tmp_path / "new.p12"), WAYSIDE_SIGN_PASSPHRASE="open sesame"
    )
    assert paper(house, story) == first
    assert verdict(house, first) == "unchanged"
    other = paper(house, story, "en")
    assert (verdict(house, other), kept()) == ("unchanged", 2)


def test_a_bought_certificate_signs_and_is_kept(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An elliptic key, whose signatures differ each time, under an authority that the file holds too."""
    now = dt.datetime.now(dt.UTC)
    authority, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    def certificate(name: str, key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
        named, by = (
            x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, "An Authority")
        )
        return (
            x509.CertificateBuilder().subject_name(named).issuer_name(by).public_key(key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=400))
            .add_extension(x509.BasicConstraints(name == "An Authority", None), True).sign(authority, hashes.SHA256())
        )  # fmt: skip

    above, bought = certificate("An Authority", authority), certificate("Bought Ltd.", own)
    path = tmp_path / "bought.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"x", own, bought, [above], BestAvailableEncryption(b"open sesame")
        )
    )
    configured(house, monkeypatch, WAYSIDE_SIGN_KEY=str(path), WAYSIDE_SIGN_PASSPHRASE="open sesame")
    first = paper(house, story)
    assert (paper(house, story) == first, verdict(house, first), kept()) == (True, "unchanged", 1)
    key = keys.read_key(path, "open sesame", path.stat().st_mtime_ns)
    assert (key.name, key.self_made, key.repeats, len(key.chain)) == ("Bought Ltd.", False, False, 1)
    assert "Signature is Valid" in pdfsig(tmp_path, first)


def test_signatures_can_neither_be_changed_nor_deleted(house: TestHouse, story: ReportStory) -> None:
    paper(house, story)
    for statement in ("UPDATE signed_paper SET room = 1", "DELETE FROM signed_paper"):
        with pytest.raises(DBAPIError, match="append-only"), db.engine.begin() as connection:
            connection.execute(text(statement))


def test_poppler_finds_the_signature_valid_over_the_whole_file(
    house: TestHouse, story: ReportStory, tmp_path: Path
) -> None:
    said = pdfsig(tmp_path, paper(house, story))
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "远岭客车股份有限公司" in said


def test_the_paper_carries_the_short_seal_and_where_to_check_it(house: TestHouse, story: ReportStory) -> None:
    seal = house.read("report", story.report)["seal_hash"][:16]
    pages = [page.extract_text() for page in PdfReader(BytesIO(paper(house, story))).pages]
    grouped = "-".join(seal.upper()[at : at + 4] for at in range(0, 16, 4))
    assert all(grouped in page and f"/verify/WJ-2026-00001-R1/{seal}" in page for page in pages)


def test_a_flipped_bit_is_shown(house: TestHouse, story: ReportStory, tmp_path: Path) -> None:
    good = paper(house, story)
    hole = good.index(b"/Contents <")
    places = [
        9,
        700,
        len(good) // 2,
        len(good) - 3,
        *range(hole - 40, hole + 240, 13),
        good.index(b"000000>") + 2,
    ]
    for at in places:
        bad = bytearray(good)
        bad[at] ^= 1
        assert verdict(house, bytes(bad)) != "unchanged", at
    bad = bytearray(good)
    bad[len(good) // 2] ^= 1
    assert "Signature is Valid" not in pdfsig(tmp_path, bytes(bad))


def test_a_removed_page_is_shown(house: TestHouse, story: ReportStory, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=BytesIO(paper(house, story)))
    writer.remove_page(1)
    out = BytesIO()
    writer.write(out)
    assert verdict(house, out.getvalue()) == "changed"
    assert "Signature is Valid" not in pdfsig(tmp_path, out.getvalue())


@pytest.mark.parametrize("how", ["a revision", "a page hidden", "bytes"])
def test_whatever_is_appended_is_shown(
    house: TestHouse, story: ReportStory, tmp_path: Path, how: str
) -> None:
    good = paper(house, story)
    if how == "bytes":
        longer = good + b"% nothing\n"
    else:
        writer = IncrementalPdfFileWriter(BytesIO(good))
        if how == "a revision":
            writer.root["/Note"] = generic.pdf_string("added")
            writer.update_root()
        else:
            pages = writer.root["/Pages"]
            pages["/Kids"].pop()
            pages["/Count"] = generic.NumberObject(len(pages["/Kids"]))
            writer.update_container(pages)
        out = BytesIO()
        writer.write(out)
        longer = out.getvalue()
    assert longer.startswith(good)
    assert verdict(house, longer) == "changed"
    assert "Total document signed" not in pdfsig(tmp_path, longer).replace("Not total document signed", "")


def test_a_paper_of_another_house_is_foreign(house: TestHouse, story: ReportStory, tmp_path: Path) -> None:
    other = keys.the_key(tmp_path / "other.p12", "", "Somebody Else Ltd.", "example.org")
    good = paper(house, story)
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        made = papers.making_of(reader, reader.get("report", story.report), None)
    ready, hole = stamp.prepared(papers._pressed(made, stamp.room_for(other)))
    forged = stamp.filled(ready, hole, stamp.signature_of(stamp.digest_of(ready, hole), other))
    assert (verdict(house, good), verdict(house, forged)) == ("unchanged", "changed")
    assert (
        verdict(house, forged.replace(b"/Keywords (wayside-report", b"/Keywords (somebody-elses"))
        == "foreign"
    )


@pytest.mark.parametrize(
    "data",
    [
        b"", b"%PDF-1.7", b"\0" * 5000, b"%PDF-1.7\n/ByteRange [0 1 2 3]\n/Contents <" + b"0" * 2048 + b">",
        b"/ByteRange [0 9999999999 9999999999 9999999999]" * 400, b"/Contents <" * 50_000, b"/Contents <" + b"30" * 60_000 + b">",
        b"/Contents <3080" + b"3080" * 20_000 + b">",
    ],
)  # fmt: skip
def test_hostile_bytes_are_foreign(house: TestHouse, data: bytes) -> None:
    assert verdict(house, data) == "foreign"


def test_photos_on_their_way_make_a_provisional_paper(house: TestHouse) -> None:
    story = a_signed_report(house)
    early = paper(house, story)
    count = len(house.list("photo", job_id=story.job))
    assert f"还缺 {count} 张照片" in PdfReader(BytesIO(early)).pages[0].extract_text()
    assert (verdict(house, early), paper(house, story)) == ("unchanged", early)
    with_photos(house, story)
    whole = paper(house, story)
    assert "暂行件" not in PdfReader(BytesIO(whole)).pages[0].extract_text()
    assert whole != early
    assert (verdict(house, early), verdict(house, whole)) == ("unchanged", "unchanged")


def test_a_broken_seal_gets_no_signature(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured(house, monkeypatch, WAYSIDE_SEAL_KEY="another key")
    with pytest.raises(Refused) as refused:
        paper(house, story)
    assert refused.value.code == "report.paper.seal_broken"


def test_a_timestamp_is_asked_for_once_and_kept(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = stamp.signature_of

    def signature_of(digest: bytes, key: Any, authority: str = "") -> bytes:
        asked.append(authority)
        if authority and len(asked) == 1:
            raise stamp.NoTimestamp("no answer")
        return real(digest, key)

    monkeypatch.setattr(papers, "signature_of", signature_of)
    configured(house, monkeypatch, WAYSIDE_SIGN_TSA="https://tsa.example")
    paper(house, story)
    assert kept() == 0, "a paper without its timestamp is given out, and the next one asks again"
    first = paper(house, story)
    assert (paper(house, story), kept()) == (first, 1)
    assert asked == ["https://tsa.example", "", "https://tsa.example"]


def test_the_seal_records_layout_and_address(house: TestHouse, story: ReportStory) -> None:
    from app.journey.report.tables import Seal

    with reading() as session:
        evidence = json.loads(str(session.get(Seal, story.report).evidence))
    assert (evidence["layout"], evidence["address"]) == (1, "http://127.0.0.1:8000")


def test_drift_is_found(
    app: Flask, house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper(house, story)
    with reading() as session:
        assert papers.drifted(Reader(session, house.registry, THE_SYSTEM), 5) == []
    real = papers.LAYOUTS[1]
    monkeypatch.setattr(papers, "LAYOUTS", {1: lambda *of, **told: real(*of, **told | {"copy_mark": "x"})})
    with reading() as session:
        assert papers.drifted(Reader(session, house.registry, THE_SYSTEM), 5) == ["WJ-2026-00001-R1"]
    assert verdict(house, paper(house, story)) == "unchanged", (
        "what is given out meanwhile is signed by us all the same"
    )


def test_an_absent_customer_s_paper_has_no_signature_of_theirs(house: TestHouse) -> None:
    story = a_report(house)
    sign(house, story, "absent")
    told = "".join(page.extract_text() for page in PdfReader(BytesIO(paper(house, story))).pages)
    assert "用户不在场" in told


def test_the_key_is_made_once_and_read_by_its_passphrase_only(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "key.p12"
    first = keys.the_key(path, "open sesame", "某某" * 40, "example.org")
    assert keys.the_key(path, "open sesame", "Other", "example.org").fingerprint == first.fingerprint
    assert (path.stat().st_mode & 0o777, first.self_made, first.repeats) == (0o600, True, True)
    with pytest.raises(keys.KeyUnusable):
        keys.the_key(path, "wrong", "Other", "example.org")
    path.write_bytes(hashlib.sha256(b"no key").digest())
    with pytest.raises(keys.KeyUnusable):
        keys.the_key(path, "open sesame", "Other", "example.org")
