"""Tables of locations, movements, balances, goods receipts and counts."""

from app.journey.parts.stock.wire import RECORDS
from app.platform.db import record_table

TABLES = {spec.entity: record_table(spec) for spec in RECORDS}
