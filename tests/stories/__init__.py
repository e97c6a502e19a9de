"""Stories: the journey told up to a point, so that a test of a later stage begins where its stage begins.

One file per stage; each story uses commands as people would send them. Not fixtures: a test calls what it needs.
"""
