"""The guard itself: no test and no program that a test starts gets out, and what stays on the machine works."""

from __future__ import annotations

import asyncio
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE, run

import pytest

from offline.sitecustomize import ATTEMPTS, CalledOut
from shell import Process

HERE = ("127.0.0.1", 9)
THERE = ("192.0.2.1", 80)


def send_a_datagram() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        datagrams.sendto(b"", THERE)


def fetch() -> None:
    with urllib.request.urlopen("http://192.0.2.1/"):
        pass


async def dial() -> None:
    await asyncio.open_connection(*THERE)


WAYS_OUT: tuple[Callable[[], object], ...] = (
    lambda: socket.create_connection(THERE),
    lambda: socket.create_connection(HERE),
    lambda: socket.create_server(HERE),
    lambda: socket.getaddrinfo("example.invalid", 80),
    lambda: socket.gethostbyname("example.invalid"),
    send_a_datagram,
    fetch,
    lambda: asyncio.run(dial()),
)


@pytest.fixture(autouse=True)
def attempts_were_meant(nothing_went_out: None) -> Iterator[None]:
    assert nothing_went_out is None
    yield
    ATTEMPTS.clear()


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_no_way_out_is_open(way: Callable[[], object]) -> None:
    with pytest.raises(CalledOut):
        way()
    assert len(ATTEMPTS) == 1


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_test_about_the_loopback_reaches_the_loopback_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESTS_MAY_CALL_HERE", "1")
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        assert ATTEMPTS == []
    for way in (lambda: socket.create_connection(THERE), lambda: socket.create_server(("0.0.0.0", 0)), send_a_datagram):  # noqa: S104 - refused
        with pytest.raises(CalledOut):
            way()


def test_what_stays_on_the_machine_works(tmp_path: Path) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))
    assert asyncio.run(asyncio.sleep(0, "done")) == "done"
    assert ATTEMPTS == []


def test_a_program_that_is_started_stays_at_home_too(tmp_path: Path) -> None:
    call = [sys.executable, "-c", f"import socket; socket.create_connection({HERE})"]
    assert b"CalledOut: the tests want no network" in run(call, stderr=PIPE, check=False).stderr
    guarded = Process(tmp_path / "journal.db")(
        line=f"{sys.executable} -c 'import sys; print(\"sitecustomize\" in sys.modules, sys.path)'"
    )
    assert guarded.stdout.startswith("True"), guarded
