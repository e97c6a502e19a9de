"""Paid service: the estimate, the supervisor's answer, the customer's signature before work; and what comes of a change."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from typing import Any

from app.demo.story import escalation, words
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World
from app.demo.strokes import strokes
from app.journey.report.canonical import canonical
from app.journey.report.estimate.content import build_content
from app.journey.report.estimate.gather import sources
from app.journey.report.estimate.rules import sums
from app.kernel.clock import plus

STOPS = frozenset({"estimate_draft", "estimate_submitted", "estimate_returned", "estimate_approved"})
LABOUR_FEN_AN_HOUR = 120_00
TRAVEL_FEN_A_KM = 1_80
FREE_KM = 30
COPIED = ("kind", "part_id", "part_number", "name", "quantity", "unit", "unit_price_fen", "remark")


class Charging:
    """What one customer is asked to pay for, from the estimate to their signature."""

    def __init__(self, world: World, plot: Plot) -> None:
        self.world, self.plot = world, plot
        self.row = ""
        self.authorised_fen: int | None = None
        """What the customer signed for; None: nothing may be charged."""

    def play(self) -> Story:
        """As far as the story goes; the work begins when it ends."""
        world, plot = self.world, self.plot
        self._write()
        if plot.stop == "estimate_draft":
            return
        yield world.after(2, 8)
        if plot.has("keeps_it"):
            world.do(plot.lead, "estimate.withdraw", row=self.row)
            return
        self._submit()
        if plot.stop == "estimate_submitted":
            return
        if not (yield from self._approved()) or plot.stop in STOPS:
            return
        yield world.after(3, 15)
        if plot.has("too_dear"):
            told = {"declined_reason": words.TOO_DEAR}
            world.do(plot.lead, "estimate.decline", told, row=self.row)
            return
        self._sign()
        if plot.has("grows"):
            yield from self._grow()

    def _approved(self) -> Generator[str, None, bool]:
        world, plot, rng = self.world, self.plot, self.world.rng
        if plot.has("no_network"):
            yield world.after(3, 10)
            escalation.by_phone(world, plot, amount_fen=world.get("estimate", self.row).total_fen)
            return True
        boss = world.anyone("supervisor", but=plot.lead.id)
        yield office(world.after(8, 70), rng, at_once=plot.swift)
        if plot.has("not_for_money"):
            world.do(boss, "estimate.refuse", {"remarks": words.ESTIMATE_REFUSED}, row=self.row)
            return False
        if plot.has("too_long") or plot.stop == "estimate_returned":
            world.do(boss, "estimate.return", {"remarks": words.ESTIMATE_RETURNED}, row=self.row)
            if plot.stop == "estimate_returned":
                return False
            yield world.after(5, 20)
            line = next(
                one for one in world.rows("estimate_line", estimate_id=self.row) if one.kind == "labour"
            )
            world.fill(plot.lead, "estimate_line", line.id, quantity=max(0.5, line.quantity - 0.5))
            self._submit()
            yield office(world.after(8, 40), rng, at_once=plot.swift)
        world.do(boss, "estimate.approve", {"remarks": rng.choice(words.DECISIONS["approved"])}, row=self.row)
        return True

    def _write(self) -> None:
        """Parts at list price, labour by the hour, travel beyond the first kilometres."""
        world, plot = self.world, self.plot
        self.row = world.do(plot.lead, "estimate.begin", {"job_id": plot.job})
        hours = max(1.0, round(plot.tale["minutes"] / 30) / 2)
        what = "、".join(line["part"]["name_zh"] for line in plot.parts)
        world.fill(plot.lead, "estimate", self.row, scope=words.SCOPE.format(what=what),
                   ready_by=plus(world.now, hours=hours + 3))  # fmt: skip
        for line in plot.parts:
            part = line["part"]
            self._line(kind="part", part_id=part["id"], part_number=part["number"], name=part["name_zh"],
                       quantity=line["quantity"], unit=part["unit"], unit_price_fen=part["price_fen"])  # fmt: skip
        self._line(
            kind="labour", name="维修工时费", quantity=hours, unit="h", unit_price_fen=LABOUR_FEN_AN_HOUR
        )
        if plot.distance_km > FREE_KM:
            self._line(kind="travel", name="上门差旅费", quantity=plot.distance_km, unit="km",
                       unit_price_fen=TRAVEL_FEN_A_KM, remark="往返按单程计")  # fmt: skip

    def _line(self, **fields: Any) -> None:
        told = {"estimate_id": self.row, "job_id": self.plot.job} | fields
        self.world.do(self.plot.lead, "estimate_line.create", told)

    def _submit(self) -> None:
        lines = [
            self.world.uow.plain(line) for line in self.world.rows("estimate_line", estimate_id=self.row)
        ]
        self.world.do(
            self.plot.lead, "estimate.submit", {"total_fen": sums(lines)["total_fen"]}, row=self.row
        )

    def _grow(self) -> Story:
        """More is found once it is open: a new revision, approved and signed again."""
        world, plot, old = self.world, self.plot, self.row
        yield world.after(15, 40)
        told = {name: getattr(world.get("estimate", old), name) for name in ("language", "scope", "ready_by")}
        self.row = world.do(plot.lead, "estimate.begin", {
            "job_id": plot.job, "corrects_id": old, "revision_reason": words.MORE_FOUND, **told,
        })  # fmt: skip
        for line in world.rows("estimate_line", estimate_id=old):
            self._line(**{name: getattr(line, name) for name in COPIED})
        self._line(kind="other", name=words.MORE_WORK, quantity=1, unit="项", unit_price_fen=180_00)
        yield world.after(2, 6)
        self._submit()
        yield office(world.after(6, 30), world.rng, at_once=plot.swift)
        world.do(world.anyone("supervisor", but=plot.lead.id), "estimate.approve", row=self.row)
        yield world.after(3, 10)
        self._sign()

    def _sign(self) -> None:
        world, plot = self.world, self.plot
        job = world.get("job", plot.job)
        args = {
            "signer_name": world.rng.choice(words.SURNAMES) + world.rng.choice(words.GIVEN),
            "signer_role": world.rng.choice(words.OPINION_OF), "signer_phone": plot.customer["phone"],
            "strokes": strokes(self.row), "lat": job.arrived_lat, "lon": job.arrived_lon,
        }  # fmt: skip
        block = {
            "path": "signed", "name": args["signer_name"], "role": args["signer_role"], "phone": args["signer_phone"],
            "reason": None, "witness": None, "photo_sha256": None, "signed_at": world.now, "device_id": plot.lead.device_id,
        } | {name: args[name] for name in ("strokes", "lat", "lon")}  # fmt: skip
        data = canonical(build_content(sources(world.uow, world.get("estimate", self.row), block)))
        told = args | {"content": data.decode(), "hash": hashlib.sha256(data).hexdigest()}
        world.do(plot.lead, "estimate.authorise", told, row=self.row)
        self.authorised_fen = world.get("estimate", self.row).authorised_fen
