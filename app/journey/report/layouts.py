"""The layouts of the report, by the version that each seal records: a sealed report is printed for ever as on its own day.

Version 1 is the package `paper`. Whoever changes what it prints after a release copies the package as it was, gives the
copy's `render` the old number here and the changed one the next; `tests/journey/report/test_layouts.py` holds each version
to the bytes it printed first, so that a change in the machinery of paper can't slip into an old layout either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.journey.report import paper

CURRENT = 1
LAYOUTS: Mapping[int, Callable[..., bytes]] = {1: paper.render}
