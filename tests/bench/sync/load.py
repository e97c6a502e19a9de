"""HTTP as light as it can be, so that the figures are the server's: one patient line, and a crowd of them at once."""

from __future__ import annotations

import gzip
import selectors
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

END = b"\r\n\r\n"


@dataclass
class Answer:
    """What came: content as JSON, sent and received in bytes on the wire, ms from the first byte out to the last one in."""

    status: int
    content: Any
    sent: int
    received: int
    ms: float


def request(body: bytes, cookie: str = "", *, packed: bool = False, path: str = "/api/sync") -> bytes:
    """A POST as bytes."""
    words = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Accept-Encoding: gzip",
             f"Content-Length: {len(body)}"]  # fmt: skip
    words += [f"Cookie: {cookie}"] if cookie else []
    words += ["Content-Encoding: gzip"] if packed else []
    return "\r\n".join(words).encode() + END + body


def length_of(head: bytes) -> int:
    """The Content-Length of an answer."""
    at = head.lower().index(b"content-length:") + 15
    return int(head[at : head.index(b"\r", at)])


def plain(head: bytes, body: bytes) -> bytes:
    """The answer unpacked."""
    return gzip.decompress(body) if b"content-encoding: gzip" in head.lower() else body


class Line:
    """One connection that is kept: a question, its answer."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port, self.cookie = port, cookie
        self._socket: socket.socket | None = None

    def ask(self, content: Any, *, path: str = "/api/sync", pack: bool = True) -> Answer:
        """Sent packed like the app does it. AssertionError unless it went well."""
        body = orjson.dumps(content)
        packed = pack and len(body) > 1000
        out = request(gzip.compress(body, 6) if packed else body, self.cookie, packed=packed, path=path)
        began = time.perf_counter()
        head, answer = self._exchange(out)
        ms = (time.perf_counter() - began) * 1e3
        told = plain(head, answer)
        status = int(head.split(b" ", 2)[1])
        assert status < 300, (status, told[:300])
        if not self.cookie:
            found = [line for line in head.decode().split("\r\n") if line.lower().startswith("set-cookie")]
            self.cookie = found[0].split(": ", 1)[1].split(";")[0] if found else ""
        return Answer(status, orjson.loads(told) if told else None, len(out), len(head) + len(answer), ms)

    def _exchange(self, out: bytes) -> tuple[bytes, bytes]:
        for fresh in (self._socket is None, True):
            if fresh:
                self._socket = socket.create_connection(("127.0.0.1", self.port))
                self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                return self._once(out)
            except ConnectionError:  # the server has hung up on a line that was idle
                continue
        raise ConnectionError(f"nobody answers at {self.port}")

    def _once(self, out: bytes) -> tuple[bytes, bytes]:
        assert self._socket is not None
        self._socket.sendall(out)
        heard = b""
        while END not in heard:
            heard += self._more()
        head, _, body = heard.partition(END)
        parts, have, want = [body], len(body), length_of(head + b"\r")
        while have < want:
            parts.append(self._more())
            have += len(parts[-1])
        return head, b"".join(parts)

    def _more(self) -> bytes:
        assert self._socket is not None
        part = self._socket.recv(1 << 18)
        if not part:
            raise ConnectionError
        return part


@dataclass
class Crowd:
    """How many answers a second, and within how many ms 99 of 100 of them came."""

    rate: float
    p99_ms: float


def crowd(
    port: int, clients: int, seconds: float, next_request: Callable[[int, bytes | None], bytes]
) -> Crowd:
    """So many kept connections, each with one question under way for the whole time.

    next_request: (which client, the answer before) → bytes to send. AssertionError when an answer is not a 2xx.
    """
    chooser = selectors.DefaultSelector()
    lines = [socket.create_connection(("127.0.0.1", port)) for _ in range(clients)]
    heard, sent_at, taken = [b""] * clients, [0.0] * clients, []
    for i, line in enumerate(lines):
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        chooser.register(line, selectors.EVENT_READ, i)
    began = time.perf_counter()
    for i, line in enumerate(lines):
        sent_at[i] = time.perf_counter()
        line.sendall(next_request(i, None))
    until = began + seconds
    while time.perf_counter() < until:
        for key, _ in chooser.select(1):
            i, line = key.data, lines[key.data]
            heard[i] += line.recv(1 << 16)
            head, end, body = heard[i].partition(END)
            if not end or len(body) < length_of(head + b"\r"):
                continue
            assert head[9:10] == b"2", heard[i][:300]
            now = time.perf_counter()
            taken.append(now - sent_at[i])
            heard[i] = b""
            sent_at[i] = now
            line.sendall(next_request(i, plain(head, body)))
    lasted = time.perf_counter() - began
    for line in lines:
        line.close()
    taken.sort()
    return Crowd(len(taken) / lasted, taken[int(len(taken) * 0.99)] * 1e3)
