"""Reimbursement 报销: the expense claim with its vouchers, reviewed by line, paid; the cash advance set off."""

from app.journey.reimbursement import tables
from app.journey.reimbursement.api import BLUEPRINT
from app.journey.reimbursement.commands import COMMANDS
from app.journey.reimbursement.reactions import REACTIONS
from app.journey.reimbursement.ticks import EVERY_S, chase_collected
from app.journey.reimbursement.wire import CASH_ADVANCE, EXPENSE_CLAIM, EXPENSE_LINE
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="reimbursement",
    records=(CASH_ADVANCE, EXPENSE_CLAIM, EXPENSE_LINE),
    commands=COMMANDS,
    reactions=REACTIONS,
    events=("cash_advance.requested",),
    blueprints=(BLUEPRINT,),
    ticks={"reimbursement.chase_collected": (EVERY_S, chase_collected)},
    settings=(
        Setting("reimbursement.collected_days", 3, "d", 1, 60),
        Setting("reimbursement.daily_cap_class_1_fen", 180_00, "fen", 0),
        Setting("reimbursement.daily_cap_class_2_fen", 140_00, "fen", 0),
        Setting("reimbursement.daily_cap_class_3_fen", 100_00, "fen", 0),
        Setting("reimbursement.lodging_cap_class_1_fen", 450_00, "fen", 0),
        Setting("reimbursement.lodging_cap_class_2_fen", 350_00, "fen", 0),
        Setting("reimbursement.lodging_cap_class_3_fen", 260_00, "fen", 0),
    ),
)

__all__ = ["FEATURE", "tables"]
