"""The PDF of a sealed report, signed by the organisation: the same bytes for ever.

It is made of sealed bytes alone: the seal, what an absent customer confirmed later, the layout and the address recorded with
the seal, the photos that the seal names by their hashes, and the language of the labels. While photos are still on the phone
the paper says so and counts as another one; when all are there it never changes again. A newer revision is not told on it:
that is the verification page's to say, for a printed sheet can't be called back.

The signature is kept when it is first made, not the paper, which is printed again each time: so a timestamp, another kind of
key or a renewed one change nothing in a paper that was given out before.
"""

from __future__ import annotations

import hmac
import logging
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.journey.report.canonical import canonical, digest
from app.journey.report.layouts import LAYOUTS
from app.journey.report.printing import SHORT, shown_content, verify_url
from app.journey.report.queries import confirmation_of, seal_of
from app.journey.report.seal import address_of, keyed, layout_of, verify_seal
from app.journey.report.settings import WORDS
from app.journey.report.signing_key import organisation_key
from app.journey.report.tables import SignedPaper
from app.kernel.problem import Refused
from app.platform.db import writing
from app.platform.house import the_house
from app.platform.paper.press import pdf_date
from app.platform.paper.room import Room
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import LANGUAGES, language_of, load
from app.platform.reader import Reader
from app.platform.signing.judge import Judged, judge
from app.platform.signing.key import SigningKey
from app.platform.signing.stamp import NoTimestamp, digest_of, filled, prepared, room_for, signature_of

MARK = "wayside-report"  # begins the keywords of our papers, by which a changed one is still told from a foreign one
_log = logging.getLogger("wayside.paper")


@dataclass(frozen=True)
class Making:
    """All that one paper is made of. lacking: hashes of photos that have not arrived."""

    report_id: str
    number: str
    layout: int
    language: str
    content: dict[str, Any]
    seal: dict[str, Any]
    photos: dict[str, bytes | None]
    lacking: tuple[str, ...]

    @property
    def basis(self) -> str:
        """SHA-256 of what tells this paper from every other."""
        return digest(canonical({
            "report": self.report_id, "layout": self.layout, "language": self.language, "seal": self.seal,
            "lacking": list(self.lacking),
        }))  # fmt: skip


class Kept(NamedTuple):
    """A signature as it was made first."""

    room: int
    digest: str
    container: bytes


def making_of(reader: Reader, report: Any, language: str | None) -> Making:
    """Reads what the paper is made of. Refused row.missing without a seal, report.paper.seal_broken."""
    seal = seal_of(reader, report.id)
    if seal is None:
        raise Refused("row.missing", entity="seal")
    if not verify_seal(reader.session, report.id).sound:
        raise Refused("report.paper.seal_broken", number=report.report_number)
    content, confirmation = shown_content(reader, report.id), confirmation_of(reader, report.id)
    assert content is not None
    photos = {one: the_house().files.get(one) for one in _photos(content)}
    number, short = report.report_number, str(seal.hash)[:SHORT]
    told = {
        "hash": seal.hash, "sealed_at": seal.sealed_at, "keywords": f"{MARK} {number} {short}",
        "verify_url": verify_url(address_of(seal), report, str(seal.hash)),
        "confirmation": None if confirmation is None else confirmation.hash,
    }  # fmt: skip
    return Making(
        report.id, number, layout_of(seal), language_of(language, content["language"]), content, told, photos,
        tuple(one for one, data in photos.items() if data is None),
    )  # fmt: skip


def signed_paper(reader: Reader, report: Any, language: str | None = None) -> bytes:
    """The paper. Ends the reader's snapshot, for a signature made for the first time is written down."""
    made = making_of(reader, report, language)
    kept = _kept(reader.session, made)
    key = organisation_key(reader)
    reader.session.rollback()
    room = room_for(key, the_house().config["SIGN_TSA"]) if kept is None else kept.room
    ready, hole = prepared(_pressed(made, room))
    told = digest_of(ready, hole)
    if kept is not None and kept.digest == told.hex():
        return filled(ready, hole, kept.container)
    if kept is not None:
        # A library prints other bytes than it did. What is given out is still ours and holds, but `flask doctor` is red.
        _log.error("the paper of %s is not what it was; it is signed anew", made.number)
        return filled(ready, hole, signature_of(told, key))
    container, final = _container(told, key, made)
    return filled(ready, hole, _keep(made, key, told, container, room) if final else container)


