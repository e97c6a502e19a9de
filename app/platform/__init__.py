"""The outside world behind plain interfaces: database, unit of work, audit, files, push, effects, sign-in, settings.

Knows the kernel and no stage of the journey.
"""
