"""Archive 归档: what leaves the house as one file: batches of printed reports, a job's evidence pack, exports of the archive.

A bundle is ordered by a command and put together by the worker, piece by piece; what was made is kept, so that a worker that
was killed goes on where it stopped. Not here: single papers, which their own stages print at once.
"""

from app.journey.archive import tables
from app.journey.archive.api import BLUEPRINT
from app.journey.archive.building import build
from app.journey.archive.commands import COMMANDS, RECORDS
from app.journey.archive.ticks import clear_away
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="archive",
    records=RECORDS,
    commands=COMMANDS,
    effects={"bundle.build": build},
    ticks={"archive.clear_away": (60, clear_away)},
    settings=(
        Setting("archive.most_in_a_bundle", 500, None, 1, 2000),
        Setting("archive.kept_hours", 72, "h", 1, 720),
    ),
    blueprints=(BLUEPRINT,),
)

__all__ = ["FEATURE", "tables"]
