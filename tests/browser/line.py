"""A bad line: a way to the server over loopback that is cut after so many bytes, not after so much time, from a seed."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
from typing import ClassVar

PIECE = 16_384
AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: a reset, no goodbye


class Line:
    """`between` says how many bytes, both ways together, lie between two cuts; 0 mends it. carried: bytes to the server."""

    GOOD: ClassVar[int] = 1 << 62

    def __init__(self, target: int, seed: int) -> None:
        self.target = target
        self.chance = random.Random(seed)
        self.turn = threading.Lock()
        self.bounds = (0, 0)
        self.left = self.GOOD
        self.cuts = self.carried = 0
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.door.getsockname()[1])
        self.url = f"http://localhost:{self.port}"
        threading.Thread(target=self._open, daemon=True).start()

    def between(self, least: int, most: int = 0) -> None:
        """From now on a cut after so many bytes, again and again."""
        with self.turn:
            self.bounds = (least, most)
            self.left = self.chance.randint(least, most) if least else self.GOOD

    def close(self) -> None:
        """Takes no more calls."""
        with contextlib.suppress(OSError):
            self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()

    def _open(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                phone, _ = self.door.accept()
                threading.Thread(target=self._connect, args=(phone,), daemon=True).start()

    def _connect(self, phone: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self.target))
        except OSError:
            phone.close()
            return
        up = threading.Thread(target=self._carry, args=(phone, server, True), daemon=True)
        up.start()
        self._carry(server, phone, False)
        up.join()
        for end in (phone, server):
            end.close()

    def _carry(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(PIECE):
                passed, cut = self._count(len(piece), up)
                target.sendall(piece[:passed])
                if cut:
                    phone, server = (source, target) if up else (target, source)
                    for end in (phone, server)[
                        : 1 + self.cuts % 2
                    ]:  # the server is not always told so plainly
                        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _count(self, size: int, up: bool) -> tuple[int, bool]:
        """How much of it passes, and whether the line is cut then."""
        with self.turn:
            passed = min(size, self.left)
            self.carried += passed if up else 0
            self.left -= passed
            if self.left > 0:
                return passed, False
            self.cuts += 1
            self.left = self.chance.randint(*self.bounds)
            return passed, True
