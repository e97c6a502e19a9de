"""Tables of locations, movements and balances."""

from app.journey.parts.stock.wire import LOCATION, STOCK_BALANCE, STOCK_MOVEMENT
from app.platform.db import record_table

Location = record_table(LOCATION)
StockMovement = record_table(STOCK_MOVEMENT)
StockBalance = record_table(STOCK_BALANCE)
