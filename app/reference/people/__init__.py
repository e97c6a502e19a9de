"""People: who works here, in which roles, qualified for what and until when."""

from app.kernel.feature import Feature, Setting
from app.platform.writing import generic_commands
from app.reference.people import tables, ticks
from app.reference.people.wire import PERSON, QUALIFICATION

FEATURE = Feature(
    name="people",
    records=(PERSON, QUALIFICATION),
    commands=(*generic_commands(PERSON), *generic_commands(QUALIFICATION)),
    ticks={"people.warn_of_expiry": (3600, ticks.warn_of_expiry)},
    settings=(Setting("people.expiry_days", 30, "d", 1, 365),),
)

__all__ = ["FEATURE", "tables"]
