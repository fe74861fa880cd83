"""Telling it about a knee, and about oneself: the form, the test run, the morning after."""

from __future__ import annotations

import datetime as dt

from textual.pilot import Pilot
from textual.widgets import Input

from freshlegs.journal import Journal
from freshlegs.models import Pain, Race, Run, Runner, Wellness
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.widgets.about import AboutForm
from freshlegs.tui.widgets.form import EntryForm
from hands import TODAY, Open, seen, until

YESTERDAY = TODAY - dt.timedelta(days=1)
LONG = Run(date=YESTERDAY, distance_m=30_000, duration_s=10_270, rpe=6, type="long")
PAINS = ("pain_site", "pain_before", "pain_during", "pain_after")


def the_screen(pilot: Pilot[None]) -> DayScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DayScreen)
    return screen


def field(pilot: Pilot[None], name: str) -> Input:
    return pilot.app.screen.query_one(f"#field-{name}", Input)


async def fill_in(pilot: Pilot[None], name: str, text: str) -> None:
    """Go to a field by its keys, and write it anew."""
    for _ in range(30):
        if pilot.app.focused is field(pilot, name):
            break
        await pilot.press("tab")
    await pilot.press("home", "shift+end", "delete", *text)


async def test_a_watched_knee_is_told_weighed_at_once_and_taken_back(journal: Journal, opened: Open) -> None:
    journal.add([LONG], "a long run")
    async with opened(journal) as pilot:
        await pilot.press("i", *"left knee")
        assert "About you" in seen(pilot)
        assert the_screen(pilot).pending == (Runner(watch_sites=("knee",)),)
        await pilot.press("enter")
        await pilot.pause()
        assert journal.runner().watch_sites == ("knee",)
        assert not pilot.app.screen.query(AboutForm)
        picture = seen(pilot)
        assert "Saved: about you: watched joints" in picture
        assert "CROSS-TRAIN OR WALK" in picture
        await pilot.press("u")
        await pilot.pause()
        assert "Undone: about you: watched joints" in seen(pilot)
        assert journal.runner().watch_sites == ()


async def test_each_field_is_kept_as_it_is_on_the_command_line(journal: Journal, opened: Open) -> None:
    told = {
        "watch_sites": "knee, Achilles",
        "usual_pain": "knee",
        "medical_hold": "y",
        "cleared_date": "yesterday",
        "age": "51",
        "race": "10k 50:00 2026-02-01",
        "threshold_pace_s_per_km": "4:35",
        "hr_max": "187",
        "declared_weekly_m": "55",
        "declared_runs_per_week": "4.5",
    }
    async with opened(journal, (80, 24)) as pilot:
        await pilot.press("i")
        for name, text in told.items():
            await fill_in(pilot, name, text)
        assert "On hold goes first" in seen(pilot)
        await pilot.press("f2")
        await pilot.pause()
    runner = journal.runner()
    assert runner.race == Race(distance_m=10_000, time_s=3_000, date=dt.date(2026, 2, 1))
    assert (runner.age, runner.hr_max, runner.threshold_pace_s_per_km) == (51, 187, 275)
    assert (runner.watch_sites, [pain.site for pain in runner.usual_pain]) == (("knee", "achilles"), ["knee"])
    assert (runner.medical_hold, runner.cleared_date) == (True, YESTERDAY)
    assert (runner.declared_weekly_m, runner.declared_runs_per_week) == (55_000, 4.5)


async def test_an_emptied_field_is_forgotten_and_what_is_told_elsewhere_meanwhile_stays(
    journal: Journal, opened: Open
) -> None:
    before = journal.set_runner(Runner(age=40, hr_max=187, race=Race(distance_m=10_003, time_s=3_000)), "told")
    async with opened(journal) as pilot:
        await pilot.press("i")
        await fill_in(pilot, "age", "")
        journal.set_runner(Runner(age=40, hr_max=190, race=before.race), "told elsewhere")
        await pilot.press("enter")
        await pilot.pause()
        assert journal.runner() == Runner(id=before.id, hr_max=190, race=before.race)
        await pilot.press("i", "enter")
        await pilot.pause()
        assert "Nothing changed" in seen(pilot)


