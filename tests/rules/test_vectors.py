"""The worked scenarios that follow from the rule book, and the relations between them.

They lie in the shared design folder (FRESHLEGS_SHARED, or `../shared` beside the repository), and are skipped without.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from freshlegs.models import Cross, Pain, Plan, Race, Run, Runner, UsualPain, Wellness, Window
from freshlegs.models.ranges import Site
from freshlegs.rules.advice import VERDICTS, Advice
from freshlegs.rules.advise import advise, week_ahead, what_if

Scenario = dict[str, Any]

SHARED = Path(os.environ.get("FRESHLEGS_SHARED", Path(__file__).parents[3] / "shared"))
FILE = SHARED / "rules" / "vectors.json"
SCENARIOS: list[Scenario] = json.loads(FILE.read_text("utf-8"))["open"] if FILE.is_file() else []
TOLERANCE_KM, TOLERANCE_S = 0.05, 1.0

pytestmark = pytest.mark.skipif(not SCENARIOS, reason=f"no scenarios at {FILE}")
each = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["id"])


def metres(told: Scenario) -> int | None:
    km: float | None = told.get("distance_km")
    if "distance_mi" in told:
        km = told["distance_mi"] * 1.609344
    return None if km is None else round(km * 1000)


def entry(told: Scenario) -> Any:
    """Make a model of an entry as the scenarios write it."""
    kind = {"run": Run, "cross": Cross, "wellness": Wellness, "plan": Plan}[told["kind"]]
    fields = {key: value for key, value in told.items() if key not in {"kind", "distance_km", "distance_mi"}}
    fields["date"] = dt.date.fromisoformat(told["date"])
    if metres(told) is not None:
        fields["distance_m"] = metres(told)
    if "duration_min" in fields:
        fields["duration_s"] = round(60 * fields.pop("duration_min"))
    if fields.get("pains") is not None:
        fields["pains"] = tuple(
            Pain(site=pain["site"], nrs=pain["nrs"], flags=tuple(pain.get("flags", ()))) for pain in fields["pains"]
        )
    # A scenario names a muscle ("quads") where nothing is one-sided: no site of the record format, and not read.
    if fields.get("soreness_site") not in get_args(Site):
        fields.pop("soreness_site", None)
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})


def runner_of(scenario: Scenario) -> Runner:
    told: Any = dict(scenario.get("profile") or {})
    race = told.pop("race", None)
    usual = told.pop("usual_pain", {})
    weekly_km = told.pop("declared_weekly_km", None)
    cleared = told.pop("cleared_date", None)
    others: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return Runner(
        **others,
        race=race and Race(distance_m=round(1000 * race["distance_km"]), time_s=round(60 * race["time_min"])),
        usual_pain=tuple(UsualPain(site=site, nrs=nrs) for site, nrs in usual.items()),
        declared_weekly_m=weekly_km and round(1000 * weekly_km),
        cleared_date=cleared and dt.date.fromisoformat(cleared),
    )


def window_of(history: list[Scenario]) -> Window:
    entries = [entry(told) for told in history]
    logged = [one.date for one in entries if not isinstance(one, Plan)]
    first = min(logged)
    return Window(
        since=first,
        until=max(one.date for one in entries),
        first_day=first,
        runs=tuple(one for one in entries if isinstance(one, Run)),
        crosses=tuple(one for one in entries if isinstance(one, Cross)),
        mornings=tuple(one for one in entries if isinstance(one, Wellness)),
        plans=tuple(one for one in entries if isinstance(one, Plan)),
    )


def day_of(scenario: Scenario) -> dt.date:
    return dt.date.fromisoformat(scenario["today"])


def advice_of(scenario: Scenario) -> Advice:
    return advise(window_of(scenario["history"]), day_of(scenario), runner_of(scenario))


def fired(advice: Advice) -> list[str]:
    return [reason.rule for reason in advice.reasons]


def is_as_expected(advice: Advice, expect: Scenario) -> None:
    assert advice.verdict in expect.get("verdict", VERDICTS)
    assert set(expect.get("must_fire", ())) <= set(fired(advice))
    assert not set(expect.get("must_not_fire", ())) & set(fired(advice))
    for cap, bounds in expect.get("dose", {}).items():
        if cap == "test_run":
            assert advice.test_run == bounds
            continue
        value = getattr(advice.dose, cap)
        slack = TOLERANCE_KM if "distance" in cap else TOLERANCE_S if "pace" in cap else 0
        assert value is not None, cap
        assert bounds.get("ge", value) - slack <= value <= bounds.get("le", value) + slack, cap
    if "headline" in expect:
        assert fired(advice)[0] == expect["headline"]
    assert advice.level in expect.get("confidence", (advice.level,))
    assert advice.ask_for == expect.get("ask_for", advice.ask_for)
    assert advice.urgent == expect.get("urgent", advice.urgent)


@each
def test_the_book_s_scenario_comes_out_as_written(scenario: Scenario) -> None:
    is_as_expected(advice_of(scenario), scenario["expect"])


@each
def test_its_what_if_comes_out_as_written(scenario: Scenario) -> None:
    if "what_if" not in scenario:
        return
    logged = scenario["what_if"]["log_today"]
    added = [] if logged is None else [entry({"kind": "run", "date": scenario["today"], **logged})]
    tomorrow = what_if(window_of(scenario["history"]), day_of(scenario), runner_of(scenario), added)
    assert tomorrow.day == day_of(scenario) + dt.timedelta(days=1)
    is_as_expected(tomorrow, scenario["expect"]["what_if"])


@each
def test_its_planned_week_comes_out_as_written(scenario: Scenario) -> None:
    week = week_ahead(window_of(scenario["history"]), day_of(scenario), runner_of(scenario))
    assert week[0].advice == advice_of(scenario)
    expect = scenario["expect"].get("week", {})
    marks = {day.date.isoformat(): day.mark for day in week}
    assert all(marks[day] in {"swap", "trim"} for day in expect.get("conflict_days", ()))
    assert all(marks[day] not in {"swap", "trim"} for day in expect.get("no_conflict_days", ()))


@each
def test_it_is_the_same_as_its_twin(scenario: Scenario) -> None:
    twin = next((other for other in SCENARIOS if other["id"] == scenario["expect"].get("same_as")), scenario)
    one, other = advice_of(scenario), advice_of(twin)
    assert (one.verdict, fired(one), one.dose.distance_km_max) == (
        other.verdict, fired(other), other.dose.distance_km_max,
    )  # fmt: skip


@each
def test_po1_the_order_of_entries_does_not_matter(scenario: Scenario) -> None:
    mixed = list(scenario["history"])
    random.Random(scenario["id"]).shuffle(mixed)  # noqa: S311 a shuffle
    for history in (scenario["history"][::-1], mixed):
        assert advice_of(scenario | {"history": history}) == advice_of(scenario)


@each
def test_po2_miles_make_no_difference(scenario: Scenario) -> None:
    def in_miles(told: Scenario) -> Scenario:
        rest = {key: value for key, value in told.items() if key != "distance_km"}
        return rest | ({"distance_mi": told["distance_km"] / 1.609344} if "distance_km" in told else {})

    miles = advice_of(scenario | {"history": [in_miles(told) for told in scenario["history"]]})
    assert miles == advice_of(scenario)


@each
def test_po3_shifting_every_date_shifts_the_advice(scenario: Scenario) -> None:
    def later(day: str) -> str:
        return (dt.date.fromisoformat(day) + dt.timedelta(days=200)).isoformat()

    profile = dict(scenario.get("profile") or {})
    if "cleared_date" in profile:
        profile["cleared_date"] = later(profile["cleared_date"])
    history = [told | {"date": later(told["date"])} for told in scenario["history"]]
    moved = advice_of({"history": history, "today": later(scenario["today"]), "profile": profile})
    still = advice_of(scenario)
    assert (moved.verdict, moved.dose, fired(moved), moved.score) == (
        still.verdict, still.dose, fired(still), still.score,
    )  # fmt: skip


def is_no_harder(after: Advice, before: Advice) -> None:
    most = [advice.dose.distance_km_max for advice in (after, before)]
    caps = [1000.0 if cap is None else cap for cap in most]
    assert (after.rank, caps[0]) <= (before.rank, caps[1])


@each
def test_po4_more_soreness_or_pain_is_never_harder(scenario: Scenario) -> None:
    window, day, runner = window_of(scenario["history"]), day_of(scenario), runner_of(scenario)
    now = next((look for look in window.mornings if look.date == day), None)
    if now is None:
        return
    others = tuple(look for look in window.mornings if look.date != day)
    before = advise(window, day, runner)
    for more in range(1, 11):
        worse = [replace(now, soreness=min(10, (now.soreness or 0) + more))] if now.soreness is not None else []
        for index, pain in enumerate(now.pains or ()):
            pains = list(now.pains or ())
            pains[index] = replace(pain, nrs=min(10, pain.nrs + more))
            worse.append(replace(now, pains=tuple(pains)))
        for look in worse:
            is_no_harder(advise(replace(window, mornings=(*others, look)), day, runner), before)


@each
def test_po5_a_harder_yesterday_is_never_harder(scenario: Scenario) -> None:
    window, day, runner = window_of(scenario["history"]), day_of(scenario), runner_of(scenario)
    before = advise(window, day, runner)
    for index, run in enumerate(window.runs):
        if run.date != day - dt.timedelta(days=1):
            continue
        harder = [replace(run, distance_m=run.distance_m + more) for more in (100, 1000, 5000, 20_000)]
        harder += [replace(run, rpe=rpe) for rpe in range((run.rpe or 10) + 1, 11)]
        harder += [replace(run, duration_s=run.duration_s + more) for more in (600, 6000) if run.duration_s]
        for other in harder:
            runs = (*window.runs[:index], other, *window.runs[index + 1 :])
            is_no_harder(advise(replace(window, runs=runs), day, runner), before)


@each
def test_po6_a_missing_answer_is_never_better_than_a_good_one(scenario: Scenario) -> None:
    good: Scenario = {"soreness": 0, "pains": [], "illness": [], "fatigue": 4, "sleep_h": 8.0}
    for item, answer in good.items():
        without, well = [], []
        for told in scenario["history"]:
            today = told["kind"] == "wellness" and told["date"] == scenario["today"]
            without.append({key: value for key, value in told.items() if not today or key != item})
            well.append(told | {item: answer} if today else told)
        is_no_harder(advice_of(scenario | {"history": without}), advice_of(scenario | {"history": well}))


@each
def test_po7_later_entries_make_no_difference(scenario: Scenario) -> None:
    later = (day_of(scenario) + dt.timedelta(days=1)).isoformat()
    more = [
        {"kind": "run", "date": later, "distance_km": 40, "rpe": 9},
        {"kind": "wellness", "date": later, "soreness": 9, "illness": ["fever"]},
        {"kind": "cross", "date": later, "cross_kind": "bike"},
    ]
    history = scenario["history"] + more
    assert advice_of(scenario | {"history": history}) == advice_of(scenario)
    before, after = (window_of(told) for told in (scenario["history"], history))
    assert what_if(after, day_of(scenario), runner_of(scenario)) == what_if(
        before, day_of(scenario), runner_of(scenario)
    )


def test_all_scenarios_are_there() -> None:
    assert len(SCENARIOS) >= 59
