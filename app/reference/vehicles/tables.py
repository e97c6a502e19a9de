"""Tables of vehicles."""

from app.platform.db import record_table
from app.reference.vehicles.wire import VEHICLE, VEHICLE_MODEL, WARRANTY_RULE

VehicleModel = record_table(VEHICLE_MODEL)
Vehicle = record_table(VEHICLE)
WarrantyRule = record_table(WARRANTY_RULE)
