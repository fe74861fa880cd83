"""The commands: each found by its name, and imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from freshlegs import __version__
from freshlegs.cli.call import COMPLETING, Call, CallRefused
from freshlegs.errors import did_you_mean
from freshlegs.language import mark, tr
from freshlegs.telling.disclaimer import DISCLAIMER

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", mark("Open a believable season in a throw-away journal")),
    "add": ("say", mark('Log in one line: add "30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"')),
    "sore": ("say", mark('Soreness and pain: sore "left knee 3, quads 4"')),
    "check": ("say", mark('The morning check-in: check "sleep 6.5 fatigue 2 illness none"')),
    "today": ("today", mark("Today: what was logged, and what to do")),
    "week": ("week", mark("The week at a glance")),
    "month": ("month", mark("A month as a calendar, with the sum of each week")),
    "log": ("log", mark("Every entry, newest first, or those that a query finds: log knee>2 long")),
    "show": ("look", mark("One entry, whole")),
    "advise": ("advise", mark("Recovery run, yes or no? With the reasons")),
    "evidence": ("evidence", mark("What each rule rests on, and how good that is: evidence R1")),
    "plan": ("plan", mark("The next seven days, planned and advised; plan add, plan take, plan rm")),
    "history": ("history", mark("What your journal shows of the days after long and hard ones")),
    "trends": ("trends", mark("What the journal shows over time: distance, form, soreness, pace, sleep, shoes")),
    "shoes": ("shoes", mark("How far each pair of shoes has run")),
    "edit": ("edit", mark('Change an entry: edit ID "rpe 7"')),
    "rm": ("mend", mark("Delete an entry (undo brings it back)")),
    "undo": ("mend", mark("Undo the last change, whatever it was")),
    "redo": ("mend", mark("Redo what was undone")),
    "changes": ("mend", mark("The last changes, newest first")),
    "import": ("carry", mark("Bring records in")),
    "export": ("export", mark("Take everything out")),
    "backup": ("backup", mark("Make a backup, checked; --encrypt locks it with a passphrase")),
    "backups": ("backup", mark("The backups that there are: when, why, how large, intact or not")),
    "restore": ("restore", mark("Bring a backup back; what is there is backed up first")),
    "doctor": ("doctor", mark("Look at everything in the journal, mend what can be mended")),
    "profile": ("profile", mark("What the rules may know about you")),
    "config": ("config", mark("The settings: what holds, and where each comes from; --init makes the file")),
    "serve": ("serve", mark("The same screen in a browser of this machine, until Ctrl+C")),
    "completion": ("completion", mark("The script that teaches bash, zsh or fish our Tab key")),
    "path": ("about", mark("Where the journal lies")),
    "keys": ("about", mark("The keys of the screen")),
}
CLICKS = ("click.core", "click.exceptions", "click.parser", "click.termui", "click.types")
"""The modules of click that refuse words; what else they say is in helping.py."""
EVERYWHERE = mark(
    "Options of every command: --journal FILE (or FRESHLEGS_JOURNAL), --today DATE (or FRESHLEGS_TODAY), --json, "
    "--plain, --units km|mi, -q, --allow-network-drive."
)


class Told(click.Context):
    """A call of a command, whose help is told in the runner's language."""

    def make_formatter(self) -> click.HelpFormatter:
        """Give what writes the help."""
        from freshlegs.cli.helping import Helping  # noqa: PLC0415 - only for the help

        return Helping(width=self.terminal_width, max_width=self.max_content_width)


def _told(command: click.Command) -> click.Command:
    """Have the help of a command told, and of those that belong to it."""
    command.context_class = Told
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        _told(below)
    return command


class Commands(click.Group):
    """The commands, each imported when it is called."""

    context_class = Told

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them in the order of the contract."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command, or suggest the nearest."""
        if cmd_name not in COMMANDS:
            hint = did_you_mean(cmd_name, COMMANDS) or tr(" `freshlegs --help` lists them.")
            ctx.fail(tr("No such command: {name}.{hint}", name=cmd_name, hint=hint))
        module = import_module(f"freshlegs.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, {"import": "import_files"}.get(cmd_name, cmd_name))
        return _told(command) if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):  # told by the formatter
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Offer the commands without importing them."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for the Tab key

        del ctx
        named = COMMANDS.items()
        return [CompletionItem(name, help=words) for name, (_, words) in named if name.startswith(incomplete)]


@click.group(
    cls=Commands,
    invoke_without_command=True,
    epilog=f"{EVERYWHERE}\n\n{DISCLAIMER}",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="freshlegs")
@click.pass_context
def freshlegs(ctx: click.Context) -> int:
    """Keep a running journal; the morning after it answers: a recovery run, yes or no.

    Without a command it opens the journal, full screen.
    """
    call = ctx.find_object(Call) or Call()
    call.settings  # noqa: B018 - a fault in the config file is said by every command
    if ctx.invoked_subcommand is None:
        from freshlegs.cli.screen import open_screen  # noqa: PLC0415 - the only way to Textual

        return open_screen(call)
    return 0


def _of_number(one: str, more: str, n: int) -> str:
    return tr(one if n == 1 else more)


def run(call: Call, words: list[str]) -> int:
    """Run one command and give its exit code. Raises CallRefused, KeyboardInterrupt and what the command raises."""
    for name in CLICKS:  # click asks gettext by these names, which knows the language of the environment alone
        vars(sys.modules[name]).update(_=tr, ngettext=_of_number)
    if asked := os.environ.get(COMPLETING):
        from freshlegs.cli.completion import answer  # noqa: PLC0415 - only for the Tab key

        return answer(asked, freshlegs)
    try:
        # not click's own main: it has ways of its own with pipes and interrupts
        with freshlegs.make_context("freshlegs", words, obj=call) as ctx:
            result = freshlegs.invoke(ctx)
    except click.exceptions.Exit as leave:
        result = leave.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        raise CallRefused(error.format_message()) from None
    return result if isinstance(result, int) else 0
