"""Spare parts 备件: requisitions, the ledger of stock, old parts and the write-off that waits for them.

stock        places, movements, balances, goods receipts, transfers, counts; one door (ledger.move)
requisition  asked, approved by line, issued, acknowledged; each step a movement
shortages    parts below their minimum, or short of what is approved
old_parts    what a signed report promises back, and the engineers' accounts
paper        forms: requisition, goods receipt, shipment note, labels and return list of old parts
"""

from app.journey.parts.old_parts import commands as old_part_commands
from app.journey.parts.old_parts import tables as old_part_tables
from app.journey.parts.old_parts.api import BLUEPRINT as OLD_PARTS
from app.journey.parts.old_parts.api import PROBLEMS as OLD_PART_PROBLEMS
from app.journey.parts.old_parts.reactions import REACTIONS as OLD_PART_REACTIONS
from app.journey.parts.old_parts.ticks import EVERY_S, chase_old_parts
from app.journey.parts.old_parts.wire import OLD_PART, WRITE_OFF
from app.journey.parts.requisition import commands as requisition_commands
from app.journey.parts.requisition import tables as requisition_tables
from app.journey.parts.requisition.api import BLUEPRINT as REQUISITIONS
from app.journey.parts.requisition.api import PROBLEMS as REQUISITION_PROBLEMS
from app.journey.parts.requisition.reactions import REACTIONS as REQUISITION_REACTIONS
from app.journey.parts.requisition.wire import REQUISITION, REQUISITION_LINE
from app.journey.parts.shortages import tables as shortage_tables
from app.journey.parts.shortages.reactions import REACTIONS as SHORTAGE_REACTIONS
from app.journey.parts.shortages.wire import STOCK_ALERT
from app.journey.parts.stock import commands as stock_commands
from app.journey.parts.stock import tables as stock_tables
from app.journey.parts.stock.api import BLUEPRINT as RECEIPTS
from app.journey.parts.stock.api import TRANSFERS
from app.journey.parts.stock.reactions import REACTIONS as STOCK_REACTIONS
from app.journey.parts.stock.wire import RECORDS as STOCK_RECORDS
from app.kernel.feature import Feature, Setting

# In this order: first what follows for the record itself, then for the levels of stock, then for the accounts.
_REACTIONS = (STOCK_REACTIONS, REQUISITION_REACTIONS, SHORTAGE_REACTIONS, OLD_PART_REACTIONS)

FEATURE = Feature(
    name="parts",
    records=(*STOCK_RECORDS, REQUISITION, REQUISITION_LINE, STOCK_ALERT, OLD_PART, WRITE_OFF),
    commands=(*stock_commands.COMMANDS, *requisition_commands.COMMANDS, *old_part_commands.COMMANDS),
    reactions={
        event: tuple(reaction for each in _REACTIONS for reaction in each.get(event, ()))
        for event in dict.fromkeys(event for each in _REACTIONS for event in each)
    },
    ticks={"parts.chase_old_parts": (EVERY_S, chase_old_parts)},
    problems=(*OLD_PART_PROBLEMS, *REQUISITION_PROBLEMS),
    blueprints=(REQUISITIONS, RECEIPTS, TRANSFERS, OLD_PARTS),
    events=("goods_receipt.booked", "stock_transfer.booked", "stock_count.recorded"),
    settings=(Setting("parts.old_part_days", 15, "d", 1, 365),),
)

__all__ = ["FEATURE", "old_part_tables", "requisition_tables", "shortage_tables", "stock_tables"]
