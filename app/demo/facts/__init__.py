"""The demo maker's facts, one module per table; each has a function that answers a list of plain dicts.

models suppliers parts faults warranty measurements maintenance bulletins   the catalogue
geography customers people vehicles                                         who and where
stories circumstances customer_words expenses                               what happened, as it is told

The dicts carry the field names of the records in `app/reference`. Functions that need a day (a certificate
that soon ends, a vehicle's age) take `today`; those that draw lots take a `random.Random`. The same
arguments always give the same answer.
"""
