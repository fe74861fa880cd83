"""What a command line that was begun may go on with, for the Tab key of a shell.

The journal is only glanced at: nothing is made, waited for or said, whatever is wrong with it. A parameter is known by
what the help calls it (DATE, ID, FILE ...), so that a new command that uses these words is completed as it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

import click
from click.shell_completion import CompletionItem, _resolve_context, _resolve_incomplete

from freshlegs.cli.call import FLAGS, VALUED, Call, split_call
from freshlegs.visible import acts, visible

if TYPE_CHECKING:
    from freshlegs.journal import Journal

Item: TypeAlias = CompletionItem[str]
Offer: TypeAlias = Callable[[click.Context, str], Iterable[Item]]

NEWEST = 40
"""So many entries are offered by their ids."""
DAYS, AHEAD_DAYS, MONTHS = 14, 7, 12
AHEAD = ("advise", "plan", "take", "repeat")
"""The commands whose DATE may be to come."""
BACK = ("today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST = 60
_DATED = re.compile(r"(?:^|\s)-?(?:since|until|on):(?P<day>\S*)$")
_LAST = re.compile(r"\S*$")


def completions(program: click.Command, words: list[str], begun: str) -> list[Item]:
    """Give what the last word of a call may become: `words` stand before it, `begun` is typed of it.

    Raises FreshlegsError or a click.ClickException where the words before it can't be a call.
    """
    name, equals, value = begun.partition("=")
    before = f"{name}=" if equals and name.startswith("--") else ""
    if before:
        words, begun = [*words, name], value
    found = _offered(program, words, begun)
    return [
        CompletionItem(before + item.value, item.type, visible(item.help)[:LONGEST] if item.help else None)
        for item in found
        if not acts(item.value)
    ]


def _offered(program: click.Command, words: list[str], begun: str) -> Iterable[Item]:
    is_option = begun.startswith("-") and "--" not in words
    if words and words[-1] in VALUED and "--" not in words[:-1]:
        return _fitting(_EVERYWHERE[words[-1]](click.Context(program), begun), begun)
    call, rest = split_call(words)
    # click's own way to what a word belongs to, which it gives to nobody
    ctx = _resolve_context(program, {"obj": call}, "freshlegs", rest)
    asked, begun = _resolve_incomplete(ctx, rest, begun)
    if is_option and isinstance(asked, click.Command):
        own = click.Command.shell_complete(asked, ctx, begun)  # a group's would import every command
        return [*own, *_fitting(map(CompletionItem, (*VALUED, *FLAGS)), begun)]
    return asked.shell_complete(ctx, begun) or _fitting(_offer_for(ctx, asked)(ctx, begun), begun)


def _fitting(items: Iterable[Item], begun: str) -> list[Item]:
    return [item for item in items if item.sure or item.value.casefold().startswith(begun.casefold())]


def _offer_for(ctx: click.Context, asked: click.Command | click.Parameter) -> Offer:
    """Give what is offered for a parameter, by what the help calls it; for a command, which reads words, words."""
    if isinstance(asked, click.Command):
        return _phrases if "words" in ctx.meta else _nothing
    called = re.sub(r"[\[\].]", "", asked.metavar or asked.name or "").upper()
    return _OFFERS.get(f"{ctx.command.name} {called}", _OFFERS.get(called, _nothing))


def _nothing(_ctx: click.Context, _begun: str) -> Iterable[Item]:
    return ()


def _files(_ctx: click.Context, begun: str) -> Iterable[Item]:
    return (CompletionItem(begun, "file", sure=True),)


def _units(_ctx: click.Context, _begun: str) -> Iterable[Item]:
    return (CompletionItem("km"), CompletionItem("mi"))


def _days(ctx: click.Context, _begun: str) -> Iterator[Item]:
    from freshlegs.units import day_text  # noqa: PLC0415 - only for days

    today, ahead = _call(ctx).day, ctx.command.name in AHEAD
    yield from map(CompletionItem, (*(("tomorrow",) if ahead else ()), *BACK))
    shifts = [*(range(1, AHEAD_DAYS + 1) if ahead else ()), *range(0, -DAYS, -1)]
    for day in (today + dt.timedelta(days=shift) for shift in shifts):
        yield CompletionItem(day.isoformat(), help=day_text(day, _call(ctx).usual_units))


def _months(ctx: click.Context, _begun: str) -> Iterator[Item]:
    first = _call(ctx).day.replace(day=1)
    for _ in range(MONTHS):
        yield CompletionItem(f"{first:%Y-%m}")
        first = (first - dt.timedelta(days=1)).replace(day=1)


def _ids(ctx: click.Context, begun: str) -> Iterator[Item]:
    """Offer the newest entries by their ids; an older one where what is typed begins or ends its id alone."""
    from freshlegs.models import Plan  # noqa: PLC0415 - with the journal
    from freshlegs.telling.entries import headline  # noqa: PLC0415 - as above
    from freshlegs.units import day_text  # noqa: PLC0415 - as above

    of_plan = ctx.parent is not None and ctx.parent.command.name == "plan"
    with _glance(ctx) as journal:
        units = _call(ctx).units_of(journal)
        entries = [entry for entry in journal.newest(NEWEST) if not of_plan or isinstance(entry, Plan)]
        known = any(entry.id.startswith(begun) for entry in entries)
        if begun and not known:
            entries = [entry for entry in [journal.entry(journal.find_id(begun))] if entry]
    for entry in entries:
        yield CompletionItem(entry.id, help=f"{day_text(entry.date, units)}: {headline(entry, units)}", sure=not known)


def _phrases(ctx: click.Context, begun: str) -> Iterator[Item]:
    """Offer how words of quick add go on: its own words, the journal's tags and shoes; at their beginning a day."""
    from freshlegs.days import DAY_NAMES  # noqa: PLC0415 - only for words

    said = str(ctx.meta["words"]).split()
    if "--" in said:
        return  # what follows is a note
    if not said:
        yield from map(CompletionItem, DAY_NAMES)
    yield from _worded(ctx, begun)


