"""Saved views of lists: what a person narrows a list by, under a name, on whichever desk they sit down at.

A record of the person, not a preference of the browser: it outlives a cleared browser and follows to another desk. Which
columns are shown is not here: that goes by the width of the screen and stays with it.
"""

from __future__ import annotations

from app.kernel.actor import OFFICE
from app.kernel.feature import Feature
from app.kernel.record import Writing
from app.platform.db import record_table
from app.platform.wire import Wire, document, record, text
from app.platform.writing import generic_commands


class SavedViewWire(Wire):
    """list: the list's name in the front end, "jobs"; filter: its values by name, read by that list only.

    It belongs to whoever made it.
    """

    list = text(40, required=True)
    name = text(60, required=True)
    filter = document(owner="office")


SAVED_VIEW = record(
    "saved_view",
    SavedViewWire,
    scopes=lambda reader, row: {f"user:{row.created_by_id}"},
    writing=Writing(OFFICE, remove=True),
)
record_table(SAVED_VIEW)

FEATURE = Feature(name="saved_views", records=(SAVED_VIEW,), commands=tuple(generic_commands(SAVED_VIEW)))
