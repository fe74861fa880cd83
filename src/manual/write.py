"""Write the man page anew, from the commands' own help and the README's tables: python src/manual/write.py.

The page lies beside this file and goes into the wheel as share/man/man1/freshlegs.1; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from freshlegs import __version__
from freshlegs.cli.commands import freshlegs
from freshlegs.telling.disclaimer import DISCLAIMER

PAGE = Path(__file__).with_name("freshlegs.1")
README = Path(__file__).parents[2] / "README.md"
NAME = "freshlegs \\- a running journal for the terminal that answers the morning after: recovery run, yes or no?"
FILES = (
    ("~/.local/share/freshlegs/journal.db", "The journal; `freshlegs path` says where it lies here."),
    ("journal.db.backups", "Its backups, in a folder beside it."),
    ("~/.config/freshlegs/config.toml", "Settings, which are read and never written."),
    ("~/.local/state/freshlegs/faults", "A page about each of the last faults in the program, without a private word."),
)


def page() -> str:
    """Give the whole page."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    yield f'.TH FRESHLEGS 1 "" "freshlegs {__version__}" "User Commands"'
    yield from (".nh", ".ad l")
    yield from (
        ".SH NAME",
        NAME,
        ".SH SYNOPSIS",
        ".B freshlegs",
        "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGS\\fR]...]",
    )
    yield ".SH DESCRIPTION"
    yield from _help(freshlegs)
    yield ".SH OPTIONS OF EVERY COMMAND"
    yield _text(_paragraph("Everywhere: "))
    yield ".SH COMMANDS"
    with click.Context(freshlegs, info_name="freshlegs") as ctx:
        for name in freshlegs.list_commands(ctx):
            command = freshlegs.get_command(ctx, name)
            if command:
                yield from _command(command, ctx, name)
    yield ".SH ENVIRONMENT"
    yield from _table("variable")
    yield ".SH EXIT STATUS"
    yield from _table("exit code")
    yield ".SH FILES"
    for file, words in FILES:
        yield from (".TP", f".I {_escaped(file)}", _text(words))
    yield from (".SH NOTES", _text(DISCLAIMER))


def _command(command: click.Command, parent: click.Context, name: str) -> Iterator[str]:
    """Give a command with its options, and those that belong to it."""
    with click.Context(command, info_name=name, parent=parent) as ctx:
        yield f".SS {_escaped(' '.join([ctx.command_path, *map(_value, _arguments(command))]))}"
        yield from _help(command)
        for option in (param for param in command.params if isinstance(param, click.Option)):
            value = "" if option.is_flag else f" \\fI{_escaped(_value(option))}\\fR"
            yield from (".TP", f"\\fB{_escaped(', '.join(option.opts))}\\fR{value}", _text(option.help or ""))
        if isinstance(command, click.Group):
            for below in command.list_commands(ctx):
                found = command.get_command(ctx, below)
                if found:
                    yield from _command(found, ctx, below)


def _arguments(command: click.Command) -> list[click.Parameter]:
    return [param for param in command.params if isinstance(param, click.Argument)]


def _value(param: click.Parameter) -> str:
    """Give what a value is called, or the words that it can be; each version of click has another way to say it."""
    if isinstance(param.type, click.Choice):
        return "|".join(map(str, param.type.choices))
    called = param.metavar or ("N" if isinstance(param, click.Option) else (param.name or "").upper())
    return called if param.required or isinstance(param, click.Option) or called[:1] == "[" else f"[{called}]"


def _help(command: click.Command) -> Iterator[str]:
    """Give a help, paragraph by paragraph."""
    for place, paragraph in enumerate((command.help or "").strip().split("\n\n")):
        if place:
            yield ".PP"
        yield _text(paragraph)


def _table(head: str) -> Iterator[str]:
    """Give the README's table whose first column has a name: what each thing is called, and what it means."""
    rows = re.search(rf"^\| {head} \|.*\n\| --- .*\n((?:\|.*\n)+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    for row in rows[1].splitlines() if rows else ():
        called, means = (cell.strip() for cell in row.strip("|").split(" | "))
        yield from (".TP", f"\\fB{_escaped(called.replace('`', ''))}\\fR", _text(means))


def _paragraph(begins: str) -> str:
    """Give the README's paragraph that begins so, without these words."""
    paragraphs = README.read_text(encoding="utf-8").split("\n\n")
    return next(one for one in paragraphs if one.startswith(begins)).removeprefix(begins)


def _text(words: str) -> str:
    """Give words as one line of running text; what the README writes as code is bold."""
    line = re.sub(r"`([^`]*)`", r"\\fB\1\\fR", _escaped(" ".join(words.split())))
    return f"\\&{line}" if line.startswith((".", "'")) else line


def _escaped(words: str) -> str:
    """Give words of which nothing acts on the typesetter: minus signs can be copied, a list of choices folds."""
    return words.replace("\\", "\\e").replace("-", "\\-").replace("|", "|\\:")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
