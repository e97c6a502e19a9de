"""Stories of reimbursement: a claim with lines as an engineer would write it, submitted, reviewed, paid; an advance paid out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from app.kernel.actor import Actor
from tests.house import TestHouse
from tests.stories.people import Staff, staff


@dataclass(frozen=True)
class ClaimStory:
    """id: the claim's; lines: ids in the order given; engineer: whose claim it is."""

    id: str
    lines: list[str]
    staff: Staff
    engineer: Actor


TOLL = {
    "kind": "toll",
    "on_day": "2026-03-01",
    "city": "东江",
    "amount_fen": 85_00,
    "invoice_number": "24-0017",
}
ALLOWANCE = {
    "kind": "daily_allowance",
    "on_day": "2026-03-01",
    "city": "东江",
    "city_class": 3,
    "amount_fen": 100_00,
}
LODGING = {"kind": "lodging", "on_day": "2026-03-01", "city": "东江", "city_class": 2, "amount_fen": 320_00,
           "invoice_number": "24-0018"}  # fmt: skip


def a_photo(name: str) -> str:
    """The digest of a voucher's picture of that name."""
    return hashlib.sha256(name.encode()).hexdigest()


def a_draft_claim(
    house: TestHouse, *lines: dict[str, Any], engineer: Actor | None = None, **fields: Any
) -> ClaimStory:
    """A claim being written; without lines given: toll, daily allowance and one night, 505.00 yuan. Vouchers get pictures."""
    people = staff(house)
    who = engineer or people.engineer
    told = {"engineer_id": who.id, "purpose": "东江公交抢修", "trip_from": "石家庄", "trip_to": "东江",
            "from_on": "2026-03-01", "to_on": "2026-03-02"} | fields  # fmt: skip
    claim = house.do(who, "expense_claim.create", told)
    story = ClaimStory(claim, [], people, who)
    for line in lines or (TOLL, ALLOWANCE, LODGING):
        add_line(house, story, line)
    return story


def add_line(house: TestHouse, story: ClaimStory, line: dict[str, Any]) -> str:
    """One more line; a voucher without a picture of its own gets one."""
    needs_photo = line.get("kind") != "daily_allowance" and "photo_sha256" not in line
    photo = {"photo_sha256": a_photo(f"{story.id}-{len(story.lines)}")} if needs_photo else {}
    made = house.do(story.engineer, "expense_line.create", {"claim_id": story.id, **photo, **line})
    story.lines.append(made)
    return made


def a_submitted_claim(
    house: TestHouse, *lines: dict[str, Any], engineer: Actor | None = None, **fields: Any
) -> ClaimStory:
    """Sent to the supervisors."""
    story = a_draft_claim(house, *lines, engineer=engineer, **fields)
    house.do(story.engineer, "expense_claim.submit", row=story.id)
    return story


def decisions(house: TestHouse, story: ClaimStory, **cuts: tuple[int, str]) -> dict[str, Any]:
    """Arguments of review that allow all that was claimed, but for cuts: line1=(fen, reason) counts lines from 1."""
    told = []
    for number, line in enumerate(story.lines, start=1):
        amount = house.read("expense_line", line)["amount_fen"]
        allowed, reason = cuts.get(f"line{number}", (amount, None))
        told.append({"line_id": line, "allowed_fen": allowed, "cut_reason": reason})
    return {"lines": told}


def a_reviewed_claim(
    house: TestHouse, *lines: dict[str, Any], engineer: Actor | None = None, **fields: Any
) -> ClaimStory:
    """Allowed in full by the supervisor a day later."""
    story = a_submitted_claim(house, *lines, engineer=engineer, **fields)
    house.later(days=1)
    house.do(story.staff.supervisor, "expense_claim.review", decisions(house, story), row=story.id)
    return story


def a_paid_claim(
    house: TestHouse, *lines: dict[str, Any], engineer: Actor | None = None, **fields: Any
) -> ClaimStory:
    """Paid by finance the day after the review."""
    story = a_reviewed_claim(house, *lines, engineer=engineer, **fields)
    house.later(days=1)
    house.do(story.staff.finance, "expense_claim.pay", {"payment_reference": "ZF-0301"}, row=story.id)
    return story


def a_paid_advance(house: TestHouse, amount_fen: int = 300_00, *, engineer: Actor | None = None,
                   job_id: str | None = None) -> str:  # fmt: skip
    """An advance that the engineer asked for, the supervisor approved and finance paid out."""
    people = staff(house)
    args = {"amount_fen": amount_fen, "purpose": "去东江抢修", "job_id": job_id}
    advance = house.do(engineer or people.engineer, "cash_advance.request", args)
    house.do(people.supervisor, "cash_advance.approve", row=advance)
    house.do(people.finance, "cash_advance.pay", row=advance)
    return advance
