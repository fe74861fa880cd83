"""serve: the screen in a browser of this machine, for whoever has the address, once; nobody else is asked or told."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from freshlegs.cli import serving
from freshlegs.cli.serving import Door, listening
from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from offline.sitecustomize import ALLOWS_LOOPBACK
from shell import SEEN_BY_CHILDREN, Process, Shell, interruptible

PATIENCE_S = 60
LINE = "yesterday 30k 2:51:10 rpe 6 long"


def test_without_the_library_serve_says_what_is_missing(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    told = shell("serve", code=1)
    assert "[web]" in told.err
    assert not shell.journal.exists()


def test_the_address_opens_the_door_once() -> None:
    door = Door(8731)
    token = door.address.partition("?token=")[2]
    assert len(token) > 40
    assert door.opens("wrong") == door.opens("") == door.opens("é") == ""
    cookie = door.opens(token)
    assert cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")
    assert door.opens(token) == ""
    name, _, key = cookie.partition(";")[0].partition("=")
    assert token not in cookie
    assert door.knows("127.0.0.1:8731", None, {name: key})
    assert door.knows("127.0.0.1:8731", "http://127.0.0.1:8731", {name: key})
    assert not door.knows("127.0.0.1:8731", "http://evil.invalid", {name: key}), "another site's page"
    assert not door.knows("evil.invalid:8731", None, {name: key}), "a name that was turned to this machine"
    assert not door.knows("127.0.0.1:8731", None, {name: "wrong"})
    assert not door.knows("127.0.0.1:8731", None, {})
    assert not Door(8731).knows("127.0.0.1:8731", None, {"freshlegs-8731": ""}), "before anybody was let in"


def test_the_page_names_no_other_place() -> None:
    files = list(serving.PAGES.iterdir())
    assert {file.name for file in files} == {"app_index.html", "focus.js"}
    for file in files:
        assert not re.search(r"https?:|[\"'(]//", file.read_text(encoding="utf-8")), file


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this test, and what it starts, talk to 127.0.0.1."""
    monkeypatch.setenv(ALLOWS_LOOPBACK, "1")


@pytest.mark.usefixtures("loopback")
def test_only_this_machine_is_listened_to_and_a_port_in_use_is_said() -> None:
    with listening(0) as ear:
        host, port = ear.getsockname()
        assert host == "127.0.0.1"
        ear.listen()
        with pytest.raises(FreshlegsError, match=f"Port {port} can't be listened to"):
            listening(port)


