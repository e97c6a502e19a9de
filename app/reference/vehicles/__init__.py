"""Vehicles: models, single vehicles, and the warranty rules by which the phone judges what is covered."""

from app.kernel.feature import Feature
from app.platform.writing import generic_commands
from app.reference.vehicles import tables
from app.reference.vehicles.wire import VEHICLE, VEHICLE_MODEL, WARRANTY_RULE

FEATURE = Feature(
    name="vehicles",
    records=(VEHICLE_MODEL, VEHICLE, WARRANTY_RULE),
    commands=(*generic_commands(VEHICLE_MODEL), *generic_commands(VEHICLE), *generic_commands(WARRANTY_RULE)),
)

__all__ = ["FEATURE", "tables"]
