"""Spare parts 备件: requisitions, the ledger of stock, old parts and the write-off that waits for them."""

from app.journey.parts.old_parts import commands as old_part_commands, tables as old_part_tables
from app.journey.parts.old_parts.wire import OLD_PART, WRITE_OFF
from app.journey.parts.requisition import commands as requisition_commands, tables as requisition_tables
from app.journey.parts.requisition.wire import REQUISITION, REQUISITION_LINE
from app.journey.parts.stock import commands as stock_commands, tables as stock_tables
from app.journey.parts.stock.wire import LOCATION, STOCK_BALANCE, STOCK_MOVEMENT
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="parts",
    records=(LOCATION, STOCK_MOVEMENT, STOCK_BALANCE, REQUISITION, REQUISITION_LINE, OLD_PART, WRITE_OFF),
    commands=(*stock_commands.COMMANDS, *requisition_commands.COMMANDS, *old_part_commands.COMMANDS),
    settings=(Setting("parts.old_part_days", 15, "d", 1, 365),),
)

__all__ = ["FEATURE", "old_part_tables", "requisition_tables", "stock_tables"]