class Served:
    """The program, serving a journal with a run of last week."""

    def __init__(self, process: Process) -> None:
        process("add", "-8d 8k 50min", "-q")
        self.home = Path(os.environ["HOME"])
        self.process = process
        env = {**os.environ, "PYTHONPATH": f"{SEEN_BY_CHILDREN}:{os.environ.get('PYTHONPATH', '')}"}
        words = [*process.program, "serve"]
        with interruptible():
            self.child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True)
        assert self.child.stdout
        self.address = self.child.stdout.readline().strip()
        self.place, _, self.way_in = self.address.removeprefix("http://").partition("/")

    def asked(self, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
        """Ask for a page; give the code, the headers and the text."""
        line = HTTPConnection(self.place, timeout=PATIENCE_S)
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        told = answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")
        line.close()
        return told

    def cookie(self) -> str:
        """Go in; give the cookie."""
        return self.asked(f"/{self.way_in}")[1]["Set-Cookie"].partition(";")[0]

    def verdict(self) -> str:
        """Give today's verdict as the shell says it."""
        return str(json.loads(self.process("advise", "--json").stdout)["verdict"])

    def ends(self) -> tuple[int, str]:
        """Press Ctrl+C; give the exit code and all that was said on standard error."""
        self.child.send_signal(signal.SIGINT)
        told = self.child.communicate(timeout=PATIENCE_S)
        return self.child.returncode, told[1]


@pytest.fixture
def served(process: Process, loopback: None) -> Iterator[Served]:
    pytest.importorskip("textual_serve")
    assert loopback is None
    served = Served(process)
    yield served
    served.child.kill()
    served.child.communicate()


def test_nobody_comes_in_without_the_address_or_a_second_time(served: Served) -> None:
    for path in ("/", "/?token=wrong", "/static/js/textual.js", "/ws", "/own/focus.js", "/download/x", "/nowhere"):
        assert served.asked(path)[0] == 403, path
    code, headers, _ = served.asked(f"/{served.way_in}")
    assert (code, headers["Location"]) == (303, "/")
    assert served.asked(f"/{served.way_in}")[0] == 403, "the address is used up"
    cookie = headers["Set-Cookie"].partition(";")[0]
    code, headers, page = served.asked("/", Cookie=cookie)
    assert (code, headers["Cache-Control"], headers["Referrer-Policy"]) == (200, "no-store", "no-referrer")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert f"ws://{served.place}/ws" in page
    assert not re.search(rf"(?:https?|wss?)://(?!{re.escape(served.place)})", page)
    assert served.asked("/static/css/xterm.css", Cookie=cookie)[0] == 200
    for headers in ({"Origin": "http://evil.invalid"}, {"Host": "evil.invalid"}):
        assert served.asked("/ws", Cookie=cookie, **headers)[0] == 403
    code, said = served.ends()
    assert code == 130
    assert "Traceback" not in said


async def test_a_run_is_logged_and_the_advice_changes(served: Served) -> None:
    aiohttp = pytest.importorskip("aiohttp")
    before = served.verdict()
    async with (
        aiohttp.ClientSession(headers={"Cookie": served.cookie()}) as session,
        session.ws_connect(f"ws://{served.place}/ws?width=120&height=36") as tab,
    ):

        async def until(words: bytes) -> None:
            drawn = b""
            while words not in drawn:
                drawn += (await asyncio.wait_for(tab.receive(), PATIENCE_S)).data

        await until(b"Advice for today")
        await tab.send_json(["stdin", f"a{LINE}\r"])
        await until(b"RECOVERY RUN")
    assert (before, served.verdict()) == ("easy_run", "recovery_run")
    assert served.ends()[0] == 130


@pytest.mark.parametrize("how", ["the tab is closed", "the server is killed"])
async def test_what_was_half_typed_is_kept_when(served: Served, how: str) -> None:
    aiohttp = pytest.importorskip("aiohttp")
    async with (
        aiohttp.ClientSession(headers={"Cookie": served.cookie()}) as session,
        session.ws_connect(f"ws://{served.place}/ws?width=120&height=36") as tab,
    ):
        drawn = b""
        for words, keys in ((b"Advice for today", "n21.1\t1:45"), (b"1:45", "")):
            while words not in drawn:
                drawn += (await asyncio.wait_for(tab.receive(), PATIENCE_S)).data
            await tab.send_json(["stdin", keys])
        if how == "the server is killed":
            served.child.kill()
    async with asyncio.timeout(PATIENCE_S):
        while "21.1" not in half_typed(served.process.journal):
            await asyncio.to_thread(served.process, "--version")
        while how == "the server is killed" and is_open(served.process.journal):
            await asyncio.to_thread(served.process, "--version")
    assert not list(served.home.rglob("fault-*.txt"))


def is_open(journal: Path) -> bool:
    """Whether a program that was called with the journal still runs, where the system tells."""
    calls = (file.parent.name != str(os.getpid()) and cmdline_of(file) for file in Path("/proc").glob("[0-9]*/cmdline"))
    return any(call and os.fsencode(journal) in call for call in calls)


def cmdline_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # it has ended meanwhile


def half_typed(journal: Path) -> str:
    """Give what the journal keeps of an unfinished run."""
    with Journal.open(journal, clock_ms=lambda: 0) as held:
        return held.drafts().get("run", "")


class Page:
    """A tab of a real browser, driven as its developer tools drive it; `asked` is every address that it asked for."""

    def __init__(self, line: Any) -> None:
        self._line = line
        self._number = 0
        self.asked: list[str] = []

    async def does(self, method: str, **words: Any) -> Any:
        """Have the browser do something; give what came of it."""
        self._number += 1
        await self._line.send_json({"id": self._number, "method": method, "params": words})
        while True:
            told = (await asyncio.wait_for(self._line.receive(), PATIENCE_S)).json()
            if told.get("method") == "Network.requestWillBeSent":
                self.asked.append(told["params"]["request"]["url"])
            elif told.get("method") == "Network.webSocketCreated":
                self.asked.append(told["params"]["url"])
            elif told.get("id") == self._number:
                return told["result"]

    async def until(self, holds: str) -> None:
        """Wait until something holds of the page."""
        looks = f"new Promise(done => {{ const look = () => {holds} ? done(1) : setTimeout(look, 20); look() }})"
        await self.does("Runtime.evaluate", expression=looks, awaitPromise=True)


@pytest.mark.skipif(not shutil.which("chromium"), reason="no chromium here")
async def test_a_real_browser_has_the_keys_at_once_and_asks_nobody_else(served: Served, tmp_path: Path) -> None:
    aiohttp = pytest.importorskip("aiohttp")
    words = [
        "--headless=new",
        "--no-sandbox",
        f"--user-data-dir={tmp_path}/c",
        "--remote-debugging-port=0",
        "about:blank",
    ]
    browser = await asyncio.create_subprocess_exec("chromium", *words, stderr=asyncio.subprocess.PIPE)
    try:
        assert browser.stderr
        while b"DevTools listening on" not in (line := await asyncio.wait_for(browser.stderr.readline(), PATIENCE_S)):
            assert line
        tools = line.decode().split("/")[2]
        async with aiohttp.ClientSession() as session:
            tabs = await (await session.get(f"http://{tools}/json")).json()
            where = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
            async with session.ws_connect(where, max_msg_size=0) as line_to_it:
                page = Page(line_to_it)
                for part in ("Network", "Page", "Runtime"):
                    await page.does(f"{part}.enable")
                await page.does("Page.navigate", url=served.address)
                await page.until("document.body && document.body.classList.contains('-first-byte')")
                await page.until("document.activeElement.className == 'xterm-helper-textarea'")
                for key in f"a{LINE}\r":
                    await page.does("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
                async with asyncio.timeout(PATIENCE_S):
                    while served.verdict() != "recovery_run":
                        await page.does("Runtime.evaluate", expression="0")
    finally:
        browser.terminate()
        await browser.wait()
    assert {address.split("/")[2] for address in page.asked} == {served.place}
    assert {f"http://{served.place}/", f"http://{served.place}/own/focus.js"} < set(page.asked)