def _pressed(made: Making, size: int) -> bytes:
    mark = None
    if made.lacking:
        mark = load(WORDS, made.language)("provisional", count=len(made.lacking))
    short = str(made.seal["hash"])[:SHORT]
    maker = one_line(member(made.content, "organisation", "name_zh"))
    room = Room(size, maker, f"{made.number} {short}", pdf_date(made.seal["sealed_at"]))
    return LAYOUTS[made.layout](
        made.content,
        seal=made.seal,
        photos=made.photos.get,
        language=made.language,
        copy_mark=mark,
        room=room,
    )


def _container(told: bytes, key: SigningKey, made: Making) -> tuple[bytes, bool]:
    """The signature, and whether it is what it shall be for ever: not while the timestamp authority does not answer."""
    authority = the_house().config["SIGN_TSA"]
    if authority and not made.lacking:
        try:
            return signature_of(told, key, authority), True
        except NoTimestamp as error:
            _log.warning("no timestamp for %s: %s", made.number, error)
            return signature_of(told, key), False
    return signature_of(told, key), True


def _keep(made: Making, key: SigningKey, told: bytes, container: bytes, room: int) -> bytes:
    """Writes the signature down; the one that another process wrote meanwhile counts."""
    row: Any = SignedPaper(
        report_id=made.report_id, basis=made.basis, room=room, digest=told.hex(), container=container,
        certificate=key.fingerprint, made_at=the_house().now(),
    )  # fmt: skip
    row.mac = _mac(row)
    with writing() as session:
        session.add(row)
        try:
            session.commit()
        except IntegrityError:
            session.rollback()
            kept = _kept(session, made)
            return container if kept is None else kept.container
    return container


def _kept(session: Session, made: Making) -> Kept | None:
    """The signature that was made for this paper, when its MAC holds."""
    row = session.get(SignedPaper, (made.report_id, made.basis))
    return (
        Kept(int(row.room), str(row.digest), bytes(row.container))
        if row is not None and _sound(row)
        else None
    )


def _sound(row: Any) -> bool:
    return hmac.compare_digest(_mac(row), str(row.mac))


def _mac(row: Any) -> str:
    names = ("report_id", "basis", "room", "digest", "certificate", "made_at")
    return keyed({name: getattr(row, name) for name in names} | {"container": digest(bytes(row.container))})


def _photos(content: dict[str, Any]) -> list[str]:
    """Hashes of the pictures that the paper prints, each once."""
    named = [one.get("sha256") for one in content["photos"]] + [content["signature"].get("photo_sha256")]
    return list(dict.fromkeys(one for one in named if one))


def drifted(reader: Reader, most: int) -> list[str]:
    """Numbers of reports whose paper is no longer printed as it was signed; the `most` last signed are printed again."""
    found = []
    for row in reader.session.scalars(select(SignedPaper).order_by(SignedPaper.made_at.desc()).limit(most)):
        report = reader.find("report", row.report_id)
        if report is None or not verify_seal(reader.session, row.report_id).sound:
            continue  # destroyed after its term; or broken, which `seals` tells
        makings = (making_of(reader, report, language) for language in LANGUAGES)
        made = next((one for one in makings if one.basis == row.basis), None)
        if made is not None and digest_of(*prepared(_pressed(made, int(row.room)))).hex() != row.digest:
            found.append(str(report.report_number))
    return found


def judged(reader: Reader, data: bytes) -> Judged:
    """Whether the bytes are a paper of ours, unchanged."""
    key = organisation_key(reader)

    def made(told: bytes) -> bytes | None:
        for row in reader.session.scalars(select(SignedPaper).where(SignedPaper.digest == told.hex())):
            if _sound(row):
                return bytes(row.container)
        return signature_of(told, key) if key.repeats and not the_house().config["SIGN_TSA"] else None

    return judge(data, own_certificates(reader, key), MARK, made)


def own_certificates(reader: Reader, key: SigningKey) -> set[str]:
    """Fingerprints of the certificates that papers are or were signed with."""
    known = {key.fingerprint}
    for one in reader.session.scalars(select(SignedPaper.certificate).distinct()):
        row = reader.session.scalars(
            select(SignedPaper).where(SignedPaper.certificate == one).limit(1)
        ).first()
        if row is not None and _sound(row):
            known.add(str(one))
    return known
