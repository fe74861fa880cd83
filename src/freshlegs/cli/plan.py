"""plan: the next seven days, planned and advised; plan add, take, repeat and rm."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.out import FACTS, Printer
from freshlegs.cli.words import let_in, tell_entries, understood
from freshlegs.cli.wordy import WordsCommand, lines_of
from freshlegs.errors import NoSuchEntry
from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Plan

MARGIN = 6
"""What the help leaves free beside the names of commands and what they do."""
MARKS = (markc("plan", "ok"), markc("plan", "note"), markc("plan", "trim"), markc("plan", "swap"))
"""How a session and the advice go together."""


class Plans(click.Group):
    """The commands of the plan; the help lists them with as much of what each does as there is room for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List them in the runner's language."""
        from freshlegs.cli.helping import told  # noqa: PLC0415 - only for the help

        del ctx
        room = formatter.width - MARGIN - max(map(len, self.commands))
        named = [(name, click.Command(name, help=told(one.help or ""))) for name, one in sorted(self.commands.items())]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(room)) for name, one in named])


@click.group(cls=Plans, invoke_without_command=True)
@click.option("--from", "start", metavar="DATE", help=mark("The first of the seven days (today), up to a week ahead."))
@click.pass_context
def plan(ctx: click.Context, start: str | None) -> None:
    """Show the next seven days, planned and advised.

    "plan add" plans a session, "plan take" puts a day's advice in the place of one, "plan repeat" plans the week once
    more, "plan rm" forgets a session.

    Example: freshlegs plan add "sat 28k long"
    """
    if ctx.invoked_subcommand is None:
        _show(start)
    elif start is not None:
        raise CallRefused(tr("--from belongs to plan alone, not to plan {command}", command=ctx.invoked_subcommand))


@pass_call
def _show(call: Call, start: str | None) -> None:
    from freshlegs.cli.counsel import forecast_day, runner_for, window_for  # noqa: PLC0415 - adding needs no rules
    from freshlegs.rules.advice import SHOWN_AS  # noqa: PLC0415 - as above
    from freshlegs.rules.advise import is_foreseen, week_from  # noqa: PLC0415 - as above
    from freshlegs.telling.advice import dose_lines  # noqa: PLC0415 - as above
    from freshlegs.telling.plans import offer_words  # noqa: PLC0415 - as above
    from freshlegs.telling.records import plan_record  # noqa: PLC0415 - as above
    from freshlegs.units import day_text  # noqa: PLC0415 - as above

    day = forecast_day(call, start, "--from") if start is not None else call.day
    with call.reading() as journal:
        units = call.units_of(journal)
        window = window_for(journal, min(day, call.day), day)
        days = week_from(window, day, call.day, runner_for(journal, units))
    out = Printer(call)
    if call.json:
        out.json(plan_record(days, call.day))
        return
    for ahead in days:
        dose = dose_lines(ahead.advice, units)
        amount = f", {dose[0].replace(FACTS, ', ')}" if dose else ""
        planned = f"{ahead.planned} [{trc('plan', ahead.mark)}]" if ahead.planned else tr("nothing planned")
        taken = ahead.swap if ahead.date >= call.day and is_foreseen(ahead.date, call.day) else None
        offer = f"; plan take: {offer_words(taken[1], ahead.advice, units)}" if taken else ""
        most = tr("at most {advice}", advice=f"{tr(SHOWN_AS[ahead.advice.verdict])}{amount}{offer}")
        out.line(f"{day_text(ahead.date, units)}  {planned}: {most}")


@plan.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help=mark("Only say what was understood."))
@click.pass_context
def add(ctx: click.Context, *, dry_run: bool) -> None:
    """Plan a session for today or a day to come; it is ticked off when such a session is logged on that day.

    Example: freshlegs plan add "sat 28k long", or: freshlegs plan add tue rest
    """
    _add(ctx, dry_run=dry_run)


@pass_call
def _add(call: Call, ctx: click.Context, *, dry_run: bool) -> None:
    from freshlegs.logbook import keep  # noqa: PLC0415 - together with its only use
    from freshlegs.phrase import read_plan  # noqa: PLC0415 - as above

    with call.reading() as journal:
        units = call.units_of(journal)
    records = [
        record
        for where, line in lines_of(ctx, tr("What do you plan?"))
        for record in let_in(call, understood(line, read_plan(line, call.day, units=units), where), where)[0]
    ]
    if not dry_run:
        with call.writing() as journal:
            records = list(keep(journal, records, units).records)
    tell_entries(call, records, units, "understood" if dry_run else "planned")


@plan.command("take")
@click.argument("date", metavar="DATE")
@click.option("--race", is_flag=True, help=mark("Give up a race, if it is one."))
@pass_call
def take_advice(call: Call, date: str, *, race: bool) -> None:
    """Put what the advice allows in the place of a planned session that is marked swap or trim; undo brings it back.

    Example: freshlegs plan take tue
    """
    from freshlegs.cli.counsel import runner_for, window_for  # noqa: PLC0415 - adding a plan needs no rules
    from freshlegs.cli.mend import tell_change  # noqa: PLC0415 - together with its only use
    from freshlegs.logbook import take  # noqa: PLC0415 - as above
    from freshlegs.rules.advise import week_ahead  # noqa: PLC0415 - as above
    from freshlegs.telling.plans import NOTHING_TO_SWAP, RACE  # noqa: PLC0415 - as above

    day = call.given_day(date, "DATE", ahead=True)
    with call.changing() as journal:
        units = call.units_of(journal)
        days = week_ahead(window_for(journal, call.day), call.day, runner_for(journal, units))
        swap = next((ahead.swap for ahead in days if ahead.date == day), None)
        if swap is None:
            raise CallRefused(tr(NOTHING_TO_SWAP))
        if swap[0].type == "race" and not race:
            raise CallRefused(f"{tr(RACE)} {tr('If you give it up, say --race.')}")
        title = take(journal, *swap, units).title
    tell_change(call, "done", title)


@plan.command("repeat", context_settings={"ignore_unknown_options": True})  # "-3d" is a day
@click.argument("date", required=False)
@click.option("--weeks", type=click.IntRange(1, 52), default=1, help=mark("So many weeks later (1)."))
@pass_call
def repeat(call: Call, date: str | None, *, weeks: int) -> None:
    """Plan a week once more, a week later: that of today, or of DATE; what is planned there already stays.

    Example: freshlegs plan repeat, or: freshlegs plan repeat "last mon" --weeks 2
    """
    from freshlegs.cli.mend import tell_change  # noqa: PLC0415 - together with its only use
    from freshlegs.logbook import repeat_week  # noqa: PLC0415 - as above
    from freshlegs.weeks import first_of_week  # noqa: PLC0415 - as above

    day = call.given_day(date, "DATE") if date is not None else call.day
    with call.changing() as journal:
        title = repeat_week(journal, first_of_week(day, call.settings.week_starts), weeks, call.units_of(journal)).title
    tell_change(call, "done", title)


@plan.command("rm")
@click.argument("entry_id", metavar="ID")
@pass_call
def remove_plan(call: Call, entry_id: str) -> None:
    """Forget a planned session; undo brings it back.

    Example: freshlegs plan rm 3f2a
    """
    from freshlegs.cli.mend import removing  # noqa: PLC0415 - together with its only use

    with call.changing() as journal:
        found = journal.entry(journal.find_id(entry_id))
        if not isinstance(found, Plan):
            raise NoSuchEntry(tr("{id} is no plan; `freshlegs rm` deletes any entry.", id=entry_id))
        removing(call, journal, [found])
