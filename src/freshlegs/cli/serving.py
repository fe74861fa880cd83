"""The screen in a browser of this machine: who may look, and what the page may ask for.

textual-serve starts the program once a tab and carries what it draws. Round that stands a guard of ours: only this
machine is listened to, the address holds a token that opens the door once, and the page asks nobody else for anything.
"""

from __future__ import annotations

import asyncio
import secrets
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr, trc

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler, Middleware

HOST = "127.0.0.1"
PAGES = Path(__file__).parent / "browser"
MISSING = mark(
    "The browser needs the library textual-serve, which is not here: install freshlegs with its extra [web] "
    "(`pip install '.[web]'`), or open the screen in a terminal"
)
REFUSED = mark("Nobody is let in here twice: end `freshlegs serve` and start it again for a new address.")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
CLOSING_S = 1.0
"""How long a tab may take to close when the program is ended."""


class Door:
    """Lets one browser in, by the token of the address, and knows it again by a cookie."""

    def __init__(self, port: int) -> None:
        self.place = f"{HOST}:{port}"
        self._cookie = f"freshlegs-{port}"
        self._token = secrets.token_urlsafe(32)
        self._key = ""

    @property
    def address(self) -> str:
        """The address that opens the door, once."""
        return f"http://{self.place}/?token={self._token}"

    def opens(self, token: str) -> str:
        """Give the cookie for the right token, the first time; nothing for any other."""
        if not self._token or not secrets.compare_digest(token.encode(), self._token.encode()):
            return ""
        self._token, self._key = "", secrets.token_urlsafe(32)
        return f"{self._cookie}={self._key}; Path=/; HttpOnly; SameSite=Strict"

    def knows(self, host: str, origin: str | None, cookies: Mapping[str, str]) -> bool:
        """Tell whether a request comes from the browser that was let in, and from its own page."""
        key = cookies.get(self._cookie, "")
        is_ours = host == self.place and origin in (None, f"http://{self.place}")
        return is_ours and bool(self._key) and secrets.compare_digest(key.encode(), self._key.encode())


def listening(port: int) -> socket.socket:
    """Listen on this machine alone, at a port or at any that is free (0). Raises FreshlegsError."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HOST, port))
    except OSError as error:
        found.close()
        told = tr("Port {port} can't be listened to ({why}): name another with --port", port=port, why=error.strerror)
        raise FreshlegsError(told) from None
    return found


def need_library() -> None:
    """See that the extra is installed. Raises FreshlegsError."""
    try:
        import textual_serve.server  # noqa: F401, PLC0415 - an extra, only where it is asked for
    except ImportError:
        raise FreshlegsError(tr(MISSING)) from None


async def serve(command: str, ear: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve what a command of the shell draws, until it is cancelled; `ready` is told the address."""
    from aiohttp import web  # noqa: PLC0415 - as above
    from aiohttp_jinja2 import get_env  # noqa: PLC0415 - as above
    from textual_serve.server import Server  # noqa: PLC0415 - as above

    door = Door(ear.getsockname()[1])
    server = Server(command, host=HOST, public_url=f"http://{door.place}", title="freshlegs", templates_path=PAGES)
    app = await server._make_app()  # noqa: SLF001 - to put the guard before it; its own way to serve has none
    app.on_startup.clear()  # its banner
    get_env(app).globals.update(  # for the page
        language=trc("language of the page", "en"),
        starting=tr("freshlegs is starting ..."),
        ended=tr("It has ended; everything is stored."),
        again=tr("Open it again"),
    )
    app.router.add_static("/own", PAGES)
    app.middlewares.append(web.middleware(_guard(door)))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING_S)
    await runner.setup()
    try:
        await web.SockSite(runner, ear).start()
        ready(door.address)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def _guard(door: Door) -> Middleware:
    from aiohttp import web  # noqa: PLC0415 - as above

    headers = {name: value.format(socket=f"ws://{door.place}") for name, value in HEADERS.items()}

    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if door.knows(request.host, request.headers.get("Origin"), request.cookies):
            answer: web.StreamResponse = await handler(request)
        elif (
            (request.method, request.path) == ("GET", "/")
            and request.host == door.place
            and (cookie := door.opens(request.query.get("token", "")))
        ):
            answer = web.Response(status=303, headers={"Location": "/", "Set-Cookie": cookie})
        else:
            answer = web.Response(status=403, text=f"{tr(REFUSED)}\n")
        if not answer.prepared:
            answer.headers.update(headers)
        return answer

    return guard
