"""A paper leaves the house by one door that notes it; a new door of its own is noticed."""

from __future__ import annotations

from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"
DOORS = {
    "platform/paper/door.py",
    "journey/archive/api.py",  # a finished bundle, which notes by itself what it holds
    "journey/report/customer/pages.py",  # the customer's own copy: the link tells when it was taken
}


def test_only_these_hand_out_a_pdf() -> None:
    found = {
        str(path.relative_to(APP))
        for path in APP.rglob("*.py")
        if "application/pdf" in path.read_text(encoding="utf-8")
    }
    assert found == DOORS
