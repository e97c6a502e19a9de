"""The main store: its places, opening stock, what is ordered when it runs out, and counts."""

from __future__ import annotations

from typing import Any

from app.demo.facts.geography import stations
from app.demo.story import words
from app.demo.story.ground import Ground
from app.demo.story.hours import office
from app.demo.story.world import Story, World
from app.journey.parts.stock.queries import balance, stock_of
from app.kernel.actor import Actor
from app.kernel.clock import plus

STATION_PARTS = 5
REFUSED_OF_THREE = 2
"""Of three counts that differ, the second is to be repeated."""


class Store:
    """Ids of places by code; what a part's balance is, and how more of it comes."""

    def __init__(self, world: World, ground: Ground) -> None:
        self.world, self.ground = world, ground
        self.places: dict[str, str] = {}
        self._notes = 0
        self._serials = 0
        self._decided = 0

    def open(self) -> Story:
        """Places, then a first delivery of each supplier: what the minimum asks for."""
        world = self.world
        yield world.start
        keeper = world.anyone("warehouse")
        main = {"code": "MAIN", "kind": "store", "name_zh": "总库", "name_en": "Main store"}
        self.places["MAIN"] = world.do(keeper, "location.open", main)
        for station in stations():
            told = {
                "code": station["code"],
                "kind": "station",
                "name_zh": station["name_zh"],
                "name_en": station["name_en"],
            }
            self.places[station["code"]] = world.do(keeper, "location.open", told)
        for who in world.people.values():
            if "engineer" in who.roles:
                number = who.extra["employee_no"]
                told = {"code": f"VAN-{number}", "kind": "van", "person_id": who.id, "name_zh": f"{who.name}的服务车",
                        "name_en": f"Van {number}"}  # fmt: skip
                self.places[number] = world.do(keeper, "location.open", told)
        yield plus(world.now, minutes=30)
        self._first_deliveries()

    def _first_deliveries(self) -> None:
        by_supplier: dict[str, list[dict[str, Any]]] = {}
        for part in self.ground.parts.values():
            if part["minimum"]:
                line = {"part_id": part["id"], "quantity": part["minimum"]}
                by_supplier.setdefault(part["supplier_id"], []).append(line)
        for supplier, lines in by_supplier.items():
            self.receive(lines, supplier)
        small = [p for p in self.ground.parts.values() if p["minimum"]]
        for station in stations():
            chosen = self.world.rng.sample(small, STATION_PARTS)
            lines = [{"part_id": part["id"], "quantity": self.world.rng.randint(1, 3)} for part in chosen]
            self.receive(lines, None, place=self.places[station["code"]])

    def receive(self, lines: list[dict[str, Any]], supplier: str | None, *, place: str | None = None, kind: str = "delivery",
                ) -> None:  # fmt: skip
        """A goods receipt now."""
        self._notes += 1
        self.world.do(self.world.anyone("warehouse"), "stock.receive", {
            "delivery_note": f"SH-{self.world.now[2:4]}{self.world.now[5:7]}-{self._notes:04d}", "supplier_id": supplier,
            "location_id": place, "kind": kind, "lines": lines,
        })  # fmt: skip

    def lies(self, place: str, part_id: str) -> int:
        """How many of a part lie in a place, named by its code (a van by its engineer's number)."""
        return balance(self.world.uow, self.places[place], part_id)

    def reorder(self, part: dict[str, Any], wanted: int) -> Story:
        """What is missing comes from the plant or the supplier within a day or two."""
        yield office(self.world.after(4, 19, "hours"), self.world.rng)
        missing = max(part["minimum"], wanted) - self.lies("MAIN", part["id"])
        if missing > 0:
            self.receive([{"part_id": part["id"], "quantity": missing}], part["supplier_id"])

    def serials(self, part: dict[str, Any], count: int) -> list[str] | None:
        """Serial numbers for pieces that have one."""
        if not part["serialised"]:
            return None
        self._serials += count
        return [f"XL{self.world.now[2:4]}{self._serials - each:06d}" for each in range(count)]

    def count(self, moment: str, *, stop: bool = False) -> Story:
        """A spot check of three parts, of which one differs and waits for a supervisor. stop: all differ, and still wait."""
        yield office(moment, self.world.rng)
        rng, keeper = self.world.rng, self.world.anyone("warehouse")
        here = stock_of(self.world.uow, self.places["MAIN"])
        undecided = {row.part_id for row in self.world.rows("stock_count", state="counted")}
        chosen = rng.sample(
            sorted(part for part, lies in here.items() if lies > 1 and part not in undecided), 3
        )
        for part in chosen:
            found = here[part] + (rng.choice((-1, 1)) if stop or part == chosen[0] else 0)
            told = {"location_id": self.places["MAIN"], "part_id": part, "counted": found}
            row = self.world.do(
                keeper, "stock_count.record", told | {"reason": rng.choice(words.COUNT_REASONS)}
            )
            if not stop and self.world.get("stock_count", row).state == "counted":
                self.world.begin(self._decide(row))

    def hand_over(self, moment: str) -> Story:
        """Each engineer who has two of a part in the van and needs one gives the other back; stations get what lies most."""
        yield moment
        keeper, main = self.world.anyone("warehouse"), self.places["MAIN"]
        for number in sorted(code for code in self.places if code.startswith("YL"))[:4]:
            spare = sorted(
                part for part, lies in stock_of(self.world.uow, self.places[number]).items() if lies > 1
            )
            if spare:
                self._transfer(keeper, self.places[number], main, spare[0])
        here = stock_of(self.world.uow, main)
        self._transfer(
            keeper, main, self.places[stations()[0]["code"]], max(sorted(here), key=here.__getitem__)
        )

    def _transfer(self, keeper: Actor, source: str, target: str, part: str) -> None:
        back = target == self.places["MAIN"]
        reason = words.GIVEN_BACK if back else words.STATION_FILLED
        self.world.do(keeper, "stock.transfer", {
            "from_id": source, "to_id": target, "reason": reason, "lines": [{"part_id": part, "quantity": 1}],
        })  # fmt: skip

    def _decide(self, row: str) -> Story:
        yield office(self.world.after(2, 30, "hours"), self.world.rng)
        boss = self.world.anyone("supervisor")
        part = self.world.get("stock_count", row)
        fits = (
            part.difference > 0 or balance(self.world.uow, part.location_id, part.part_id) >= -part.difference
        )
        self._decided += 1
        if fits and self._decided % 3 != REFUSED_OF_THREE:
            self.world.do(boss, "stock_count.approve", {"decision": "同意调整。"}, row=row)
        else:
            self.world.do(boss, "stock_count.refuse", {"decision": "请复盘后重报。"}, row=row)
