"""What this machine is called on its own network, and whether a port is free. Sends nothing anywhere."""

import contextlib
import ipaddress
import socket
import ssl
import struct
import sys
import time
import urllib.request
from pathlib import Path

# The networks whose addresses nobody outside can reach, so that a certificate for them harms nobody.
PRIVATE_NETWORKS = tuple(
    ipaddress.ip_network(network)
    for network in (
        "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10",
        "::1/128", "fc00::/7", "fe80::/10",
    )
)  # fmt: skip
SIOCGIFADDR = 0x8915  # Linux: the IPv4 address of an interface


def lan_addresses() -> list[str]:
    """IPv4 addresses of this machine that a phone on the same network may reach, the likeliest first."""
    found = [address for address in (_outward(), *_of_interfaces()) if address and is_lan(address)]
    return list(dict.fromkeys(found))


def is_lan(address: str) -> bool:
    """Whether an address belongs to a private network: reachable from there and from nowhere else."""
    ip = ipaddress.ip_address(address)
    return not ip.is_loopback and any(ip in network for network in PRIVATE_NETWORKS)


def host_name() -> str:
    """This machine's own short name, lower case; "localhost" when it has none that fits a certificate."""
    name = socket.gethostname().split(".")[0].lower()
    return name if name and name.isascii() and name.replace("-", "").isalnum() else "localhost"


def _outward() -> str | None:
    """The address this machine would send from. Connecting a datagram socket only picks a route."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return None


def _of_interfaces() -> list[str]:
    if sys.platform != "linux":
        return []
    import fcntl

    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            with contextlib.suppress(OSError):
                answer = fcntl.ioctl(probe.fileno(), SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
                found.append(socket.inet_ntoa(answer[20:24]))
    return found


def taken(port: int) -> bool:
    """Whether another program listens on this port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("0.0.0.0", port))  # noqa: S104 - the very address that the server will take
        except OSError:
            return True
    return False


def wait_until_answering(address: str, authority: Path | None, limit_s: float) -> bool:
    """Wait until a GET of the address is answered with 200; False when the limit passes first.

    authority: the certificate (PEM) that vouches for an https address.
    """
    context = ssl.create_default_context(cafile=authority) if authority else None
    deadline = time.monotonic() + limit_s
    while time.monotonic() < deadline:
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(address, timeout=5, context=context) as answer,  # noqa: S310 - our own address
        ):
            return bool(answer.status == 200)
        time.sleep(0.05)
    return False
