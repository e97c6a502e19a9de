"""Phones, and a registry that a test may change without touching the next one's."""

from __future__ import annotations

import pytest

from app.features import FEATURES
from app.kernel.actor import Actor
from app.kernel.feature import Feature
from app.platform.registry import Registry
from tests.house import TestHouse
from tests.sync.phone import Phone


@pytest.fixture
def admin(house: TestHouse) -> Actor:
    """Who may write bulletins, which everybody reads."""
    return house.person("A1", "administrator")


@pytest.fixture
def phone(house: TestHouse, admin: Actor) -> Phone:
    """The administrator's."""
    return Phone(house, admin)


def learn(house: TestHouse, feature: Feature) -> None:
    """The server runs another build from now on: one that has this feature too."""
    house.inside.registry = Registry.of((*FEATURES, feature))
