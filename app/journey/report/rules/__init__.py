"""Rules of the report, pure: what a confirmation needs, and what tells two contents apart."""
