"""The database: one SQLAlchemy instance, its connection rules, and tables made from record declarations.

SQLite writers begin with BEGIN IMMEDIATE and PostgreSQL writers take the clock row first, so on both databases
commands run one after another and the clock counts commits without a gap (decision 0002).
"""

from app.platform.db.engine import Base, db, reading, writing
from app.platform.db.record_table import record_table, table_of

__all__ = ["Base", "db", "reading", "record_table", "table_of", "writing"]
