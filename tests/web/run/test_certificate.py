"""The installation's own certificate authority: what it vouches for, and when certificates are made anew."""

import datetime as dt
import http.client
import ipaddress
import stat
import threading
from http.server import ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import verification
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.web.run import network
from app.web.run.authority import ensure_authority, server_certificate
from app.web.run.certificate import ensure_server, names_for
from app.web.run.trust_page import fingerprint, handler, html
from app.web.run.words import LANGUAGES, catalogue

NOW = dt.datetime(2026, 3, 1, 8, 0, tzinfo=dt.UTC)
ADDRESSES = ["192.168.1.20", "10.3.0.7"]


@pytest.fixture
def authority(tmp_path):
    return ensure_authority(tmp_path / "ca", "office-pc", NOW)


@pytest.fixture
def files(tmp_path, authority):
    return ensure_server(tmp_path / "ca", authority, names_for("office-pc", ADDRESSES), NOW)[0]


def certificate(path):
    return x509.load_pem_x509_certificate(path.read_bytes())


def verdict(authority, leaf, name):
    """What a client that trusts the authority says of a certificate presented under a name: "OK" or its complaint."""
    store = verification.Store([authority.certificate])
    try:
        verification.PolicyBuilder().store(store).time(NOW).build_server_verifier(name).verify(leaf, [])
    except verification.VerificationError as refused:
        return str(refused)
    return "OK"


def ip(text):
    return x509.IPAddress(ipaddress.ip_address(text))


def test_the_chain_verifies_for_every_name_and_address(authority, files):
    leaf = certificate(files.chain)
    for name in (
        *map(x509.DNSName, ("localhost", "office-pc", "office-pc.local")),
        *map(ip, ("127.0.0.1", *ADDRESSES)),
    ):
        assert verdict(authority, leaf, name) == "OK"
    assert "no matching subjectAltName" in verdict(authority, leaf, ip("192.168.1.21"))


@pytest.mark.parametrize("name", [x509.DNSName("bank.example"), ip("203.0.113.5")])
def test_the_authority_cannot_vouch_for_the_world_outside(authority, name):
    key = ec.generate_private_key(ec.SECP256R1())
    forged = server_certificate(authority, key, [name], NOW, 90)
    assert "constraint" in verdict(authority, forged, name)


def test_keys_are_readable_by_their_owner_alone(authority, files):
    assert stat.S_IMODE((authority.path.parent / "wayside-ca.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(files.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(authority.path.parent.stat().st_mode) == 0o700


def test_terms_are_ones_that_phones_accept(authority, files):
    server = certificate(files.chain)
    assert (server.not_valid_after_utc - server.not_valid_before_utc).days == 397
    assert 3650 <= (certificate(authority.path).not_valid_after_utc - NOW).days <= 3653
    usage = server.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usage) == [ExtendedKeyUsageOID.SERVER_AUTH]


@pytest.mark.parametrize(
    ("later", "addresses", "why"),
    [
        (dt.timedelta(days=300), ADDRESSES, None),
        (dt.timedelta(days=366), ADDRESSES, None),
        (dt.timedelta(days=368), ADDRESSES, "it is near its end"),
        (dt.timedelta(days=1), [*ADDRESSES, "192.168.7.9"], "this machine's addresses have changed"),
        (dt.timedelta(days=1), ADDRESSES[::-1], None),
    ],
)
def test_a_certificate_is_renewed_only_for_a_reason(tmp_path, authority, files, later, addresses, why):
    before = files.chain.read_bytes()
    again = ensure_server(tmp_path / "ca", authority, names_for("office-pc", addresses), NOW + later)
    assert again == (files, why)
    assert (files.chain.read_bytes() == before) == (why is None)


def test_the_authority_is_kept_so_that_phones_need_to_trust_once(tmp_path, authority):
    assert (
        ensure_authority(tmp_path / "ca", "office-pc", NOW + dt.timedelta(days=3000)).certificate
        == authority.certificate
    )


def test_an_authority_near_its_end_is_replaced_and_its_certificates_with_it(tmp_path, authority, files):
    later = NOW + dt.timedelta(days=3300)
    new = ensure_authority(tmp_path / "ca", "office-pc", later)
    assert new.certificate != authority.certificate
    _, why = ensure_server(tmp_path / "ca", new, names_for("office-pc", ADDRESSES), later)
    assert why == "the authority is a new one"


def test_only_private_addresses_are_offered_to_phones():
    assert [a for a in ("192.168.1.2", "10.0.0.1", "172.31.9.9", "8.8.8.8", "127.0.0.1") if network.is_lan(a)] == [
        "192.168.1.2", "10.0.0.1", "172.31.9.9",
    ]  # fmt: skip


def test_the_page_gives_the_certificate_and_the_steps(authority):
    page = handler(authority.path.read_bytes(), "http://192.168.1.20:8000/", "https://192.168.1.20:8443/")
    server = ThreadingHTTPServer(("127.0.0.1", 0), page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
        connection.request("GET", "/wayside-ca.crt")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "application/x-x509-ca-cert"
        assert x509.load_der_x509_certificate(answer.read()) == authority.certificate
        connection.request("GET", "/")
        text = connection.getresponse().read().decode()
        connection.close()
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert "https://192.168.1.20:8443/" in text
    assert fingerprint(authority.path.read_bytes()) in text
    assert all(catalogue(language)["trust.title"] in text for language in LANGUAGES)


def test_the_page_shows_no_markup_of_an_address(authority):
    assert "<b>" not in html(authority.path.read_bytes(), "http://<b>/", "https://<b>/")


def test_both_languages_have_the_same_words():
    assert catalogue("zh-CN").keys() == catalogue("en").keys()
