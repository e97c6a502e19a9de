"""Advances, and the claim that an engineer writes after a trip, with a picture of every voucher."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from app.demo.facts.expenses import voucher
from app.demo.facts.geography import cities
from app.demo.story import words
from app.demo.story.album import MIME, Album
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World
from app.kernel.actor import Actor
from app.kernel.clock import people_day

ALLOWANCE_FEN = {1: 180_00, 2: 140_00, 3: 100_00}
FAR_KM = 250
EVERYWHERE = "全国"


def advance(world: World, who: Actor, amount_fen: int, job: str | None, *, stop: str | None = None) -> Story:
    """Asked for, approved or refused, paid out. stop: where it is left; settled: given back without a trip."""
    told = {"amount_fen": amount_fen, "purpose": world.rng.choice(words.ADVANCE_PURPOSES), "job_id": job}
    row = world.do(who, "cash_advance.request", told)
    if stop == "requested":
        return
    if stop == "withdrawn":
        yield world.after(5, 60)
        world.do(who, "cash_advance.withdraw", row=row)
        return
    yield office(world.after(10, 80), world.rng)
    boss = world.anyone("supervisor", but=who.id)
    if stop == "refused" or (stop is None and world.chance(0.05)):
        world.do(boss, "cash_advance.refuse", {"decision": world.rng.choice(words.ADVANCE_REFUSED)}, row=row)
        return
    world.do(boss, "cash_advance.approve", row=row)
    if stop == "approved":
        return
    yield office(world.after(10, 90), world.rng)
    world.do(world.anyone("finance"), "cash_advance.pay", row=row)
    if job is None and stop == "settled":
        yield office(world.after(5, 12, "days"), world.rng)
        world.do(
            world.anyone("finance"), "cash_advance.settle", {"settlement": words.ADVANCE_SETTLED[0]}, row=row
        )


class Claim:
    """The claim of one trip. stop: the state in which it is left."""

    def __init__(self, world: World, album: Album, plot: Plot, *, stop: str | None = None) -> None:
        self.world, self.album, self.plot, self.stop = world, album, plot, stop
        self.city = next(city for city in cities() if city["name"] == plot.customer["city"])
        self.row = ""

    def play(self) -> Story:
        """Written some days after the trip, sent, reviewed, paid, closed."""
        world, rng = self.world, self.world.rng
        self._write()
        if self.stop == "draft":
            return
        yield world.after(20, 400)
        if self.stop == "withdrawn":
            world.do(self.plot.lead, "expense_claim.withdraw", row=self.row)
            return
        world.do(self.plot.lead, "expense_claim.submit", row=self.row)
        if self.stop == "submitted":
            return
        yield office(world.after(6, 60, "hours"), rng)
        boss = world.anyone("supervisor", but=self.plot.lead.id)
        if self.plot.has("claim_returned") or self.stop == "returned":
            world.do(
                boss, "expense_claim.return", {"remarks": rng.choice(words.CLAIM_RETURNED)}, row=self.row
            )
            if self.stop == "returned":
                return
            yield world.after(4, 40, "hours")
            world.do(self.plot.lead, "expense_claim.submit", row=self.row)
            yield office(world.after(4, 40, "hours"), rng)
        self._review(boss)
        if self.stop == "reviewed":
            return
        yield office(world.after(10, 70, "hours"), rng)
        clerk = world.anyone("finance")
        reference = f"ZF{world.now[2:4]}{world.now[5:7]}{rng.randrange(10**6):06d}"
        world.do(clerk, "expense_claim.pay", {"payment_reference": reference}, row=self.row)
        if self.stop == "paid":
            return
        yield office(world.after(3, 9, "days"), rng)
        world.do(clerk, "expense_claim.close", row=self.row)

    def _write(self) -> None:
        job = self.world.get("job", self.plot.job)
        first, last = people_day(job.departed_at), people_day(self.world.now)
        days = max(1, (people_day(job.left_at or job.arrived_at) - first).days + 1)
        last = min(last, first + timedelta(days=days))
        self.row = self.world.do(self.plot.lead, "expense_claim.create", {
            "engineer_id": self.plot.lead.id, "job_id": self.plot.job, "trip_to": self.city["name"],
            "purpose": self.world.rng.choice(words.CLAIM_PURPOSES).format(city=self.city["name"]),
            "from_on": first.isoformat(), "to_on": last.isoformat(),
        })  # fmt: skip
        grade = self.city["city_class"]
        self._line(
            kind="daily_allowance",
            on_day=first.isoformat(),
            days=days,
            amount_fen=ALLOWANCE_FEN[grade] * days,
        )
        for kind in self._kinds(days):
            self._voucher(kind, first)

    def _kinds(self, days: int) -> list[str]:
        kinds = ["toll"] if self.world.chance(0.75) else ["transport"]
        if self.plot.distance_km > FAR_KM or days > 1:
            kinds.append("lodging")
        if self.world.chance(0.12):
            kinds.append("other")
        return kinds

    def _voucher(self, kind: str, day: date) -> None:
        """A fresh job's voucher is drawn with what it says; of an older one only the slip is left, its number unread."""
        bill = voucher(self.world.rng, kind, self.city["name"] if self.plot.fresh else EVERYWHERE)
        told = {name: bill[name] for name in ("amount_fen", "seller", "title")}
        if self.plot.fresh:
            kept = self.album.own(
                self.plot.lead, "voucher", number=bill["invoice_number"], day=day.isoformat(), **told
            )
        else:
            kept = self.album.slip(self.plot.lead, seller=told["seller"], title=told["title"])
        self._line(kind=kind, on_day=day.isoformat(), amount_fen=bill["amount_fen"],
                   invoice_number=bill["invoice_number"] if self.plot.fresh else None,
                   photo_sha256=kept.sha256, photo_mime=MIME, photo_size=kept.size)  # fmt: skip

    def _line(self, **fields: Any) -> None:
        told = {
            "claim_id": self.row,
            "city": self.city["name"],
            "city_class": self.city["city_class"],
        } | fields
        self.world.do(self.plot.lead, "expense_line.create", told)

    def _review(self, boss: Actor) -> None:
        """As proposed; now and then something is cut."""
        lines = []
        for row in self.world.rows("expense_line", claim_id=self.row):
            allowed = row.allowed_fen
            if self.plot.has("claim_cut") and row.kind in {"other", "transport"}:
                allowed = 0
            reason = self.world.rng.choice(words.CLAIM_CUTS) if allowed < row.amount_fen else None
            lines.append({"line_id": row.id, "allowed_fen": allowed, "cut_reason": reason})
        self.world.do(boss, "expense_claim.review", {"lines": lines}, row=self.row)
