"""The commands: each found by its name, and imported when it is called."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import click

from freshlegs import __version__
from freshlegs.cli.call import COMPLETING, Call, CallRefused
from freshlegs.errors import did_you_mean
from freshlegs.telling.disclaimer import DISCLAIMER

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Open a believable season in a throw-away journal"),
    "add": ("say", 'Log in one line: add "30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"'),
    "sore": ("say", 'Soreness and pain: sore "left knee 3, quads 4"'),
    "check": ("say", 'The morning check-in: check "sleep 6.5 fatigue 2 illness none"'),
    "today": ("today", "Today: what was logged, and what to do"),
    "week": ("week", "The week at a glance"),
    "month": ("month", "A month as a calendar, with the sum of each week"),
    "log": ("log", "Every entry, newest first, or those that a query finds: log knee>2 long"),
    "show": ("look", "One entry, whole"),
    "advise": ("advise", "Recovery run, yes or no? With the reasons"),
    "evidence": ("evidence", "What each rule rests on, and how good that is: evidence R1"),
    "plan": ("plan", "The next seven days, planned and advised; plan add, plan take, plan rm"),
    "history": ("history", "What your journal shows of the days after long and hard ones"),
    "trends": ("trends", "What the journal shows over time: distance, form, soreness, pace, sleep, shoes"),
    "shoes": ("shoes", "How far each pair of shoes has run"),
    "edit": ("edit", 'Change an entry: edit ID "rpe 7"'),
    "rm": ("mend", "Delete an entry (undo brings it back)"),
    "undo": ("mend", "Undo the last change, whatever it was"),
    "redo": ("mend", "Redo what was undone"),
    "changes": ("mend", "The last changes, newest first"),
    "import": ("carry", "Bring records in"),
    "export": ("export", "Take everything out"),
    "backup": ("backup", "Make a backup, checked; --encrypt locks it with a passphrase"),
    "backups": ("backup", "The backups that there are: when, why, how large, intact or not"),
    "restore": ("restore", "Bring a backup back; what is there is backed up first"),
    "doctor": ("doctor", "Look at everything in the journal, mend what can be mended"),
    "profile": ("profile", "What the rules may know about you"),
    "config": ("config", "The settings: what holds, and where each comes from; --init makes the file"),
    "serve": ("serve", "The same screen in a browser of this machine, until Ctrl+C"),
    "completion": ("completion", "The script that teaches bash, zsh or fish our Tab key"),
    "path": ("about", "Where the journal lies"),
    "keys": ("about", "The keys of the screen"),
}
EVERYWHERE = (
    "Options of every command: --journal FILE (or FRESHLEGS_JOURNAL), --today DATE (or FRESHLEGS_TODAY), --json, "
    "--plain, --units km|mi, -q, --allow-network-drive."
)


class Commands(click.Group):
    """The commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them in the order of the contract."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command, or suggest the nearest."""
        if cmd_name not in COMMANDS:
            hint = did_you_mean(cmd_name, COMMANDS) or " `freshlegs --help` lists them."
            ctx.fail(f"No such command: {cmd_name}.{hint}")
        module = import_module(f"freshlegs.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, {"import": "import_files"}.get(cmd_name, cmd_name))
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
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


def run(call: Call, words: list[str]) -> int:
    """Run one command and give its exit code. Raises CallRefused, KeyboardInterrupt and what the command raises."""
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
