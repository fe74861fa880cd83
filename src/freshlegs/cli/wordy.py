"""Commands that take a runner's words to the letter."""

from __future__ import annotations

import re
import sys

import click

from freshlegs.cli.call import CallRefused
from freshlegs.cli.words import stdin_lines
from freshlegs.language import tr

OPTION = re.compile(r"--[A-Za-z][\w-]*(=.*)?", re.DOTALL)


class WordsCommand(click.Command):
    """A command whose words may begin with a minus ("-2d") and hold a "--" of their own (before a note)."""

    leading = 0
    """How many words stand before the runner's own, for click to read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the options that are known out; all the rest are words, to the letter."""
        cut = args.index("--") if "--" in args else len(args)
        before, note = args[:cut], args[cut:]
        known = {name for param in self.get_params(ctx) if isinstance(param, click.Option) for name in param.opts}
        flags = [word for word in before if word in known]
        words = [word for word in before if word not in known]
        unknown = next((word for word in words if OPTION.fullmatch(word)), None)
        if unknown:
            raise click.NoSuchOption(unknown.partition("=")[0], ctx=ctx)
        first, words = words[: self.leading], words[self.leading :]
        ctx.meta["words"] = " ".join([*words, *note])
        ctx.meta["given"] = bool(words or note)
        return super().parse_args(ctx, [*flags, *(["--", *first] if first else [])])


class LedWordsCommand(WordsCommand):
    """The same, with one word before the runner's own: an id."""

    leading = 1


def lines_of(ctx: click.Context, asking: str) -> list[tuple[str, str]]:
    """Give what is to be read: the words of the call, for "-" standard input line by line, or an answer asked for.

    Each with its place, for whoever has to say what is wrong with it: "line 2: ", or nothing.
    """
    words = str(ctx.meta["words"])
    if words == "-":
        return stdin_lines()
    if ctx.meta["given"]:
        return [("", words)]
    if not sys.stdin.isatty():
        raise CallRefused(tr("say what to log, or - to read it from standard input"))
    return [("", click.prompt(asking, prompt_suffix=" ", err=True))]
