"""The table of alerts."""

from app.journey.parts.shortages.wire import STOCK_ALERT
from app.platform.db import record_table

StockAlert = record_table(STOCK_ALERT)
