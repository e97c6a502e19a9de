"""Noises of faults for the demo, made by sums: air that leaks, a knock in the engine, a belt that squeals. Pure; no recording."""

from __future__ import annotations

import io
import math
import random
import struct
import wave

RATE = 8000  # samples a second; a telephone's quality is enough for a demo
SECONDS = 3
NOISES = ("hiss", "knock", "squeal")


def noise(kind: str, seed: int) -> bytes:
    """Three seconds as a WAV file; the same for the same kind and seed. KeyError for a kind that is not in NOISES."""
    rng = random.Random(seed)
    wanted = {"hiss": _hiss, "knock": _knock, "squeal": _squeal}[kind]
    loud = (wanted(number / RATE, rng) for number in range(RATE * SECONDS))
    frames = b"".join(struct.pack("<h", int(max(-1.0, min(1.0, one)) * 32_000)) for one in loud)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)
    return out.getvalue()


def _hiss(at: float, rng: random.Random) -> float:
    return rng.uniform(-0.35, 0.35) * (1 + 0.2 * math.sin(at * 9))


def _knock(at: float, rng: random.Random) -> float:
    since = at % 0.18
    return math.exp(-since * 60) * math.sin(at * 2 * math.pi * 140) * 0.8 + rng.uniform(-0.04, 0.04)


def _squeal(at: float, rng: random.Random) -> float:
    pitch = 1450 + 60 * math.sin(at * 5)
    return 0.4 * math.sin(at * 2 * math.pi * pitch) + rng.uniform(-0.05, 0.05)
