"""The catalogue: suppliers, parts, the fault tree, measurement templates, and the library of bulletins."""

from app.kernel.feature import Feature
from app.platform.db import record_table
from app.platform.writing import generic_commands
from app.reference.catalogue.wire import RECORDS

TABLES = {spec.entity: record_table(spec) for spec in RECORDS}
FEATURE = Feature(
    name="catalogue",
    records=RECORDS,
    commands=tuple(command for spec in RECORDS for command in generic_commands(spec)),
)
