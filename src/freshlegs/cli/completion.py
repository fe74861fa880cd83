"""completion: the script that teaches a shell our Tab key, and the answers that it asks for.

The script asks through `_FRESHLEGS_COMPLETE`, as those of click do: bash_complete, zsh_complete or fish_complete. Those
of zsh and fish are click's own; that of bash is ours, because bash cuts words at "@", ":" and "=" before it asks.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from contextlib import redirect_stderr
from pathlib import Path
from typing import ClassVar

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from freshlegs.cli.call import COMPLETING
from freshlegs.cli.completing import completions
from freshlegs.errors import FreshlegsError

BASH = """\
%(complete_func)s() {
    local IFS=$'\\n' line
    COMPREPLY=()
    while read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            file,*) compopt -o default 2>/dev/null ;;
        esac
    done < <(COMP_LINE=${COMP_LINE:0:COMP_POINT} COMP_NAME=$1 COMP_WORD=$2 \\
        %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null || complete -F %(complete_func)s %(prog_name)s
"""
"""Runs in the bash 3.2 of macOS too, which knows neither compopt nor nosort."""
END = "\x00"
_ACTING = re.compile(r"([ -$&-*;-?\[-^`{-~])")
_IN_QUOTES = re.compile(r"([\"\\$`])")


class Bash(BashComplete):
    """Reads the line itself: the words that bash has cut it into are not those of the call."""

    source_template: ClassVar[str] = BASH
    _quote = ""
    """The quotation mark that is still open."""
    _kept = ""
    """What of the last word bash leaves as it is, because it has cut the word behind it."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Give the whole words before the cursor, and what was typed of the last one."""
        words, self._quote = _cut(f"{os.environ.get('COMP_LINE', '')}{END}")
        name, word = os.environ.get("COMP_NAME", ""), os.environ.get("COMP_WORD", "")
        words = words[words.index(name) + 1 :] if name in words else words[1:]
        begun = words.pop().rstrip(END) if words else ""
        self._kept = "" if self._quote else begun.removesuffix(word)
        return words, begun

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Give a line of the answer: what takes the place of the word as bash sees it, to be read to the letter."""
        return f"{item.type},{quoted(item.value.removeprefix(self._kept), self._quote)}"

    @staticmethod
    def _check_version() -> None:
        """Start no bash to ask how old it is."""


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": ZshComplete, "fish": FishComplete}


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options, days, tags, shoes and ids on the Tab key of a shell.

    Example: freshlegs completion bash > ~/.local/share/bash-completion/completions/freshlegs
    """
    sys.stdout.write(_of(shell, ctx.find_root().command).source())


def answer(asked: str, program: click.Command) -> int:
    """Answer a shell that asks what a line of the program may go on with; give the exit code.

    Nothing is ever said but the answer: it stands in a prompt.
    """
    shell, _, what = asked.partition("_")
    if shell not in SHELLS or what not in ("complete", "source"):
        return 1
    told = _of(shell, program)
    if what == "source":
        sys.stdout.write(told.source())
        return 0
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
        try:
            words, begun = told.get_completion_args()
            lines = [told.format_completion(item) for item in completions(program, words, begun)]
        except (FreshlegsError, click.ClickException, click.exceptions.Exit, OSError, ValueError, LookupError):
            return 1
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
    return 0


def _of(shell: str, program: click.Command) -> ShellComplete:
    return SHELLS[shell](program, {}, "freshlegs", COMPLETING)


def _cut(line: str) -> tuple[list[str], str]:
    """Give the words of a line as bash reads them, and the quotation mark that is still open at its end, if one is."""
    reader = shlex.shlex(line, posix=True)
    reader.whitespace_split, reader.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(reader)
    except ValueError:
        return [*words, reader.token], str(vars(reader)["state"])
    return words, ""


def quoted(value: str, quote: str = "") -> str:
    """Give a word that bash reads back to the letter, within a quotation mark that is open already."""
    if quote == "'":
        return value.replace("'", "'\\''")
    return (_IN_QUOTES if quote else _ACTING).sub(r"\\\1", value)
