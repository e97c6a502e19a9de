"""Shortages 缺件预警: parts below their minimum, and parts of which more is approved than lies in store."""
