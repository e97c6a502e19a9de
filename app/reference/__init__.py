"""What the journey refers to: people, customers, vehicles and their warranty, parts, faults, the library.

The field only reads these. Knows no stage of the journey.
"""

from app.reference.catalogue import FEATURE as CATALOGUE
from app.reference.customers import FEATURE as CUSTOMERS
from app.reference.people import FEATURE as PEOPLE
from app.reference.vehicles import FEATURE as VEHICLES

FEATURES = (PEOPLE, CUSTOMERS, VEHICLES, CATALOGUE)
