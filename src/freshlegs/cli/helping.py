"""The help in the runner's language: its sentences are those of the source, told where they are written out.

A command's own are the paragraphs of its docstring, which src/language/catalogue.py takes from there.
"""

from __future__ import annotations

from collections.abc import Iterable

import click

from freshlegs.language import mark, tr

CLICK_SAYS = (
    mark("Usage:"),
    mark("Options"),
    mark("Commands"),
    mark("Show this message and exit."),
    mark("Show the version and exit."),
    mark("No such option {name!r}."),
    mark("Did you mean {possibility}?"),
    mark("(Did you mean one of: {possibilities}?)"),
    mark("Option {name!r} requires an argument."),
    mark("Option {name!r} does not take a value."),
    mark("Got unexpected extra argument ({args})"),
    mark("Got unexpected extra arguments ({args})"),
    mark("Missing argument"),
    mark("Missing option"),
    mark("Invalid value: {message}"),
    mark("Invalid value for {param_hint}: {message}"),
    mark("{value!r} is not {choice}."),
    mark("{value!r} is not one of {choices}."),
    mark("{value!r} is not a valid {number_type}."),
    mark("{value} is not in the range {range}."),
    mark("Choose from:\n\t{choices}"),
    mark("Error: {message}"),
    mark("Error: The two entered values do not match."),
)
"""What click says of its own, as it asks gettext for it."""


def told(text: str) -> str:
    """Tell a help text, paragraph by paragraph."""
    return "\n\n".join(_paragraph(" ".join(part.split())) for part in text.split("\n\n"))


def _paragraph(words: str) -> str:
    """Tell a paragraph; the calls of an example stay as they are typed."""
    before, example, calls = words.partition("Example: ")
    if example and not before:
        return tr("Example: {calls}", calls=calls.replace(", or: ", tr(", or: ")))
    return tr(words)


class Helping(click.HelpFormatter):
    """Writes the help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how it is called."""
        super().write_usage(prog, args, f"{tr('Usage:')} " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        super().write_heading(tr(heading))

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        super().write_text(told(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of commands or options."""
        super().write_dl([(name, _about(words)) for name, words in rows], col_max, col_spacing)


def _about(words: str) -> str:
    """Tell what an option does; the range of its value stands behind."""
    about, sign, span = words.partition("  [")
    return f"{tr(about)}{sign}{span}"
