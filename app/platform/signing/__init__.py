"""Signing papers with the organisation's key, and judging a paper that somebody brings.

PAdES (ETSI EN 319 142), baseline B-B, or B-T with a timestamp.

`key` is the organisation's key and certificate, `stamp` fills the room that a paper leaves for its signature, `judge` says
of any bytes whether they are a paper of ours, unchanged. What a paper contains is each stage's own.

A self-made key shows that a paper was not changed and came from this installation, to whoever compares the certificate's
fingerprint; only a bought certificate lets a stranger's reader name the organisation by itself. No word here claims more.
"""
