"""People: who works here, in which roles, qualified for what and until when."""

from app.kernel.feature import Feature
from app.platform.writing import generic_commands
from app.reference.people import tables
from app.reference.people.wire import PERSON, QUALIFICATION

FEATURE = Feature(
    name="people",
    records=(PERSON, QUALIFICATION),
    commands=(*generic_commands(PERSON), *generic_commands(QUALIFICATION)),
)

__all__ = ["FEATURE", "tables"]
