"""Sounds and films: which kinds are taken, and whether bytes are one of them by their first marks. They are not decoded here."""

from __future__ import annotations

RECORDINGS = (
    "audio/webm", "audio/mp4", "audio/ogg", "audio/mpeg", "audio/wav", "video/webm", "video/mp4", "video/quicktime",
)  # fmt: skip
"""What the browsers of phones record; iPhones film as video/quicktime."""

WAV = b"RIFF"
WEBM, OGG, MP3 = b"\x1a\x45\xdf\xa3", b"OggS", (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
BOXES = (b"ftyp", b"moov", b"wide", b"mdat")


def why_not_a_recording(data: bytes) -> str | None:
    """The problem's code when the bytes begin like no kind that is taken; None when all is well."""
    known = data.startswith((WEBM, OGG, WAV, *MP3)) or data[4:8] in BOXES
    return None if known else "file.not_a_recording"
