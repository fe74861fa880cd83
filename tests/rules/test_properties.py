"""What must hold for any runner's journal (rule book, section 10): never harder for worse news, order, units, shift.

FRESHLEGS_EXAMPLES says how many journals are tried for each property: 300 where CI is set, else 200.
"""

from __future__ import annotations

import datetime as dt
import os
import random
from dataclasses import replace
from typing import Any, get_args

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from freshlegs.models import Cross, Muscle, Pain, Run, Runner, Wellness, Window
from freshlegs.models import ranges as said
from freshlegs.rules.advice import Advice
from freshlegs.rules.advise import advise, week_ahead, what_if
from freshlegs.rules.legs import read_legs
from lives import DAY, FLAGS, SEEDS, SYMPTOMS, TODAY, Life, at, journals, runners, sites

EXAMPLES = int(os.environ.get("FRESHLEGS_EXAMPLES", "300" if os.environ.get("CI") else "200"))

tried = settings(max_examples=EXAMPLES, deadline=None)


def changed(entry: Any, **change: Any) -> Any:
    """Give the entry with what is said of it changed."""
    return replace(entry, **change)


def this_morning(window: Window) -> Wellness:
    return next((look for look in window.mornings if look.date == TODAY), Wellness(date=TODAY))


def with_morning(window: Window, look: Wellness) -> Window:
    others = tuple(other for other in window.mornings if other.date != look.date)
    return replace(window, mornings=(*others, look))


def yesterdays(window: Window) -> Run:
    """Give the run of yesterday that the properties change."""
    ran = [run for run in window.runs if run.date == at(1)]
    assume(ran)
    return ran[0]


def with_run(window: Window, old: Run, new: Run) -> Window:
    others = list(window.runs)
    others.remove(old)
    return replace(window, runs=(*others, new))


def how_hard(advice: Advice) -> tuple[int, float]:
    """Give rank, then km cap: what "harder" means in 10.1."""
    most = advice.dose.distance_km_max
    return advice.rank, 1000.0 if most is None else most


def never_harder(before: Window, after: Window, runner: Runner, again: Runner | None = None) -> None:
    assert how_hard(advise(after, TODAY, again or runner)) <= how_hard(advise(before, TODAY, runner))


@given(window=journals, runner=runners, more=st.integers(1, 10))
@tried
def test_m1_more_soreness_is_never_harder(window: Window, runner: Runner, more: int) -> None:
    look = this_morning(window)
    assume(look.soreness is not None)
    sorer = replace(look, soreness=min(10, (look.soreness or 0) + more))
    never_harder(window, with_morning(window, sorer), runner)


@given(window=journals, runner=runners, more=st.integers(1, 10), site=sites, nrs=st.integers(0, 10))
@tried
def test_m1_more_pain_is_never_harder(window: Window, runner: Runner, more: int, site: Any, nrs: int) -> None:
    look = this_morning(window)
    assume(look.pains is not None)
    here = look.pains or ()
    worse = tuple(replace(pain, nrs=min(10, pain.nrs + more)) for pain in here)
    never_harder(window, with_morning(window, replace(look, pains=worse)), runner)
    one_more = (*here, Pain(site=site, nrs=nrs))
    never_harder(window, with_morning(window, replace(look, pains=one_more)), runner)


@given(window=journals, runner=runners, symptom=st.sampled_from(SYMPTOMS), flag=st.sampled_from(FLAGS))
@tried
def test_m1_more_symptoms_and_flags_are_never_harder(window: Window, runner: Runner, symptom: Any, flag: Any) -> None:
    look = this_morning(window)
    if look.illness is not None:
        one_more = replace(look, illness=(*look.illness, symptom))
        never_harder(window, with_morning(window, one_more), runner)
    never_harder(window, with_morning(window, replace(look, alerts=("faint",))), runner)
    flagged = tuple(replace(pain, flags=(*pain.flags, flag)) for pain in look.pains or ())
    if flagged:
        never_harder(window, with_morning(window, replace(look, pains=flagged)), runner)
    never_harder(window, with_morning(window, replace(look, painkiller_24h=True)), runner)
    never_harder(window, with_morning(window, replace(look, temp_c=38.5)), runner)