async def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_stored(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("i", *"nose", "enter")
        picture = seen(pilot)
        assert "Watched: 'nose' is not one of knee" in picture
        assert the_screen(pilot).pending == ()
        await fill_in(pilot, "watch_sites", "none")
        await fill_in(pilot, "age", "7")
        await pilot.press("enter")
        assert "Age: age 7 is less than 14" in seen(pilot)
        assert pilot.app.focused is field(pilot, "age")
    assert journal.runner() == Runner()


async def test_half_of_it_comes_back_as_it_was_left(journal: Journal, opened: Open) -> None:
    journal.set_runner(Runner(age=40), "told")
    async with opened(journal) as pilot:
        await pilot.press("i", *"kn", "escape")
        await pilot.pause()
        assert not pilot.app.screen.query(AboutForm)
        assert list(journal.drafts()) == ["about you"]
        journal.set_runner(Runner(age=41), "told elsewhere")
        await pilot.press("i")
        assert (field(pilot, "watch_sites").value, field(pilot, "age").value) == ("kn", "41")
        await pilot.press("f6", "escape")
        await pilot.pause()
        assert not journal.drafts()
        await pilot.press("i", *"knee", "enter")
        await pilot.pause()
    assert (journal.runner().watch_sites, journal.runner().age) == (("knee",), 41)


async def test_miles_chosen_in_the_form_are_shown_and_taken_back(journal: Journal, opened: Open) -> None:
    journal.add([LONG], "a long run")
    async with opened(journal) as pilot:
        await pilot.press("i")
        await fill_in(pilot, "units", "mi")
        await fill_in(pilot, "declared_weekly_m", "30")
        await pilot.press("enter")
        await until(pilot, lambda: "18.6 mi" in seen(pilot))
        assert journal.runner().declared_weekly_m == 48_280
        await pilot.press("u")
        await until(pilot, lambda: "30.0 km  2:51:10" in seen(pilot))


async def test_the_palette_knows_about_you(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press(":", *"about you")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda: bool(pilot.app.screen.query(AboutForm)))


async def test_the_knee_is_asked_about_tested_and_asked_about_again(journal: Journal, opened: Open) -> None:
    journal.add([LONG], "a long run")
    journal.set_runner(Runner(watch_sites=("knee",)), "told")
    async with opened(journal, (80, 24)) as pilot:
        await pilot.press("c")
        assert "knee? 0-10" in seen(pilot)
        await pilot.press("1", "enter")
        await pilot.pause()
        (look,) = journal.day(TODAY)
        assert isinstance(look, Wellness)
        assert look.pains == (Pain(site="knee", nrs=1),)
        await pilot.press("n")
        assert (field(pilot, "type").value, field(pilot, "pain_site").value) == ("test", "knee")
        assert all(field(pilot, name).display for name in PAINS)
        await pilot.press(*"4.5")
        for name, score in zip(PAINS[1:], "121", strict=True):
            await fill_in(pilot, name, score)
        await pilot.press("enter")
        await pilot.pause()
        (run,) = (entry for entry in journal.day(TODAY) if isinstance(entry, Run))
        assert (run.type, run.pain_site, run.pain_before, run.pain_during, run.pain_after) == ("test", "knee", 1, 2, 1)
        await pilot.press("n")
        assert field(pilot, "type").value == ""
        await pilot.press("escape")
        the_screen(pilot).clock = lambda: TODAY + dt.timedelta(days=1)
        the_screen(pilot).look_round()
        await pilot.pause()
        assert "Mon 9 Mar, today" in seen(pilot)
        assert "EASY RUN" in seen(pilot)
        await pilot.press("c")
        assert "knee? 0-10" in seen(pilot)
        await pilot.press("3", "enter")
        await until(pilot, lambda: "REST DAY" in seen(pilot))


async def test_pain_is_asked_for_where_a_test_or_a_pain_is_told(journal: Journal, opened: Open) -> None:
    journal.add([LONG], "a long run")
    async with opened(journal) as pilot:
        await pilot.press("n", *"8")
        assert not any(field(pilot, name).display for name in PAINS)
        await fill_in(pilot, "type", "tes")
        assert all(field(pilot, name).display for name in PAINS)
        assert not field(pilot, "shoes").display
        await fill_in(pilot, "type", "tempo")
        assert not any(field(pilot, name).display for name in PAINS)
        await pilot.press("f3")
        await fill_in(pilot, "pain_site", "left knee")
        await pilot.press("f3")
        assert all(field(pilot, name).display for name in PAINS)
        assert not field(pilot, "shoes").display
        await pilot.press("enter")
        await pilot.pause()
        assert not pilot.app.screen.query(EntryForm)
        (run,) = (entry for entry in journal.day(TODAY) if isinstance(entry, Run))
        assert (run.pain_site, run.pain_side) == ("knee", "left")


async def test_several_watched_joints_are_asked_about_and_answered_by_name(journal: Journal, opened: Open) -> None:
    journal.add([LONG], "a long run")
    journal.set_runner(Runner(watch_sites=("knee", "achilles")), "told")
    async with opened(journal) as pilot:
        await pilot.press("c")
        assert "Achilles, knee?" in seen(pilot)
        await pilot.press("2", "enter")
        assert "2 for which of them?" in seen(pilot)
        await fill_in(pilot, "sore", "knee 0, achilles 2")
        await pilot.press("enter")
        await pilot.pause()
        (look,) = (entry for entry in journal.day(TODAY) if isinstance(entry, Wellness))
        assert {(pain.site, pain.nrs) for pain in look.pains or ()} == {("knee", 0), ("achilles", 2)}
