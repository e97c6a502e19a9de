"""Money as integer fen (1/100 yuan). Not a currency converter: the maker pays in CNY."""

from __future__ import annotations


def yuan(fen: int) -> str:
    """Fen as text with two decimals and thousands separators, without a sign of currency: 123456 → "1,234.56"."""
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}{whole:,}.{cents:02d}"
