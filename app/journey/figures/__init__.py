"""Figures 考核: the ten measures of the service, from the same rows, each with the jobs behind it. Reads, never writes."""

from app.kernel.feature import Feature

FEATURE = Feature(name="figures")
