"""serve: the same screen in a browser of this machine."""

from __future__ import annotations

import asyncio
import shlex
import subprocess
import sys

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.serving import listening, need_library
from freshlegs.cli.serving import serve as serving
from freshlegs.language import mark, tr


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65_535), metavar="N", default=0, help=mark("The port (any that is free).")
)
@pass_call
def serve(call: Call, port: int) -> None:
    """Open the journal in a browser of this machine, and of no other, until Ctrl+C.

    The address that is printed lets one browser in, once. Needs the extra: pip install '.[web]'

    Example: freshlegs serve --port 8731
    """
    need_library()
    call.day  # noqa: B018 - a wrong --today is said before a page is opened
    with call.writing():  # a journal that can't be used is said here, not in a page
        pass
    with listening(port) as ear:
        asyncio.run(serving(_command(call), ear, lambda address: _tell(call, address)))


def _command(call: Call) -> str:
    """Give the line of a shell that opens the screen as this call would."""
    words = [sys.executable, "-m", "freshlegs", "--journal", str(call.path.absolute())]
    words += [word for name in ("today", "units") if (value := getattr(call, name)) for word in (f"--{name}", value)]
    words += ["--allow-network-drive"] if call.network else []
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _tell(call: Call, address: str) -> None:
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()
    call.note(tr("Open it in a browser of this machine: it works once. Ctrl+C ends it."))
