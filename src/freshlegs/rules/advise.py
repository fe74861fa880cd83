"""What to do on a day, and why: the one judge. Pure functions of (window, day, runner); no clock, no state.

Entries dated after the day advised are ignored, plans excepted. What-if and the planned week add to the journal what
the book says and nothing else: no future body is invented (9.1).

`advise` is the book's own function, L1's cap always in it, and what programs are given for today and what-if. All that
is shown to a runner is the plan view's, in which a race that is planned for the day is noted and not capped (6.6):
`weigh`, `told_of`, `what_if` and the weeks, so that a race morning has one answer on every screen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import islice

from freshlegs.models import Cross, Run, Runner, Wellness, Window
from freshlegs.records import replace
from freshlegs.rules.advice import Advice, PlannedDay
from freshlegs.rules.ahead import DAYS, as_advised, followed, morning_after, planned_day, planned_days
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.verdict import advice_of


def advise(window: Window, day: dt.date, runner: Runner) -> Advice:
    """Give the advice for the morning of a day."""
    return advice_of(Case(Diary(window, day, runner), day))


def weigh(window: Window, day: dt.date, runner: Runner) -> PlannedDay:
    """Give the advice for the morning of a day beside what is planned for it, and the notes that were said lately."""
    return planned_day(Case(Diary(window, day, runner), day))


def week_ahead(window: Window, day: dt.date, runner: Runner) -> tuple[PlannedDay, ...]:
    """Give seven days from `day`: what is planned, the ceiling if all goes as planned, and how they go together."""
    return planned_days(Diary(window, day, runner), day)


def is_foreseen(day: dt.date, today: dt.date) -> bool:
    """Whether a day is no further ahead than the week that can be told."""
    return (day - today).days < DAYS


def told_of(
    window: Window,
    day: dt.date,
    today: dt.date,
    runner: Runner,
    week: Callable[[Window, dt.date, Runner], Sequence[PlannedDay]] = week_ahead,
) -> PlannedDay:
    """Give what a day is told, seen from today; it is past, or foreseen.

    A day that is past is told what was known on its morning, before its own sessions; a day to come is one of the week
    ahead, in which all was done as planned. `week` is asked for that week, which may have been judged before.
    """
    ahead = (day - today).days
    if ahead > 0:
        return week(window, today, runner)[ahead]
    return weigh(window if ahead == 0 else window.that_morning(day), day, runner)


def week_from(window: Window, first: dt.date, today: dt.date, runner: Runner) -> tuple[PlannedDay, ...]:
    """Give seven days from a day that is past or foreseen, each told as `told_of` tells it, the last of them too."""
    days = [first + ago * DAY for ago in range(DAYS)]
    past = [weigh(window.that_morning(day), day, runner) for day in days if day < today]
    if len(past) == DAYS:
        return tuple(past)
    return (*past, *planned_days(Diary(window, today, runner), max(first, today), DAYS - len(past)))


def what_if(
    window: Window,
    day: dt.date,
    runner: Runner,
    added: Sequence[Run | Cross | Wellness] = (),
    *,
    today: dt.date | None = None,
    in_plan: bool = True,
) -> Advice:
    """Give the advice for the day after, were `added` logged on the day and the runner not ill next morning.

    An added entry whose id the journal holds stands in its place, so that a change can be tried. Where the day is later
    than `today`, all is done as planned until then. Out of the plan view (`in_plan`) L1's cap holds for a race too.
    """
    entries = [replace(entry, date=day) for entry in added]
    told = {entry.id for entry in entries if entry.id}
    begin = min(day, today or day)
    diary = Diary(_without(window, told), begin, runner)
    case = next(islice(followed(diary), (day - begin).days, None))
    tomorrow = day + DAY
    more = [*entries, Wellness(date=tomorrow, illness=())]
    return advice_of(Case(case.diary.and_then(tomorrow, more), tomorrow), in_plan=in_plan)


def tomorrow_if_followed(window: Window, day: dt.date, runner: Runner) -> Advice:
    """Give the advice for the day after for one who does what the day's advice says (`as_advised`), if not done yet."""
    case = Case(Diary(window, day, runner), day)
    return advice_of(Case(morning_after(case, as_advised(case)), day + DAY), in_plan=True)


def if_logged(window: Window, today: dt.date, runner: Runner, entries: Sequence[Run | Cross | Wellness]) -> Advice:
    """Give the advice that follows if entries are logged: tomorrow's where today would have a session, else today's.

    An entry whose id the journal holds stands in its place.
    """
    now = [entry for entry in entries if entry.date == today and not isinstance(entry, Wellness)]
    kept = _without(window, {entry.id for entry in entries if entry.id})
    told = replace(
        kept,
        runs=(*kept.runs, *(entry for entry in entries if isinstance(entry, Run) and entry not in now)),
        crosses=(*kept.crosses, *(entry for entry in entries if isinstance(entry, Cross) and entry not in now)),
        mornings=(*kept.mornings, *(entry for entry in entries if isinstance(entry, Wellness))),
    )
    return what_if(told, today, runner, now) if now else weigh(told, today, runner).advice


def _without(window: Window, ids: set[str]) -> Window:
    if not ids:
        return window
    return replace(
        window,
        runs=tuple(run for run in window.runs if run.id not in ids),
        crosses=tuple(cross for cross in window.crosses if cross.id not in ids),
        mornings=tuple(look for look in window.mornings if look.id not in ids),
    )
