"""Rows for tests of the figures, put there past every rule so that each test knows its numbers. Not a story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.journey.figures.queries import Filters, behind, overview
from app.journey.figures.rules import Span
from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.people import a_vehicle, staff, things

NOW = "2026-06-30T04:00:00.000Z"
SPAN = Span(date(2026, 3, 1), date(2026, 5, 31))


def at(day: str, hour: str = "04:00") -> str:
    """A moment in 2026: at("03-05") is noon of that day where the people are."""
    return f"2026-{day}T{hour}:00.000Z"


@dataclass(frozen=True)
class Rows:
    """Makes rows of a house whose clock stands at the end of June."""

    house: TestHouse

    @classmethod
    def of(cls, house: TestHouse) -> Rows:
        house.now = NOW
        staff(house)
        things(house)
        return cls(house)

    def job(self, day: str = "03-05", **fields: Any) -> str:
        """A job reported, mended and closed on that day, led by the engineer."""
        known, when = things(self.house), at(day)
        lead = fields.pop("lead", staff(self.house).engineer)
        told = {"customer_id": known.customer, "vehicle_id": known.vehicle, "reported_at": when, "fault_system": "body",
                "state": "closed", "closed_at": when, "leave_result": "mended"} | fields  # fmt: skip
        job = self.house.add("job", **told)
        if lead is not None:
            self.house.add("assignment", job_id=job, engineer_id=lead.id, lead=True, assigned_at=when)
        return job

    def clock(self, job: str, due: str, stopped: str | None, kind: str = "on_site") -> str:
        return self.house.add(
            "service_clock", job_id=job, kind=kind, started_at=at("03-01"), due_at=due, stopped_at=stopped
        )

    def call(self, job: str, due: str, **fields: Any) -> str:
        told = {"state": "due", "tries": 0, "tries_wanted": 3} | fields
        return self.house.add(
            "follow_up", job_id=job, customer_id=things(self.house).customer, due_at=due, **told
        )

    def complaint(self, received: str, due: str, **fields: Any) -> str:
        told = {
            "customer_id": things(self.house).customer,
            "kind": "delay",
            "said": "late",
            "round": 1,
            "late": False,
        }
        return self.house.add("complaint", **(told | {"received_at": received, "due_at": due} | fields))

    def report(self, job: str, state: str = "approved") -> str:
        number = f"FW-{len(self.house.list('report')) + 1}"
        return self.house.add("report", job_id=job, report_number=number, revision=1, state=state)

    def part_line(self, job: str, report: str, number: str = "61-10-001", **fields: Any) -> str:
        told = {
            "part_id": things(self.house).parts[number],
            "quantity": 1,
            "action": "replace",
            "source": "van",
        } | fields
        return self.house.add("replaced_part", report_id=report, job_id=job, **told)

    def other_vehicle(self) -> tuple[str, str, str]:
        """(vehicle, customer, model) of another region and another model."""
        customer = self.house.add("customer", code="KH009", name="西江物流", kind="company", region="west")
        model = self.house.add(
            "vehicle_model", code="YLT1168", name_zh="远岭 1168", name_en="Yuanling 1168", kind="truck"
        )
        return a_vehicle(self.house, "LYWT1168000000009", model, customer), customer, model

    # -- asking ----------------------------------------------------------------------------------------------

    def figures(self, span: Span = SPAN, **filters: str) -> dict[str, dict[str, Any]]:
        """{key: figure} as the page shows them."""
        with reading() as session:
            reader = Reader(session, self.house.registry, THE_SYSTEM)
            return {each["key"]: each for each in overview(reader, self.house.now, span, Filters(**filters))}

    def behind(
        self, key: str, show: str = "misses", limit: int = 100, span: Span = SPAN, **filters: str
    ) -> list[dict[str, Any]]:
        """The rows behind one figure."""
        with reading() as session:
            reader = Reader(session, self.house.registry, THE_SYSTEM)
            return behind(reader, self.house.now, key, span, Filters(**filters), show, limit).rows


def counted(figure: dict[str, Any]) -> tuple[float, float, float | None]:
    """(numerator, denominator, value)"""
    return figure["numerator"], figure["denominator"], figure["value"]


def whys(rows: list[dict[str, Any]]) -> dict[str, str]:
    """{row id: why, without the figure's name}"""
    return {row["id"]: row["why"].split(".")[-1] for row in rows}
