"""The demo's noises: sound files of the kinds that are taken, the same each time, and not silent."""

from __future__ import annotations

import io
import wave

import pytest

from app.demo.noises import NOISES, SECONDS, noise
from app.platform.recordings import why_not_a_recording


@pytest.mark.parametrize("kind", NOISES)
def test_a_noise_is_a_sound_of_three_seconds(kind):
    data = noise(kind, 1)
    assert why_not_a_recording(data) is None
    with wave.open(io.BytesIO(data)) as file:
        assert file.getnframes() == SECONDS * file.getframerate()
        loud = memoryview(file.readframes(file.getnframes())).cast("h")
    assert max(loud) > 5_000
    assert noise(kind, 1) == data
    assert noise(kind, 2) != data


def test_the_kinds_differ():
    assert len({noise(kind, 1) for kind in NOISES}) == len(NOISES)
