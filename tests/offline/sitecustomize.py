"""No call leaves this machine while the tests run: the tests load this, and so does every Python that they start.

Python calls the hook itself wherever a socket is connected, bound or a name is looked up, so that no library can go
round it. Sockets of this machine (AF_UNIX, the pair that asyncio keeps) have no such address and work as ever.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).parent
"""In front of PYTHONPATH, this has a Python that is started load this file."""
ATTEMPTS: list[str] = []
"""The calls that were stopped, so that one whose error is passed over shows as well."""
TALKING = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}


class CalledOut(RuntimeError):
    """Something wanted to talk over a network."""


def stop(event: str, words: tuple[object, ...]) -> None:
    """Raise CalledOut where an address of a network is to be used."""
    if event in LOOKING_UP or (event in TALKING and isinstance(words[-1], tuple)):
        ATTEMPTS.append(f"{event} {words[-1 if event in TALKING else 0]!r}")
        raise CalledOut(f"the tests want no network: {ATTEMPTS[-1]}")


sys.addaudithook(stop)