def _queries(ctx: click.Context, begun: str) -> Iterator[Item]:
    """Offer how a query goes on: words, tags, shoes, or the day of since:, until: and on:."""
    if dated := _DATED.search(begun):
        typed = begun[: dated.start("day")]
        yield from (CompletionItem(typed + item.value, help=item.help) for item in _days(ctx, ""))
    else:
        yield from _worded(ctx, begun)


def _worded(ctx: click.Context, begun: str) -> Iterator[Item]:
    from freshlegs.phrase.completing import completions as ways  # noqa: PLC0415 - the grammar waits until it is asked
    from freshlegs.phrase.reading import Known  # noqa: PLC0415 - as above

    last = _LAST.search(begun)
    if last and last[0]:
        asks_journal = "#" in last[0] or "@" in begun
        with _glance(ctx) as journal:
            known = Known(journal.tags(), journal.shoes()) if asks_journal else Known((), ())
        yield from (CompletionItem(begun[:start] + word) for start, word in ways(begun, known))


def _keys_of_profile(_ctx: click.Context, _begun: str) -> Iterable[Item]:
    from freshlegs.models import Runner  # noqa: PLC0415 - only for the profile
    from freshlegs.models.wire import field_names  # noqa: PLC0415 - as above

    names = [name for name in field_names(Runner) if name not in ("id", "declared_weekly_m")]
    return map(CompletionItem, (*names, "declared_weekly_km", "declared_weekly_mi"))


def _rules(_ctx: click.Context, _begun: str) -> Iterator[Item]:
    from freshlegs.telling.evidence import evidence_record  # noqa: PLC0415 - only for the evidence

    for rule in evidence_record()["rules"]:
        yield CompletionItem(rule["id"])


def _call(ctx: click.Context) -> Call:
    return ctx.find_object(Call) or Call()


def _glance(ctx: click.Context) -> Journal:
    from freshlegs.journal import Journal  # noqa: PLC0415 - only where the journal is asked

    return Journal.glance(_call(ctx).path)


_OFFERS: dict[str, Offer] = {
    "DATE": _days, "YYYY-MM": _months, "ID": _ids, "WORDS": _worded, "QUERY": _queries, "KEY": _keys_of_profile,
    "FILE": _files, "PATH": _files, "DIR": _files, "evidence ID": _rules,
}  # fmt: skip
_EVERYWHERE: dict[str, Offer] = {"--journal": _files, "--today": _days, "--units": _units}
