"""Queues as they lay on phones of an earlier version, with the database that they were made against; see `record`."""
