"""Passphrases, asked on the terminal and nowhere else: not in arguments, not in the environment."""

from __future__ import annotations

import sys

import click

from freshlegs.cli.call import CallRefused
from freshlegs.language import tr


def new_passphrase() -> str:
    """Ask for a new passphrase, twice. Raises CallRefused, FreshlegsError: the library for it is missing."""
    from freshlegs.exchange.locking import need_library  # noqa: PLC0415 - an extra, only where it is asked for

    need_library()
    _need_terminal()
    return str(click.prompt(tr("Passphrase"), hide_input=True, confirmation_prompt=tr("Once more"), err=True))


def known_passphrase() -> str:
    """Ask for the passphrase of a file, once. Raises as above."""
    from freshlegs.exchange.locking import need_library  # noqa: PLC0415 - as above

    need_library()
    _need_terminal()
    return str(click.prompt(tr("Passphrase"), hide_input=True, err=True))


def _need_terminal() -> None:
    if not sys.stdin.isatty():
        raise CallRefused(tr("a passphrase is asked on a terminal, and there is none here"))
