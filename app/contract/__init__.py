"""Exporters: what the back end declares, written down for the front end, for integrators and for readers.

Nothing here decides anything; `flask contract write` writes, and a test wants an empty difference.
"""
