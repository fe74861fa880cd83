from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from freshlegs.journal import Journal
from freshlegs.models import Note, Plan, Run, Runner, Wellness
from freshlegs.tui.keys import key_rows
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.help import HelpScreen
from freshlegs.tui.screens.welcome import WelcomeScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.form import EntryForm
from freshlegs.tui.widgets.quickadd import QuickAdd
from hands import MOMENT, TODAY, Open, burst, seen, type_in, until

YESTERDAY = TODAY - dt.timedelta(days=1)


def the_screen(pilot: object) -> DayScreen:
    screen = pilot.app.screen  # type: ignore[attr-defined]  # a pilot of any app
    assert isinstance(screen, DayScreen)
    return screen


async def test_calendar_day_week_and_advice_are_on_the_screen_together(season_journal: Journal, opened: Open) -> None:
    for size in ((80, 24), (120, 36), (200, 60)):
        async with opened(season_journal, size) as pilot:
            picture = seen(pilot)
            for words in (
                "March 2026",
                "Week 10",
                "Sun 8 Mar, today",
                "Advice for today",
                "RECOVERY RUN",
                "? keys",
                "q quit",
            ):
                assert words in picture, (size, words)


async def test_every_pane_follows_the_cursor(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("left")
        picture = seen(pilot)
        assert "Sat 7 Mar, yesterday" in picture
        assert "Advice for Sat 7 Mar" in picture
        assert "Done: long  30.2 km" in picture
        await pilot.press("up", "t", "pageup")
        assert the_screen(pilot).day == dt.date(2026, 2, 8)
        assert "February 2026" in seen(pilot)
        await pilot.press("}", "]")
        assert the_screen(pilot).day == dt.date(2027, 3, 8)
        await pilot.press("t")
        assert the_screen(pilot).day == TODAY


async def test_a_day_ahead_shows_the_forecast_beside_the_plan(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("right")
        picture = seen(pilot)
        assert "Forecast for Mon 9 Mar" in picture
        assert "Plan: " in picture


async def test_a_run_typed_in_one_line_reaches_calendar_week_and_advice(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("a")
        await type_in(pilot, "yesterday 30k 2:51:10 rpe 6 long -- heavy from 25")
        assert "If you log this, today" in seen(pilot)
        await pilot.press("enter", "a")
        await type_in(pilot, "legs 3 no pain")
        await pilot.press("enter")
        await pilot.pause()
        picture = seen(pilot)
        assert "7●" in picture
        assert "30.0 long" in picture
        assert "RECOVERY RUN" in picture
        assert "30.0 km yesterday" in picture
    assert [run.distance_m for run in journal.day(YESTERDAY) if isinstance(run, Run)] == [30_000]
    assert [look.pains for look in journal.day(TODAY) if isinstance(look, Wellness)] == [()]


async def test_a_line_without_a_day_is_about_the_chosen_day(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("left", "left", "a")
        await type_in(pilot, "8k 48min")
        await pilot.press("enter")
        await pilot.pause()
    assert len(journal.day(TODAY - dt.timedelta(days=2))) == 1


async def test_what_cannot_be_read_is_explained_and_nothing_is_stored(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("a")
        await type_in(pilot, "10 50")
        await pilot.press("enter")
        assert "is 50 minutes or km?" in seen(pilot)
        assert pilot.app.screen.query(QuickAdd)
    assert journal.first_day() is None


async def test_the_form_logs_a_run_and_gives_the_third_of_distance_time_and_pace(
    journal: Journal, opened: Open
) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", *"30", "tab", *"2:51:10", "tab")
        assert pilot.app.screen.query_one("#field-pace", Input).value == "5:42"
        await pilot.press(
            "tab", *"6", "tab", *"148", "tab", *"same", "tab", *"quads 4, no pain", "tab", *"heavy [/] from 25", "enter"
        )
        await pilot.pause()
        assert not pilot.app.screen.query(EntryForm)
    run, look = (entry for entry in sorted(journal.day(TODAY), key=lambda entry: type(entry).__name__))
    assert isinstance(run, Run)
    assert (run.distance_m, run.duration_s, run.rpe, run.avg_hr, run.legs_after) == (30_000, 10_270, 6, 148, "same")
    assert run.notes == "heavy [/] from 25"
    assert isinstance(look, Wellness)
    assert look.pains == ()
    assert look.muscles is not None


async def test_keys_in_a_burst_go_where_they_were_meant(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        burst(pilot, "n", "1", "2", "tab", "5", "8", "tab", "tab", "8", "enter", "a", *"9k dull", "escape", "left")
        await until(pilot, lambda: the_screen(pilot).day == YESTERDAY)
    run = journal.day(TODAY)[0]
    assert isinstance(run, Run)
    assert (run.distance_m, run.duration_s, run.rpe) == (12_000, 3480, 8)


async def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", *"10", "tab", *"fast", "tab", "enter")
        picture = seen(pilot)
        assert "Time:" in picture
        assert "fast" in picture
        await pilot.press("f6", *"10", "tab", *"10", "enter")
        await pilot.pause()
        assert "is faster than anyone" in seen(pilot)
    assert journal.first_day() is None


async def test_an_edit_keeps_what_the_form_does_not_show(journal: Journal, opened: Open) -> None:
    (run,) = journal.add([Run(date=TODAY, distance_m=10_000, source="watch.fit", max_hr=171, notes="a\nb")], "added")
    async with opened(journal) as pilot:
        await pilot.press("e", "tab", *"55", "enter")
        await pilot.pause()
    kept = journal.entry(run.id)
    assert isinstance(kept, Run)
    assert (kept.duration_s, kept.source, kept.max_hr, kept.distance_m) == (3300, "watch.fit", 171, 10_000)


async def test_delete_undo_and_redo_name_what_they_did(journal: Journal, opened: Open) -> None:
    journal.add([Run(date=TODAY, distance_m=10_000)], "added run 10.0 km")
    async with opened(journal) as pilot:
        await pilot.press("d")
        await pilot.pause()
        assert "Deleted run 10.0 km" in seen(pilot)
        assert not journal.day(TODAY)
        await pilot.press("u")
        assert len(journal.day(TODAY)) == 1
        await pilot.press("U")
        assert not journal.day(TODAY)
        await pilot.press("u", "u", "u")
        await pilot.pause()
        assert "Nothing to undo" in seen(pilot)


async def test_the_check_in_joins_the_one_of_the_day(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("S")
        await type_in(pilot, "left knee 3")
        await pilot.press("enter", "c", "tab", "tab", *"6.5", "f2")
        await pilot.pause()
    looks = [look for look in journal.day(TODAY) if isinstance(look, Wellness)]
    assert len(looks) == 1
    assert looks[0].sleep_h == 6.5
    assert looks[0].pains
    assert looks[0].pains[0].site == "knee"


async def test_a_planned_run_is_ticked_off_when_it_is_logged(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("p", "up", *"easy", "tab", *"8", "enter")
        await pilot.pause()
        assert "easy 8.0 km" in seen(pilot)
        await pilot.press("a")
        await type_in(pilot, "8k 48min")
        await pilot.press("enter")
        await pilot.pause()
    run, plan = sorted(journal.day(TODAY), key=lambda entry: isinstance(entry, Plan))
    assert isinstance(plan, Plan)
    assert plan.done_by == run.id
    journal.undo()
    assert [entry for entry in journal.day(TODAY) if isinstance(entry, Plan) and not entry.done_by]


async def test_a_half_typed_form_comes_back(journal: Journal, opened: Open, tmp_path: Path) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", *"21.1", "escape")
        await pilot.pause()
        assert not pilot.app.screen.query(EntryForm)
        await pilot.press("a", *"12k half", "escape")
        await pilot.pause()
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: MOMENT) as again:
        async with opened(again) as pilot:
            offered = [toast.message for toast in pilot.app._notifications]
            assert "Left unfinished: a line for Sun 8 Mar (a), a run (n)." in offered
            await pilot.press("n")
            assert pilot.app.screen.query_one("#field-distance", Input).value == "21.1"
            await pilot.press("escape", "a")
            await pilot.pause()
            assert pilot.app.screen.query_one("#line", Input).value == "12k half"


HOSTILE = "[/] [red]no[/red] [@click=app.quit]x[/] \x1b[31m\x1b]52;c;QQ==\x07 \u202egpj 🏃‍♀️ é 雨 [" + "b" * 30


async def test_a_note_of_markup_and_escapes_is_shown_as_typed_in_every_pane(journal: Journal, opened: Open) -> None:
    journal.add(
        [
            Run(date=TODAY, distance_m=10_000, notes=HOSTILE, shoes="[b]x", tags=("[/]",)),
            Note(date=TODAY, text=HOSTILE),
        ],
        HOSTILE,
    )
    journal.add([Wellness(date=YESTERDAY, notes=HOSTILE, pains=())], HOSTILE)
    async with opened(journal, (160, 50)) as pilot:
        picture = seen(pilot)
        for words in (
            "[/] [red]no[/red]",
            "[@click=app.quit]x[/]",
            "␛[31m",
            "␛]52;c;QQ==␇",
            "@[b]x",
            "#[/]",
            "🏃‍♀️",
            "雨",
        ):
            assert words in picture
        await pilot.press("u")
        await pilot.pause()
        picture = seen(pilot)
        assert "Undone: [/] [red]no[/red]" in picture
        for strip in pilot.app.screen._compositor.render_strips():
            for segment in strip:
                assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or sign == "\u202e" for sign in segment.text)
        await pilot.press("U", "e")
        await pilot.pause()
        assert pilot.app.screen.query(EntryForm)


async def test_letters_type_themselves_in_every_field(journal: Journal, opened: Open) -> None:
    bound = {key for row in key_rows() for key in row.keys if len(key) == 1} | set("hjklq?:[]{}/15")
    letters = "".join(sorted(bound))
    async with opened(journal) as pilot:
        for opener in ("n", "c", "p", "a", "S", "i"):
            await pilot.press(opener)
            fields = list(pilot.app.screen.query(Input))
            assert fields
            for place, field in enumerate(fields):
                # each field takes other letters, every letter comes to several fields
                some = "".join((letters * 2)[place * 7 % len(letters) :][: 12 if len(fields) > 1 else len(letters)])
                pilot.app.screen.set_focus(field)
                field.value = ""
                burst(pilot, some)
                await until(pilot, lambda field=field, some=some: field.value == some)  # type: ignore[misc]  # bound early
            await pilot.press("f6", "escape")
            await until(pilot, lambda: not pilot.app.screen.query(Input))


async def test_help_lists_every_key_that_holds_here(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (120, 60)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        listed = {words for _, words in pilot.app.screen.rows}
        assert {row.does for row in key_rows() if row.where in ("every screen", "day", "calendar")} <= listed
        await pilot.press(*["pagedown"] * 4)
        await pilot.pause()
        assert "not a medical device" in seen(pilot).replace("\n", " ")
        await pilot.press("escape")
        the_screen(pilot)


async def test_the_palette_goes_to_a_day_and_finds_actions(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press(":", *"2026-02-14")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert the_screen(pilot).day == dt.date(2026, 2, 14)


async def test_a_reason_opens_to_its_plain_words_and_source(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("tab", "tab")
        assert pilot.app.screen.query_one(AdvicePane).has_focus
        await pilot.press("enter")
        await pilot.pause()
        assert "won't repair your legs" in seen(pilot).replace("\n", " ") or "won't" in seen(pilot)
        await pilot.press("down", "enter", "enter", "up")


async def test_an_empty_journal_asks_three_questions_and_says_which_key_logs_the_first_run(
    journal: Journal, opened: Open
) -> None:
    async with opened(journal, demo=False) as pilot:
        assert isinstance(pilot.app.screen, WelcomeScreen)
        burst(pilot, *"mi", "enter", *"25 in 4", "enter", *"knees", "enter")
        await until(pilot, lambda: "The tour, 1 of 5" in seen(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "a for one line" in seen(pilot))
        screen = the_screen(pilot)
        assert screen.units == "mi"
        assert "a for one line" in seen(pilot)
    assert journal.runner() == replace(
        Runner(units="mi", declared_weekly_m=40_234, declared_runs_per_week=4, watch_sites=("knee",)),
        id=journal.runner().id,
    )


async def test_the_questions_can_be_skipped(journal: Journal, opened: Open) -> None:
    async with opened(journal, demo=False) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        the_screen(pilot)
    assert journal.runner() == Runner()


async def test_what_another_window_wrote_is_seen(journal: Journal, opened: Open, tmp_path: Path) -> None:
    async with opened(journal) as pilot:
        with Journal.open(tmp_path / "journal.db", clock_ms=lambda: MOMENT + 1) as other:
            other.add([Run(date=TODAY, distance_m=7700)], "added elsewhere")
        the_screen(pilot).look_round()
        await pilot.pause()
        assert "7.7 km" in seen(pilot)


async def test_midnight_moves_today(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        screen = the_screen(pilot)
        screen.clock = lambda: TODAY + dt.timedelta(days=1)
        screen.look_round()
        await pilot.pause()
        assert "Mon 9 Mar, today" in seen(pilot)
        assert "Mon 9 Mar 2026" in seen(pilot)


async def test_a_journal_that_cannot_be_written_keeps_the_form_open(
    journal: Journal, opened: Open, tmp_path: Path
) -> None:
    async with opened(journal) as pilot:
        (tmp_path / "journal.db").unlink()
        await pilot.press("a", *"9k 50min", "enter")
        await pilot.pause()
        line = pilot.app.screen.query_one(QuickAdd)
        assert line.text == "9k 50min"
        assert not line.handed_over


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (79, 23), (80, 24), (120, 36), (200, 60), (20, 5), (1, 1)])
async def test_any_size_shows_help_and_quit_and_nothing_breaks(
    season_journal: Journal, opened: Open, size: tuple[int, int]
) -> None:
    async with opened(season_journal, size) as pilot:
        if size[0] >= 40:
            last = seen(pilot).splitlines()[-1]
            assert "? keys" in last
            assert "q quit" in last
        await pilot.press("tab", "tab", "tab", "n", "f3", "escape", "a", "escape", "?", "escape")
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        assert "Advice" in seen(pilot)


async def test_miles_are_shown_where_the_runner_chose_them(season_journal: Journal, opened: Open) -> None:
    season_journal.set_runner(Runner(units="mi"), "miles")
    async with opened(season_journal) as pilot:
        picture = seen(pilot)
        assert "18.8 mi" in picture
        assert "30.2" not in picture


async def test_a_paste_is_taken_whole_or_refused(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("a")
        line = pilot.app.screen.query_one(QuickAdd).line
        line.post_message(Paste("8k 50min\nlegs 2\n"))
        await until(pilot, lambda: line.value == "8k 50min; legs 2")
        line.post_message(Paste("x" * 1_000_000))
        await pilot.pause()
        assert "too many for one line" in seen(pilot)
        assert line.value == "8k 50min; legs 2"
        await pilot.press("enter")
        await until(pilot, lambda: len(journal.day(TODAY)) == 2)
