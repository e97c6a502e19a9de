"""Every printed form against the pictures that somebody looked at and approved."""
