"""Tables of jobs, assignments and service-level clocks."""

from app.journey.dispatch.wire import ASSIGNMENT, JOB, SERVICE_CLOCK
from app.platform.db import record_table

Job = record_table(JOB)
Assignment = record_table(ASSIGNMENT)
ServiceClock = record_table(SERVICE_CLOCK)
