"""`flask vapid` prints a pair that web push really takes."""

import base64

from py_vapid import Vapid02

from app.web.cli.vapid import vapid


def printed(app):
    lines = app.test_cli_runner().invoke(vapid).output.splitlines()
    return dict(line.split("=", 1) for line in lines)


def raw(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_the_pair_signs_and_the_public_half_is_what_browsers_want(app):
    pair = printed(app)
    assert list(pair) == ["WAYSIDE_VAPID_PRIVATE", "WAYSIDE_VAPID_PUBLIC"]
    signer = Vapid02.from_string(pair["WAYSIDE_VAPID_PRIVATE"])
    headers = signer.sign({"sub": "mailto:a@example.invalid", "aud": "https://push.example"})
    assert headers["Authorization"].endswith(f"k={pair['WAYSIDE_VAPID_PUBLIC']}")
    public = raw(pair["WAYSIDE_VAPID_PUBLIC"])
    assert (len(public), public[0]) == (65, 4), "an uncompressed point of P-256"


def test_every_call_makes_another_pair(app):
    assert printed(app) != printed(app)
