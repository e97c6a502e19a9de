"""Tables of people."""

from app.platform.db import record_table
from app.reference.people.wire import PERSON, QUALIFICATION

Person = record_table(PERSON)
Qualification = record_table(QUALIFICATION)
