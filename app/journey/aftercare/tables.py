"""Tables of follow-up calls and complaints."""

from app.journey.aftercare.wire import COMPLAINT, FOLLOW_UP
from app.platform.db import record_table

FollowUp = record_table(FOLLOW_UP)
Complaint = record_table(COMPLAINT)
