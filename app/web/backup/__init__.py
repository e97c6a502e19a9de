"""A backup of the whole installation in one folder, and its way back: database, stored files, version, manifest of hashes.

Holds no secret: a restored database needs the seal key of its time, which is kept elsewhere on purpose. Talks to nobody; the
command line does.
"""
