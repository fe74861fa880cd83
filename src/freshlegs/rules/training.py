"""L: load. Distance against the month's longest, bigger weeks that are felt, sameness, hard days (6.6).

L1's cap holds in every running dose (dose.py) whether or not it fires. A streak that is older than the window is taken
to have begun with the journal (L4): said once a week, whatever part of the journal was read.

A choice: L1, and the marks of a planned week, compare kilometres, as the book says; a plan in minutes alone has none to
compare, though the days after it reckon with the distance that the runner's own pace makes of it.

A choice: the GPS slack of 4.3 ("at least x km" means at least x - 0.05) holds for every fixed distance of a rule, so
for L2's 5 km and for L3's 10 km, a third of three weeks being a distance too (0.15 km on their sum). L4 asks for load,
not for distance: its 1000 AU have no slack of their own.

A recovery run without an effort counts as RPE 2 in loads (3.5), but no missing answer about yesterday may be better
than "easy, RPE 3" (10.1, M3): in the form that L3 asks about, yesterday's untold effort is at least 3.

L3's form and L4's streak count no day that is further back than a window must reach (reach.py): whether more of the
journal is read or less, the answer is the same to the last digit.

A plan in minutes is as long as the runner's own pace makes it, for L1 as for the week ahead; one without any measure is
not too long.
"""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.language import decimal, mark
from freshlegs.models import Plan, Run
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY
from freshlegs.rules.firing import CROSS, EASY, FREE, Caps, Distance, Fact, Firing, strictest
from freshlegs.rules.load import USUAL_RPE, Form, effort, forms, monotony
from freshlegs.rules.reach import WINDOW_DAYS
from freshlegs.rules.thresholds import AFTER_A_JUMP, THRESHOLDS, at_least
from freshlegs.rules.wellbeing import flags, words

NOT_RUN = frozenset({"rest", "walk", "cross"})
"""Plans that are no runs."""

LONGEST_RUN_M = 300_000

QUIET = (mark("one quiet day"), mark("two quiet days"), mark("three quiet days"))
"""What L2 asks for, by how many days it holds."""

_L1 = THRESHOLDS["L1"]
_L2 = THRESHOLDS["L2"]
_L3 = THRESHOLDS["L3"]
_L4 = THRESHOLDS["L4"]
_L5 = THRESHOLDS["L5"]
_L6 = THRESHOLDS["L6"]


def longer_than_lately(case: Case) -> Firing | None:
    """L1: today's plan is more than 10 % longer than the month's longest; a note."""
    planned = max((plan.distance_m or 0 for plan in case.plans if plan.type not in NOT_RUN), default=0)
    longest = case.longest_m
    if longest is None or 100 * planned <= _L1["percent"] * longest:
        return None
    great, middle = 100 * planned > _L1["great_percent"] * longest, 100 * planned > _L1["middle_percent"] * longest
    facts: dict[str, Fact] = {
        "plan": Distance(planned), "x": more_percent(planned, longest) if longest else 0, "lg": Distance(longest),
        "cap": Distance(_L1["percent"] * longest / 100), "risk": 128 if great else 52 if middle else 64,
    }  # fmt: skip
    return Firing(rule="L1", ceiling=FREE, variant="" if longest else "from_nothing", facts=facts)


def is_race_day(case: Case) -> bool:
    """Whether the longest run that is planned for the day is a race; one without a measure is long enough."""
    planned = [(plan, planned_m(case, plan)) for plan in case.plans if plan.type not in NOT_RUN]
    longest = max((far or 0 for _, far in planned), default=0)
    return any(plan.type == "race" and (far is None or far >= longest) for plan, far in planned)


def planned_m(case: Case, plan: Plan) -> int | None:
    """Give how far a plan is in metres: its distance, else its minutes at the runner's own pace, else None."""
    if plan.distance_m is not None:
        return plan.distance_m
    if not plan.duration_s:
        return None
    return min(LONGEST_RUN_M, round(plan.duration_s / 60 / case.diary.minutes_per_km(plan.date) * 1000))


def more_percent(distance: float, than: float) -> int:
    """Give how much more that is, in whole percent."""
    return round(100 * (distance - than) / than)


def jumped(case: Case) -> Firing | None:
    """L2: quiet days after a run much longer than any of the month before it."""
    return strictest(_jumped(case))


