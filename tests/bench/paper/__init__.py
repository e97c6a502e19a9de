"""`make bench-pdf`: the printed report against bare canvas calls and plain platypus; cold, signed, and two hundred at once.

Imports nothing, since the cold figure imports it.
"""
