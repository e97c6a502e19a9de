"""How often the vehicle was in repair stands on the job; supervisors hear when a right to exchange comes near."""

from __future__ import annotations

from app.kernel.clock import plus
from tests.house import TestHouse
from tests.stories.dispatch import an_opened_job
from tests.stories.people import staff, things
from tests.stories.promises import told


def _old_repairs(house: TestHouse, number: int, system: str = "body", days: int = 1) -> None:
    known = things(house)
    for back in range(1, number + 1):
        left_at = plus(house.now, days=-40 * back)
        house.add("job", state="closed", customer_id=known.customer, vehicle_id=known.vehicle, fault_system=system,
                  reported_at=plus(left_at, days=1 - days), left_at=left_at)  # fmt: skip


def test_a_new_vehicle_has_no_history(house: TestHouse) -> None:
    job = house.read("job", an_opened_job(house).id)
    assert (job["earlier_repairs"], job["same_fault_repairs"], job["days_in_repair"]) == (0, 0, 0)
    assert job["repair_warning"] is None


def test_repairs_of_this_fault_are_told_from_all(house: TestHouse) -> None:
    _old_repairs(house, 2)
    _old_repairs(house, 1, system="engine", days=4)
    job = house.read("job", an_opened_job(house).id)
    assert (job["earlier_repairs"], job["same_fault_repairs"], job["days_in_repair"]) == (3, 2, 5)
    assert job["repair_warning"] == "notice"


def test_supervisors_are_told_once_when_the_warning_rises(house: TestHouse) -> None:
    people = staff(house)
    _old_repairs(house, 4)
    story = an_opened_job(house, fault_system="electrical")
    assert told(house, people.supervisor) == []
    house.do(people.dispatcher, "job.plan", {"fault_system": "body"}, row=story.id)
    assert house.read("job", story.id)["repair_warning"] == "limit"
    house.do(people.dispatcher, "job.plan", {"documents": "手册"}, row=story.id)
    assert told(house, people.supervisor) == ["job.repairs_limit"]
