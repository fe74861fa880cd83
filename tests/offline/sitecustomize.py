"""No call leaves this machine while the tests run: the tests load this, and so does every Python that they start.

A test that is about this machine's own loopback sets TESTS_MAY_CALL_HERE: then 127.0.0.1 is let through, nothing else.

Python calls the hook itself wherever a socket is connected, bound or a name is looked up, so that no library can go
round it. Sockets of this machine (AF_UNIX, the pair that asyncio keeps) have no such address and work as ever.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
"""In front of PYTHONPATH, this has a Python that is started load this file."""
ATTEMPTS: list[str] = []
"""The calls that were stopped, so that one whose error is passed over shows as well."""
TALKING = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}


LOOPBACK, ALLOWS_LOOPBACK = "127.0.0.1", "TESTS_MAY_CALL_HERE"


class CalledOut(RuntimeError):
    """Something wanted to talk over a network."""


def stop(event: str, words: tuple[object, ...]) -> None:
    """Raise CalledOut where an address of a network is to be used."""
    if event in LOOKING_UP:
        asked = host = words[0]
    elif event in TALKING and isinstance(words[-1], tuple):
        asked, host = words[-1], words[-1][0]
    else:
        return
    if host == LOOPBACK and os.environ.get(ALLOWS_LOOPBACK):
        return
    ATTEMPTS.append(f"{event} {asked!r}")
    raise CalledOut(f"the tests want no network: {ATTEMPTS[-1]}")


sys.addaudithook(stop)
