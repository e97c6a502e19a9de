"""Parts asked for: for a job before or during the visit, or to fill the van; decided, issued, received."""

from __future__ import annotations

from typing import Any

from app.demo.story import words
from app.demo.story.ground import Ground
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.store import Store
from app.demo.story.world import Story, World
from app.kernel.actor import Actor

Line = dict[str, Any]


class Asking:
    """One requisition. stop: the state in which it is left (draft, submitted, approved, partly_issued, issued, …)."""

    def __init__(self, world: World, store: Store, who: Actor, asked: list[Line], *, job: str | None = None,
                 twists: frozenset[str] = frozenset(), stop: str | None = None, swift: bool = False) -> None:  # fmt: skip
        self.world, self.store, self.who, self.asked, self.job = world, store, who, asked, job
        self.twists, self.stop, self.swift = twists, stop, swift
        self.row = ""
        self.lines: dict[str, str] = {}
        self.granted = False

    def play(self) -> Story:
        """From the draft to the receipt, or to the state in which it stops."""
        self._write()
        if self.stop == "draft":
            return
        self.world.do(self.who, "requisition.submit", row=self.row)
        if self.stop == "submitted":
            return
        if self.stop == "withdrawn":
            yield self.world.after(10, 50)
            self.world.do(self.who, "requisition.withdraw", row=self.row)
            return
        yield office(self.world.after(8, 90), self.world.rng, at_once=self.swift)
        self._decide()
        if self.stop in {"approved", "refused"} or not self.granted:
            return
        yield from self._supply()

    def _write(self) -> None:
        rng = self.world.rng
        purpose = {"purpose": "job", "job_id": self.job} if self.job else {"purpose": "van"}
        proposal = words.REQUISITION_PROPOSALS[rng.randrange(2) if self.job else 2]
        told = {"engineer_id": self.who.id, "proposal": proposal, **purpose}
        self.row = self.world.do(self.who, "requisition.create", told)
        for line in self.asked:
            part = line["part"]
            self.lines[part["number"]] = self.world.do(self.who, "requisition_line.create", {
                "requisition_id": self.row, "part_id": part["id"], "quantity": line["quantity"],
                "reason": rng.choice(words.PART_REASONS) if self.job else None,
            })  # fmt: skip

    def _decide(self) -> None:
        rng, boss = self.world.rng, self.world.anyone("supervisor", but=self.who.id)
        if self.stop == "refused" or "refused_parts" in self.twists:
            self.world.do(
                boss, "requisition.refuse", {"decision": rng.choice(words.PARTS_REFUSED)}, row=self.row
            )
            return
        cut = "cut" in self.twists and any(line["quantity"] > 1 for line in self.asked) and not self.job
        lines = []
        for line in self.asked:
            approved = line["quantity"] - (1 if cut and line["quantity"] > 1 else 0)
            line["quantity"] = approved
            reason = rng.choice(words.CUTS) if cut else None
            lines.append(
                {"line_id": self.lines[line["part"]["number"]], "approved": approved, "cut_reason": reason}
            )
        self.world.do(boss, "requisition.approve", {"lines": lines}, row=self.row)
        self.granted = True

    def _supply(self) -> Story:
        """What lies there goes out at once, the rest when it has come; then it travels."""
        world, parcel = self.world, "parcel" in self.twists or not self.job
        wait = world.after(24, 70, "hours") if "late_parts" in self.twists else world.after(10, 150)
        yield office(wait, world.rng, at_once=self.swift)
        owed = {line["part"]["number"]: line["quantity"] for line in self.asked}
        for attempt in range(3):
            self._issue(
                owed,
                parcel=parcel,
                hold_back=self.stop == "partly_issued" or (attempt == 0 and "short" in self.twists),
            )
            if self.stop == "partly_issued" or not any(owed.values()):
                break
            yield office(world.after(20, 30, "hours") if attempt == 0 and self._missing(owed) else world.after(2, 12, "hours"),
                         world.rng, at_once=self.swift)  # fmt: skip
        if self.stop in {"issued", "partly_issued"}:
            return
        yield world.after(14, 40, "hours") if parcel else world.after(15, 60)
        self._acknowledge()

    def _missing(self, owed: dict[str, int]) -> bool:
        parts = {line["part"]["number"]: line["part"] for line in self.asked}
        return any(count > self.store.lies("MAIN", parts[number]["id"]) for number, count in owed.items())

    def _issue(self, owed: dict[str, int], *, parcel: bool, hold_back: bool) -> None:
        lines = []
        for at, line in enumerate(self.asked):
            part, number = line["part"], line["part"]["number"]
            count = min(owed[number], self.store.lies("MAIN", part["id"]))
            if hold_back and (at > 0 or len(self.asked) == 1):
                count = min(count, owed[number] - 1)
            if count > 0:
                lines.append(
                    {
                        "line_id": self.lines[number],
                        "quantity": count,
                        "serials": self.store.serials(part, count) or [],
                    }
                )
                owed[number] -= count
            if (
                self.store.lies("MAIN", part["id"]) - count < max(part["minimum"], owed[number])
                and not self.stop
            ):
                self.world.begin(self.store.reorder(part, owed[number]))
        if lines:
            waybill = f"SF{self.world.rng.randrange(10**12):012d}" if parcel else None
            self.world.do(
                self.world.anyone("warehouse"),
                "requisition.issue",
                {"waybill": waybill, "lines": lines},
                row=self.row,
            )

    def _acknowledge(self) -> None:
        told = self.world.rows("requisition_line", requisition_id=self.row)
        under_way = {row.id: row.issued - row.received for row in told if row.issued > row.received}
        lines = [{"line_id": line, "quantity": count} for line, count in under_way.items()]
        if lines:
            self.world.do(self.who, "requisition.acknowledge", {"lines": lines}, row=self.row)

    def have(self, part: dict[str, Any], count: int) -> bool:
        """Whether so many of the part have come into the van by this requisition."""
        if part["number"] not in self.lines:
            return False
        return bool((self.world.get("requisition_line", self.lines[part["number"]]).received or 0) >= count)


def for_job(world: World, store: Store, plot: Plot, *, stop: str | None = None) -> Asking:
    """What the story's repair needs."""
    asked: list[Line] = [{"part": line["part"], "quantity": line["quantity"]} for line in plot.parts]
    if stop is not None:
        store.receive([{"part_id": line["part"]["id"], "quantity": line["quantity"]} for line in asked], None)
    return Asking(
        world, store, plot.lead, asked, job=plot.job, twists=plot.twists, stop=stop, swift=plot.swift
    )


def for_van(
    world: World, store: Store, ground: Ground, who: Actor, moment: str, *, stop: str | None = None
) -> Story:
    """A van is filled with what wears out."""
    yield office(moment, world.rng)
    small = [
        p
        for p in ground.parts.values()
        if p["part_class"] in {"wear", "consumable"} and p["minimum"] and not p["serialised"]
    ]
    asked: list[Line] = [
        {"part": part, "quantity": world.rng.randint(1, 3)}
        for part in world.rng.sample(small, world.rng.randint(2, 4))
    ]
    if stop is not None:
        store.receive([{"part_id": line["part"]["id"], "quantity": line["quantity"]} for line in asked], None)
    twists = frozenset(name for name in ("cut", "short") if world.chance(0.15))
    yield from Asking(world, store, who, asked, twists=twists, stop=stop).play()
