"""Reads the hand-written tables: one row a line, columns apart by a bar.

Not a file format: the tables stand as text in the Python modules because rows in line are easier to check
by eye than hundreds of calls, above all in two scripts.
"""

from __future__ import annotations


def read(text: str, columns: str) -> list[dict[str, str]]:
    """One dict a line of `text`; `columns` names them, apart by blanks. Blank lines and those with # are left out.

    Raises ValueError for a line with another number of columns, with the line in the message.
    """
    names = columns.split()
    rows = []
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != len(names):
            raise ValueError(f"{len(cells)} columns, not {len(names)}: {line}")
        rows.append(dict(zip(names, cells, strict=True)))
    return rows
