"""The engine room of one machine: `python -m app.web.run` sets the database up, starts every part and keeps it alive.

Nothing here knows the domain. In production a system's own service manager may do the same (docs/operations.md); then
only `readiness` of this folder is in use.
"""