def _jumped(case: Case) -> Iterator[Firing]:
    for run in case.runs(_L2["days"], 1):
        days = (case.day - run.date).days
        before = case.runs(days + _L2["before_days"], days + 1)
        if run.distance_m < at_least(_L2["distance_m"]) or len(before) < _L2["before_runs"]:
            continue
        longest = max(other.distance_m for other in before)
        found = next((steps for more, steps in AFTER_A_JUMP if 100 * run.distance_m > more * longest), {})
        if days in found and longest:
            facts: dict[str, Fact] = {
                "when": run.date, "km": Distance(run.distance_m), "x": more_percent(run.distance_m, longest),
                "quiet": QUIET[len(found) - 1],
            }  # fmt: skip
            yield Firing(rule="L2", ceiling=found[days], facts=facts, tie=(-days, run.distance_m))


def heavy_and_felt(case: Case) -> Firing | None:
    """L3, two keys: more training than usual, and a flag this morning."""
    seen = flags(case)
    if case.journal_days < _L3["journal_days"] or not seen:
        return None
    week = sum(run.distance_m for run in case.runs(7, 1))
    before = sum(run.distance_m for run in case.runs(28, 8))
    facts: dict[str, Fact] = {"flags": words(seen)}
    if before >= 3 * at_least(_L3["third_m"]) and 300 * week > _L3["week_percent"] * before:
        return Firing(rule="L3", ceiling=EASY, variant="week", facts=facts | {"x": more_percent(3 * week, before)})
    form = deep_form(case)
    return form and Firing(rule="L3", ceiling=EASY, variant="form", facts=facts | {"f": round(form.percent)})


def deep_form(case: Case) -> Form | None:
    """Give yesterday's form where it is deep: from -30 % on, until it is above -25 % again."""
    loads = _seen(case)
    if not loads:
        return None
    # What was not told of yesterday's effort counts no less than an easy run's 3 (M3).
    loads[-1] += sum(_short_of_easy(case, run) for run in case.runs(1, 1))
    deep = False
    days = forms(loads)
    for day in days:
        deep = day.percent <= _L3["form_on"] or (deep and day.percent <= _L3["form_off"])
    return days[-1] if deep else None


def _short_of_easy(case: Case, run: Run) -> float:
    if run.rpe is not None:
        return 0.0
    return max(0, USUAL_RPE["easy"] - effort(run, case.runner.hr_max)) * case.diary.minutes(run)


def sameness(case: Case) -> Firing | None:
    """L4: eight days alike and heavy; said on day 8, 15, 22 of a streak."""
    days = streak(case)
    if days < _L4["days"] or (days - _L4["days"]) % _L4["again_days"]:
        return None
    loads = case.diary.loads_between(case.ago(8), case.ago(2))
    alike = monotony(loads)
    if sum(loads) < _L4["load"] or alike < _L4["monotony"]:
        return None
    caps = Caps(distance_m=_L4["usual_percent"] * case.usual_m / 100)
    return Firing(rule="L4", ceiling=EASY, caps=caps, facts={"n": days, "m": decimal(f"{alike:.1f}")})


def streak(case: Case) -> int:
    """Give the days with load running up to yesterday."""
    loads = _seen(case)
    days = 0
    while days < len(loads) and loads[-1 - days] > 0:
        days += 1
    return case.journal_days if 0 < days == len(loads) else days


def _seen(case: Case) -> list[float]:
    """Give the daily loads up to yesterday, as far back as every window reaches."""
    first = max(case.diary.loads_from, case.day - WINDOW_DAYS * DAY)
    return case.diary.loads_between(first, case.ago(1))


def hard_days(case: Case) -> Firing | None:
    """L5: three hard days in seven."""
    days = {run.date for run in case.runs(_L5["days"], 1) if case.diary.is_hard(run)}
    return Firing(rule="L5", ceiling=EASY, facts={"n": len(days)}) if len(days) >= _L5["hard_days"] else None


def two_big_days(case: Case) -> Firing | None:
    """L6: two long or hard days running."""
    if min(case.class_ago(1), case.class_ago(2)) < _L6["class"]:
        return None
    a, b = (Distance(sum(run.distance_m for run in case.runs(days, days))) for days in (2, 1))
    return Firing(rule="L6", ceiling=CROSS, facts={"a": a, "b": b})
