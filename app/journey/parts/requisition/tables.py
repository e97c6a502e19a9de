"""Tables of requisitions."""

from app.journey.parts.requisition.wire import REQUISITION, REQUISITION_LINE
from app.platform.db import record_table

Requisition = record_table(REQUISITION)
RequisitionLine = record_table(REQUISITION_LINE)
