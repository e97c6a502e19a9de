"""Stories of the call desk: an entry as it was taken down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.house import TestHouse
from tests.stories.people import Staff, Things, staff, things


@dataclass(frozen=True)
class CallStory:
    """entry: the id of the call log entry."""

    entry: str
    staff: Staff
    things: Things


def a_call(house: TestHouse, **changes: Any) -> CallStory:
    """A phone call about a leaking door pump, taken by the dispatcher now."""
    people, known = staff(house), things(house)
    args = {"channel": "phone", "caller": "周师傅", "phone": "10000010001", "customer_id": known.customer,
            "vehicle_id": known.vehicle, "said": "前乘客门关不严，漏气"} | changes  # fmt: skip
    return CallStory(house.do(people.dispatcher, "call_entry.log", args), people, known)