@given(window=journals, runner=runners, item=st.sampled_from(("fatigue", "sleep_quality", "stress", "mood")))
@tried
def test_m1_feeling_worse_is_never_harder(window: Window, runner: Runner, item: str) -> None:
    look = this_morning(window)
    score = getattr(look, item)
    lower: list[dict[str, Any]] = [{item: worse} for worse in range(1, score or 1)]
    if look.sleep_h is not None:
        lower.append({"sleep_h": max(0.0, look.sleep_h - 2)})
    if look.readiness is not None:
        lower.append({"readiness": look.readiness // 2})
    if look.resting_hr is not None:
        lower.append({"resting_hr": look.resting_hr + 10})
    if look.hrv_rmssd is not None:
        lower.append({"hrv_rmssd": look.hrv_rmssd / 2})
    for worse in lower:
        never_harder(window, with_morning(window, changed(look, **worse)), runner)


@given(window=journals, runner=runners, more=st.integers(1, 30_000), longer_s=st.integers(60, 9000))
@tried
def test_m2_a_harder_yesterday_is_never_harder_today(window: Window, runner: Runner, more: int, longer_s: int) -> None:
    run = yesterdays(window)
    harder: list[dict[str, Any]] = [{"distance_m": run.distance_m + more}, {"altered_gait": True}]
    if run.rpe is not None:
        harder += [{"rpe": rpe} for rpe in range(run.rpe + 1, 11)]
    if run.duration_s is not None:
        harder.append({"duration_s": run.duration_s + longer_s})
    for pain in ("pain_during", "pain_after"):
        number = getattr(run, pain)
        if number is not None:
            harder += [{pain: worse} for worse in range(number + 1, 11)]
    for change in harder:
        never_harder(window, with_run(window, run, changed(run, **change)), runner)


BENIGN: dict[str, Any] = {
    "soreness": 0, "pains": (), "illness": (), "fatigue": 4, "sleep_h": 8.0, "stress": 4, "mood": 4,
}  # fmt: skip


@given(window=journals, runner=runners)
@tried
def test_m3_what_is_not_told_is_never_better_than_a_good_answer(window: Window, runner: Runner) -> None:
    look = this_morning(window)
    for item, good in BENIGN.items():
        well = with_morning(window, changed(look, **{item: good}))
        never_harder(well, with_morning(window, changed(look, **{item: None})), runner)


@given(window=journals, runner=runners)
@tried
def test_m3_what_is_not_told_of_yesterday_is_never_better_than_easy(window: Window, runner: Runner) -> None:
    run = yesterdays(window)
    fast_s = max(60, run.distance_m * 180 // 1000)
    for item, good in (("rpe", 3), ("type", "easy"), ("duration_s", fast_s)):
        easy = with_run(window, run, changed(run, **{item: good}))
        never_harder(easy, with_run(window, run, changed(run, **{item: None})), runner)


@given(window=journals, runner=runners, older=st.integers(1, 60))
@tried
def test_m4_older_or_held_is_never_harder(window: Window, runner: Runner, older: int) -> None:
    if runner.age is not None:
        never_harder(window, window, runner, replace(runner, age=min(99, runner.age + older)))
    never_harder(window, window, runner, replace(runner, medical_hold=True))


@given(window=journals, runner=runners, ago=st.integers(0, 15))
@tried
def test_m5_a_clearance_lifts_only_what_it_may(window: Window, runner: Runner, ago: int) -> None:
    def fired(cleared: dt.date | None) -> dict[str, int]:
        advice = advise(window, TODAY, replace(runner, cleared_date=cleared))
        return {reason.rule: reason.ceiling for reason in advice.reasons if reason.rule != "D1"}

    held, cleared = fired(None), fired(at(ago))
    assert set(cleared) <= set(held)
    assert set(held) - set(cleared) <= {"RF2", "RF4", "RF5"}
    assert all(cleared[rule] == held[rule] for rule in cleared if not rule.startswith("RF"))


@given(window=journals, runner=runners, seed=st.integers(0, 2**32))
@tried
def test_the_order_of_entries_does_not_matter(window: Window, runner: Runner, seed: int) -> None:
    mixed = random.Random(seed)  # noqa: S311 a shuffle
    kinds = {kind: list(getattr(window, kind)) for kind in ("runs", "crosses", "mornings", "plans")}
    for entries in kinds.values():
        mixed.shuffle(entries)
    shuffled = changed(window, **{kind: tuple(entries) for kind, entries in kinds.items()})
    assert advise(shuffled, TODAY, runner) == advise(window, TODAY, runner)
    assert what_if(shuffled, TODAY, runner) == what_if(window, TODAY, runner)


@given(window=journals, runner=runners)
@tried
def test_the_same_journal_gives_the_same_advice(window: Window, runner: Runner) -> None:
    assert advise(window, TODAY, runner) == advise(window, TODAY, runner)


@given(window=journals, runner=runners, seed=SEEDS)
@settings(max_examples=EXAMPLES // 4, deadline=None)
def test_the_week_ahead_begins_with_the_advice_of_the_day(window: Window, runner: Runner, seed: int) -> None:
    week, today = week_ahead(window, TODAY, runner), advise(window, TODAY, runner)
    # A race has no cap of L1 in the plan view (6.6).
    race_today = any(plan.date == TODAY and plan.type == "race" for plan in window.plans)
    assert week[0].advice.rank == today.rank
    assert race_today or week[0].advice == today
    assert [day.date for day in week] == [at(-ahead) for ahead in range(7)]
    mixed = list(window.plans)
    random.Random(seed).shuffle(mixed)  # noqa: S311 a shuffle
    later = (*window.mornings, Wellness(date=at(-2), soreness=9))
    assert week_ahead(replace(window, plans=tuple(mixed), mornings=later), TODAY, runner) == week


@given(window=journals, runner=runners)
@tried
def test_miles_change_words_and_nothing_else(window: Window, runner: Runner) -> None:
    kilometres, miles = (advise(window, TODAY, replace(runner, units=units)) for units in ("km", "mi"))
    low_end = {"distance_km_low": None}
    assert changed(kilometres.dose, **low_end) == changed(miles.dose, **low_end)
    assert [(one.rule, one.ceiling, one.grade) for one in kilometres.reasons] == [
        (one.rule, one.ceiling, one.grade) for one in miles.reasons
    ]
    assert not any(" km" in words for reason in miles.reasons for words in (reason.fact, reason.effect, reason.text))


def shifted(window: Window, days: int) -> Window:
    def moved(entries: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(entry, date=entry.date + days * DAY) for entry in entries)

    return replace(
        window,
        since=window.since + days * DAY,
        until=window.until + days * DAY,
        first_day=window.first_day and window.first_day + days * DAY,
        runs=moved(window.runs),
        crosses=moved(window.crosses),
        mornings=moved(window.mornings),
        plans=moved(window.plans),
    )


@given(window=journals, runner=runners, days=st.integers(-2000, 2000))
@tried
def test_shifting_all_dates_shifts_the_advice(window: Window, runner: Runner, days: int) -> None:
    later = replace(runner, cleared_date=runner.cleared_date and runner.cleared_date + days * DAY)
    before = advise(window, TODAY, runner)
    after = advise(shifted(window, days), TODAY + days * DAY, later)
    assert (after.verdict, after.dose, after.score, after.ask_for) == (
        before.verdict, before.dose, before.score, before.ask_for,
    )  # fmt: skip
    assert [one.rule for one in after.reasons] == [one.rule for one in before.reasons]


@given(window=journals, runner=runners, seed=SEEDS, ahead=st.integers(1, 5))
@tried
def test_what_comes_later_does_not_matter(window: Window, runner: Runner, seed: int, ahead: int) -> None:
    ago, life = -ahead, Life(seed)
    more = replace(
        window,
        runs=(*window.runs, life.run(ago)),
        mornings=(*window.mornings, life.morning(ago)),
        crosses=(*window.crosses, Cross(date=at(ago), cross_kind="swim")),
    )
    assert advise(more, TODAY, runner) == advise(window, TODAY, runner)
    assert what_if(more, TODAY, runner) == what_if(window, TODAY, runner)


@given(window=journals, runner=runners, words=st.text(max_size=20))
@tried
def test_notes_of_runs_do_not_matter(window: Window, runner: Runner, words: str) -> None:
    noted = replace(window, runs=tuple(replace(run, notes=words, start="07:30") for run in window.runs))
    assert advise(noted, TODAY, runner) == advise(window, TODAY, runner)


@given(window=journals, runner=runners)
@tried
def test_an_entry_told_twice_is_the_same_morning(window: Window, runner: Runner) -> None:
    twice = replace(window, mornings=window.mornings + window.mornings)
    assert advise(twice, TODAY, runner) == advise(window, TODAY, runner)


@given(window=journals, runner=runners)
@tried
def test_every_advice_says_what_why_and_how_much(window: Window, runner: Runner) -> None:
    advice = advise(window, TODAY, runner)
    headline = advice.reasons[0]
    assert headline.ceiling == advice.rank == min(reason.ceiling for reason in advice.reasons)
    assert ("D1" in {reason.rule for reason in advice.reasons}) == (advice.rank == 4)
    assert len({reason.rule for reason in advice.reasons}) == len(advice.reasons)
    for reason in advice.reasons:
        assert reason.text.endswith((".", "!", ")"))
        assert "{" not in reason.text + reason.fact + reason.effect
        assert reason.text[0].isupper() or reason.text[0].isdigit()
        assert reason.source
        assert reason.effect
    low, most = advice.dose.distance_km_low, advice.dose.distance_km_max
    assert low is None or (most is not None and 0 <= low <= most)
    assert 0 <= advice.score <= 1


LEGS = st.lists(
    st.builds(
        Muscle,
        part=st.sampled_from(get_args(said.Part)),
        nrs=st.integers(0, 10),
        side=st.none() | st.sampled_from(("left", "right", "both")),
    ),
    max_size=5,
)


@given(muscles=LEGS, seed=st.integers(0, 2**32))
@tried
def test_the_legs_map_is_read_in_any_order(muscles: list[Muscle], seed: int) -> None:
    mixed = list(muscles)
    random.Random(seed).shuffle(mixed)  # noqa: S311 a shuffle
    soreness, aside = read_legs(muscles)
    again, beside = read_legs(mixed)
    assert (soreness, set(aside)) == (again, set(beside))
    worst = max((muscle.nrs for muscle in muscles), default=0)
    assert max([soreness, *(pain.nrs for pain in aside)]) == worst
    assert all(pain.nrs >= 3 for pain in aside)
