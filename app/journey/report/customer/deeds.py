"""What a customer does through the link: opens, downloads, rates, signs late. Each one transaction, audited as done by the link.

No command: a customer is no person of the house, and what they may do is judged by the link alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from app.journey.report.canonical import canonical
from app.journey.report.canonical import opened as read
from app.journey.report.commands.telling import tell_engineers, tell_supervisors
from app.journey.report.customer.link import Opened, opened
from app.journey.report.queries import seal_of
from app.journey.report.seal import verify_seal, write_confirmation
from app.journey.report.tables import LinkAnswer
from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.kernel.machine import SYSTEM
from app.kernel.problem import Refused
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.execution import settle
from app.platform.house import House
from app.platform.unit_of_work import UnitOfWork

FORMAT = "wayside.confirmation/1"


class Visitor(NamedTuple):
    """From where and with what: kept as evidence of a signature, for nothing else."""

    address: str
    agent: str


class Signature(NamedTuple):
    """What the customer filled in. shown: hash of the content that the page showed; language: of the page's labels."""

    name: str
    role: str
    phone: str | None
    strokes: list[list[dict[str, float]]]
    opinion: str | None
    rating: int | None
    shown: str
    language: str


def note_opened(house: House, token: str) -> None:
    """The first time only."""
    _note(house, token, "opened_at")


def note_downloaded(house: House, token: str) -> None:
    """The first time only."""
    _note(house, token, "downloaded_at")


def answer(house: House, token: str, told: dict[str, Any]) -> None:
    """How the customer rates the service; once a link. Refused as `opened`, and report_link.answer.unanswered."""
    with _doing(house, token, "report_link.answer") as (uow, found):
        uow.make_move(found.link, "answer", **told)
        uow.set(found.link, answered_at=uow.now)
        uow.session.add(LinkAnswer(link_id=found.link.id, job_id=found.link.job_id, answered_at=uow.now,
                                   answer=json.dumps(told, ensure_ascii=False)))  # fmt: skip
        uow.session.flush()


def sign_later(house: House, token: str, by: Signature, visitor: Visitor) -> None:
    """An absent customer signs what was sealed without them: those bytes, and no others, stand behind the signature.

    Refused as `opened`; report.sign_later.was_absent, report.sign_later.other_content, report.paper.seal_broken.
    """
    with _doing(house, token, "report.sign_later") as (uow, (link, report)):
        seal = seal_of(uow, report.id)
        if seal is None or not verify_seal(uow.session, report.id).sound:
            raise Refused("report.paper.seal_broken", number=report.report_number)
        if by.shown != seal.hash:
            raise Refused("report.sign_later.other_content")
        uow.make_move(report, "sign_later")
        content = _confirmation(report, seal, by, uow.now)
        write_confirmation(uow, report.id, link.id, canonical(content), {
            "link_id": link.id, "address": visitor.address, "agent": visitor.agent[:300], "shown": by.shown,
            "language": by.language,
        })  # fmt: skip
        uow.set(report, signature_path="by_link", signer_name=by.name, signer_role=by.role, signer_phone=by.phone,
                confirmed_at=uow.now)  # fmt: skip
        for tell in (tell_supervisors, tell_engineers):
            tell(uow, "report.signed_later", report)


def _confirmation(report: Any, seal: Any, by: Signature, now: str) -> dict[str, Any]:
    """All that is signed here. The report itself stands in it by the hash of its bytes."""
    return {
        "format": FORMAT,
        "language": by.language,
        "report": {"id": report.id, "number": report.report_number, "revision": report.revision},
        "seal_hash": seal.hash,
        "agreement": read(bytes(seal.content))["agreement"],
        "opinion": by.opinion,
        "rating": by.rating,
        "signature": {
            "path": "by_link", "name": by.name, "role": by.role, "phone": by.phone, "strokes": by.strokes,
            "signed_at": now, "device_id": None, "lat": None, "lon": None, "photo_sha256": None,
        },
    }  # fmt: skip


def _note(house: House, token: str, name: str) -> None:
    with _doing(house, token, f"report_link.{name.removesuffix('_at')}") as (uow, found):
        if getattr(found.link, name) is None:
            uow.set(found.link, **{name: uow.now})


@contextmanager
def _doing(house: House, token: str, type_: str) -> Iterator[tuple[UnitOfWork, Opened]]:
    """A unit of work in the link's name, committed at the end when something was done."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, Actor("link", (SYSTEM,)), Times.of(house.now()))
        found = opened(uow, token, uow.now)
        uow.actor = Actor(found.link.id, (SYSTEM,), name="link")
        yield uow, found
        if uow.work.changed:
            entity, row = (
                ("report", found.report.id) if type_.startswith("report.") else ("report_link", found.link.id)
            )
            settle(uow, type_, entity, row, None, {})
            commit(uow)
