"""The advice pane: its reasons, what they rest on, the plan and the swap, in thirty columns too."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.models import Plan, Run, Wellness
from freshlegs.rules.advise import tomorrow_if_followed
from freshlegs.tui.screens.evidence import EvidenceScreen
from freshlegs.tui.screens.help import HelpScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.week import WeekPane
from hands import TODAY, Open, seen, type_in, until

TUESDAY = TODAY + dt.timedelta(days=2)
BROKEN = re.compile(r"^(?:/?km|/?mi|m|min|bpm|%|\[[A-Z]\]|·|[0-9/]+ of)(?![\w.])")
"""What no line begins with: the unit of a number above, a grade, a dot between facts."""


def pane_of(pilot: Pilot[None]) -> AdvicePane:
    return pilot.app.screen_stack[0].query_one(AdvicePane)


def text_of(pilot: Pilot[None]) -> list[str]:
    """Give the lines of the pane, seen or not."""
    return pane_of(pilot).text.split("\n")


def plans(journal: Journal, day: dt.date, kind: Any, km: float) -> Plan:
    for entry in journal.day(day):
        if isinstance(entry, Plan):
            journal.remove([entry.id])
    (plan,) = journal.add([Plan(date=day, type=kind, distance_m=round(1000 * km), notes="with Jo")], "planned")
    assert isinstance(plan, Plan)
    return plan


def planned_on(journal: Journal, day: dt.date) -> Plan:
    (plan,) = (entry for entry in journal.day(day) if isinstance(entry, Plan))
    return plan


async def test_a_question_mark_on_a_reason_shows_what_it_rests_on(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("shift+tab", "?")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EvidenceScreen)
        assert "R1 after long or hard [C]" in seen(pilot)
        assert "Fitzgerald M 2007/2013" in seen(pilot)
        await pilot.press("pagedown", "pagedown", "pagedown", "j")
        await pilot.pause()
        assert "recovery runs flush lactic acid" in seen(pilot)
        await pilot.press("escape", "down", "enter")
        await pilot.pause()
        assert "Legs a little sore (3/10)" in seen(pilot)
        await pilot.press("?")
        await pilot.pause()
        assert "M1 sore legs [C]" in seen(pilot)
        await pilot.press("q", "f1")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "What the reason rests on" in seen(pilot)


async def test_x_takes_the_advice_and_u_brings_the_plan_back(season_journal: Journal, opened: Open) -> None:
    plan = plans(season_journal, TODAY, "tempo", 10)
    async with opened(season_journal) as pilot:
        words = " ".join(" ".join(text_of(pilot)).split())
        assert "Plan: tempo 10 km -> swap: recovery run 3-4.6 km (x takes it)" in words
        assert re.search(r"Su □ tempo 10.0 km +⇄ swap", seen(pilot))
        await pilot.press("x")
        await pilot.pause()
        taken = planned_on(season_journal, TODAY)
        assert (taken.id, taken.type, taken.distance_m, taken.notes) == (plan.id, "recovery", 4600, "with Jo")
        assert "Plan: recovery 4.6 km (fits)" in text_of(pilot)
        assert re.search(r"Su □ recovery 4.6 km +✓ fits", seen(pilot))
        assert "Tempo 10 km became recovery run" in seen(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert planned_on(season_journal, TODAY) == plan


async def test_a_swap_on_a_coming_day_changes_the_days_after_it(season_journal: Journal, opened: Open) -> None:
    plans(season_journal, TUESDAY, "long", 45)
    plans(season_journal, TUESDAY + dt.timedelta(days=1), "easy", 9)
    async with opened(season_journal) as pilot:
        await pilot.press("right", "right")
        await pilot.pause()
        assert "< trim" in seen(pilot)
        assert "⇄ swap" in seen(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert planned_on(season_journal, TUESDAY).distance_m == 33_200
        assert season_journal.next_undo() == "long run 45 km became long run 33.2 km on Tue 10 Mar"


async def test_a_day_without_such_a_plan_says_that_there_is_nothing_to_swap(
    season_journal: Journal, opened: Open
) -> None:
    steps = len(season_journal.steps())
    async with opened(season_journal) as pilot:
        for key in ("t", "left", "}"):
            await pilot.press(key, "x")
            await pilot.pause()
            assert "Nothing to swap" in seen(pilot)
            pilot.app.clear_notifications()
            await pilot.pause()
    assert len(season_journal.steps()) == steps


async def test_a_race_is_given_up_only_when_asked_twice(season_journal: Journal, opened: Open) -> None:
    race = plans(season_journal, TODAY, "race", 10)
    async with opened(season_journal) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert "x again puts" in seen(pilot)
        assert planned_on(season_journal, TODAY) == race
        await pilot.press("x")
        await pilot.pause()
        assert planned_on(season_journal, TODAY).type == "recovery"


async def test_a_note_that_was_said_lately_is_one_muted_line(journal: Journal, opened: Open) -> None:
    run = Run(date=TODAY, distance_m=10_000, duration_s=3600, rpe=3, type="easy")
    days = [TODAY - dt.timedelta(days=ago) for ago in range(2, 40, 2)]
    journal.add([Run(date=day, distance_m=run.distance_m, duration_s=run.duration_s, rpe=3) for day in days])
    nights = [Wellness(date=TODAY - dt.timedelta(days=ago), sleep_h=5.0, soreness=0, pains=()) for ago in (0, 1)]
    journal.add(nights)
    async with opened(journal) as pilot:
        assert " said lately: W1" in text_of(pilot)
        assert "W1  " not in "\n".join(text_of(pilot))
        await pilot.press("left")
        await pilot.pause()
        assert "said lately" not in "\n".join(text_of(pilot))
        assert any(line.startswith(" W1  slept 5 h -> a note") for line in text_of(pilot))


async def test_moving_the_cursor_judges_no_day_twice(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        pane, week = pane_of(pilot), pilot.app.screen.query_one(WeekPane)
        first = pane.weighed()
        pane.redraw()
        await pilot.pause()
        assert pane.weighed() is first
        assert pane.outlook is week.outlook
        assert pane.days is not None
        ahead = pane.outlook.week(pane.days, TODAY, pane.runner)
        await pilot.press("right", "right")
        await pilot.pause()
        assert pane.weighed() is ahead[2]
        season_journal.add([Run(date=TODAY, distance_m=30_000)])
        pilot.app.screen.reload()  # type: ignore[attr-defined]  # the day's screen
        await pilot.pause()
        assert pane.weighed() is not ahead[2]


async def test_everything_can_be_read_in_thirty_columns(season_journal: Journal, opened: Open) -> None:
    plans(season_journal, TODAY, "intervals", 12)
    season_journal.add([Wellness(date=TODAY, mood=2)])
    async with opened(season_journal, (34, 80)) as pilot:
        pane = pane_of(pilot)
        await pilot.press("shift+tab")
        await pilot.pause()
        assert pane.scrollable_content_region.width == 30
        for _ in pane.reasons()[0]:
            await pilot.press("enter", "down")
        await pilot.press("a")
        await type_in(pilot, "30k 3h rpe 7")
        await pilot.pause()
        lines = text_of(pilot)
        assert max(map(len, lines)) <= 30
        assert [line for line in lines if BROKEN.match(line.strip())] == []
        words = " ".join(" ".join(lines).split())
        for told in (
            "If you log this, tomorrow:",
            "no faster than 6:10 /km",
            "Plan: intervals 12 km -> swap: recovery run 3-4.6 km (x takes it)",
            "at most a recovery run [C]",
            "It won't repair your legs; it adds relaxed kilometres",
            "Zainuddin 2006, APNM 31:126",
            "Or rest, or a 30-45 min walk",
            "Tomorrow, if you follow it",
        ):
            assert told in words, words
        for word in ("kilometres", "recovery", "yesterday"):
            assert any(word in line for line in lines)


def after_it(pilot: Pilot[None]) -> str:
    lines = text_of(pilot)
    return lines[lines.index("Tomorrow, if you follow it") + 1].strip()


async def test_who_follows_planned_intervals_recovers_tomorrow(journal: Journal, opened: Open) -> None:
    days = [TODAY - dt.timedelta(days=ago) for ago in range(2, 40, 2)]
    journal.add([Run(date=day, distance_m=10_000, duration_s=3600, rpe=3) for day in days])
    journal.add([Wellness(date=TODAY, soreness=0, pains=(), illness=())])
    async with opened(journal) as pilot:
        assert after_it(pilot).startswith("Train as planned")
        plans(journal, TODAY, "intervals", 9)
        pilot.app.screen.reload()  # type: ignore[attr-defined]  # the day's screen
        await pilot.pause()
        assert " ".join(text_of(pilot)).count("intervals 9.0 km (fits)") == 1
        assert after_it(pilot).startswith("Recovery run")
        pane = pane_of(pilot)
        assert pane.days is not None
        ahead = pane.outlook.week(pane.days, TODAY, pane.runner)[1].advice
        assert tomorrow_if_followed(pane.days, TODAY, pane.runner) == ahead


async def test_who_follows_an_easy_day_makes_no_long_run_of_it(journal: Journal, opened: Open) -> None:
    days = [TODAY - dt.timedelta(days=ago) for ago in range(2, 40, 2)]
    journal.add([Run(date=day, distance_m=15_000, duration_s=5400, rpe=3) for day in days])
    journal.add([Wellness(date=TODAY, soreness=3, pains=(), illness=())])
    async with opened(journal) as pilot:
        assert "up to 75 min" in " ".join(text_of(pilot))
        assert after_it(pilot).startswith("Train as planned")


async def test_a_race_is_not_capped_on_its_morning(journal: Journal, opened: Open) -> None:
    days = [TODAY - dt.timedelta(days=ago) for ago in range(2, 40, 2)]
    journal.add([Run(date=day, distance_m=10_000, duration_s=3600, rpe=3) for day in days])
    plans(journal, TODAY, "race", 42.2)
    async with opened(journal) as pilot:
        assert "a race is not capped" in " ".join(" ".join(text_of(pilot)).split())


async def test_other_days_like_this_one_stand_under_the_advice(journal: Journal, opened: Open) -> None:
    for weeks in range(7):
        sunday = TODAY - dt.timedelta(days=1 + 7 * weeks)
        journal.add([Run(date=sunday, distance_m=18_000, duration_s=6480, rpe=4, type="long")])
        if weeks:
            journal.add([Run(date=sunday + dt.timedelta(days=1), distance_m=5000, duration_s=2040, rpe=2)])
            journal.add([Wellness(date=sunday + dt.timedelta(days=2), soreness=2)])
    async with opened(journal, (120, 60)) as pilot:
        await pilot.pause()
        assert "You, 6 times like this:" in text_of(pilot)
        assert "  ran easily 6, legs 2 a day later" in text_of(pilot)
        await pilot.press("left")
        await pilot.pause()
        assert not any("like this" in line for line in text_of(pilot))


async def test_what_is_told_about_oneself_is_weighed_while_it_is_typed(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("i", "down", "down")
        await type_in(pilot, "yes")
        await pilot.pause()
        lines = text_of(pilot)
        assert lines[:2] == ["With this, today:", "  Rest day"]


async def test_an_edited_morning_is_weighed_in_the_place_of_the_old(journal: Journal, opened: Open) -> None:
    journal.add([Wellness(date=TODAY, soreness=8, pains=())])
    async with opened(journal) as pilot:
        await pilot.press("c", "shift+tab")
        while getattr(getattr(pilot.app.focused, "field", None), "name", "") != "soreness":
            await pilot.press("tab")
        await pilot.press("0")
        await pilot.pause()
        assert text_of(pilot)[0] == "If you log this, today:"
        assert "Easy run" in text_of(pilot)[1]


async def test_an_alarm_comes_first_and_whole_and_nothing_is_asked(journal: Journal, opened: Open) -> None:
    journal.add([Wellness(date=TODAY, alerts=("chest_pain",))])
    async with opened(journal) as pilot:
        words = " ".join(" ".join(text_of(pilot)).split())
        assert words.startswith(
            "Stop. Chest pain is not a training question. Get medical help now: call your emergency"
        )
        assert (
            words.index("a swollen calf go today.") < words.index("REST DAY") < words.index("This is not a diagnosis")
        )
        assert "Ask " not in words


async def test_the_effort_of_yesterday_is_asked_for_with_the_keys_that_tell_it(journal: Journal, opened: Open) -> None:
    journal.add([Run(date=TODAY - dt.timedelta(days=1), distance_m=8000)])
    journal.add([Wellness(date=TODAY, soreness=0, pains=())])
    async with opened(journal) as pilot:
        words = " ".join(" ".join(text_of(pilot)).split())
        assert "how hard was yesterday's run (RPE 0-10)? (left, then e on the run answers)" in words
        assert "Sure low: you told me about your legs (1 run in 4 weeks, effort known for 0 %)" in words
        await pilot.press("left", "e")
        await pilot.pause()
        while getattr(getattr(pilot.app.focused, "field", None), "name", "") != "rpe":
            await pilot.press("tab")
        await pilot.press("5", "enter")
        await pilot.pause()
        (run,) = journal.day(TODAY - dt.timedelta(days=1))
        assert isinstance(run, Run)
        assert run.rpe == 5


async def test_an_opened_reason_comes_into_view_where_there_is_little_room(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("tab", "tab", "enter")
        await until(pilot, lambda: "It won't repair" in seen(pilot))
