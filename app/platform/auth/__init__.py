"""Signing in: passwords, passkeys, sessions per device, throttling. Roles live with the person, not here."""
