"""The morning check-in on the screen: one key a question, the advice's own question first."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.journal import Journal
from freshlegs.models import Pain, Run, Runner, Wellness
from freshlegs.tui.widgets.checkin import CheckForm
from hands import TODAY, Open, burst, seen, type_in, until

YESTERDAY = TODAY - dt.timedelta(days=1)


def check_in(journal: Journal, day: dt.date = TODAY) -> Wellness:
    (look,) = [entry for entry in journal.day(day) if isinstance(entry, Wellness)]
    return look


async def test_nine_keys_do_the_whole_of_it(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        burst(pilot, "c30744440")
        await until(pilot, lambda: "Saved: added check-in" in seen(pilot))
        look = check_in(journal)
        assert (look.soreness, look.pains, look.sleep_h, look.sleep_quality) == (3, (), 7, 4)
        assert (look.fatigue, look.mood, look.stress, look.illness) == (4, 4, 4, ())
        await pilot.pause()
        assert "If you log this" not in seen(pilot)  # it is logged


@pytest.mark.parametrize("slept", ["6.5", "6:30", "6h30"])
async def test_half_an_hour_of_sleep_is_typed_as_ever(journal: Journal, opened: Open, slept: str) -> None:
    async with opened(journal) as pilot:
        burst(pilot, *f"c30{slept}23450")
        await until(pilot, lambda: "Saved: added check-in" in seen(pilot))
        look = check_in(journal)
        assert (look.sleep_h, look.sleep_quality, look.fatigue, look.mood, look.stress) == (6.5, 2, 3, 4, 5)


async def test_ten_is_one_key_and_the_rest_is_typed(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c", "-")
        await type_in(pilot, "left knee 3")
        await pilot.press("tab")
        await type_in(pilot, "12")
        await pilot.press("enter")
        await until(pilot, lambda: "Saved" in seen(pilot))
        look = check_in(journal)
        assert (look.soreness, look.pains, look.sleep_h) == (10, (Pain(site="knee", side="left", nrs=3),), 12)
        assert look.fatigue is None


async def test_all_as_usual_is_one_key_and_keeps_what_was_told(journal: Journal, opened: Open) -> None:
    journal.add([Wellness(date=TODAY, fatigue=2, sleep_h=6.5)])
    async with opened(journal) as pilot:
        await pilot.press("C")
        await until(pilot, lambda: "Saved" in seen(pilot))
        look = check_in(journal)
        assert (look.fatigue, look.sleep_h, look.mood, look.soreness, look.pains) == (2, 6.5, 4, 0, ())
        await pilot.press("u")
        assert check_in(journal).mood is None


async def test_what_is_left_open_can_be_answered_as_usual(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c", "4", "f5")
        await until(pilot, lambda: "Saved" in seen(pilot))
        look = check_in(journal)
        assert (look.soreness, look.pains, look.fatigue, look.illness, look.sleep_h) == (4, (), 4, (), None)


async def test_what_the_advice_asks_for_stands_first(journal: Journal, opened: Open) -> None:
    journal.add([Run(date=YESTERDAY, distance_m=20_000, duration_s=7200, rpe=4)])
    journal.add([Wellness(date=TODAY - dt.timedelta(days=3), illness=("fever",))])
    journal.add([Wellness(date=TODAY, soreness=2, pains=())])
    async with opened(journal) as pilot:
        await pilot.press("c")
        form = pilot.app.screen.query_one(CheckForm)
        assert form.fields[0].name == "illness"
        await until(pilot, lambda: "which: sore throat, fever" in seen(pilot))


async def test_a_watched_joint_is_asked_about_by_name(journal: Journal, opened: Open) -> None:
    journal.set_runner(Runner(watch_sites=("knee",)))
    journal.add([Run(date=YESTERDAY, distance_m=28_000, duration_s=10_000, rpe=5)])
    async with opened(journal) as pilot:
        await pilot.press("c")
        assert "knee? 0-10" in seen(pilot)
        await pilot.press("2", "f2")
        await until(pilot, lambda: "Saved" in seen(pilot))
        assert check_in(journal).pains == (Pain(site="knee", nrs=2),)


async def test_the_numbers_that_a_runner_measures_are_asked_for_at_the_end(journal: Journal, opened: Open) -> None:
    journal.add([Wellness(date=TODAY - dt.timedelta(days=ago), resting_hr=48) for ago in (1, 2, 3)])
    async with opened(journal) as pilot:
        await pilot.press(*"c30744440")
        await until(pilot, lambda: getattr(getattr(pilot.app.focused, "field", None), "name", "") == "resting_hr")
        await type_in(pilot, "47")
        await pilot.press("enter")
        await until(pilot, lambda: "Saved" in seen(pilot))
        assert (check_in(journal).resting_hr, check_in(journal).illness) == (47, ())


async def test_a_check_in_that_is_there_is_changed_field_by_field(journal: Journal, opened: Open) -> None:
    journal.add(
        [
            Wellness(
                date=TODAY, soreness=3, fatigue=4, mood=4, stress=4, sleep_quality=4, illness=(), pains=(), sleep_h=7
            )
        ]
    )
    async with opened(journal) as pilot:
        await pilot.press("c", "5")
        assert pilot.app.screen.query(CheckForm)  # one key is no whole answer to a change: Enter saves
        await pilot.press("enter")
        await until(pilot, lambda: "Saved: changed" in seen(pilot))
        look = check_in(journal)
        assert (look.soreness, look.fatigue) == (5, 4)


async def test_a_half_answered_morning_comes_back(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c", "3", "0", "escape", "c")
        assert pilot.app.screen.query_one(CheckForm).texts()["soreness"] == "3"
        await pilot.press(*"744440")
        await until(pilot, lambda: "Saved" in seen(pilot))
        assert (check_in(journal).soreness, check_in(journal).sleep_h) == (3, 7)


@pytest.mark.parametrize("key", [".", ",", "x", "q", "#"])
async def test_other_keys_type_themselves(journal: Journal, opened: Open, key: str) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c")
        await type_in(pilot, key)
        assert pilot.app.screen.query_one(CheckForm).texts()["soreness"] == key


async def test_a_ten_typed_in_two_figures_is_asked_about_and_never_taken_for_two_answers(
    journal: Journal, opened: Open
) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c", "1", "0")
        await pilot.pause()
        form = pilot.app.screen.query_one(CheckForm)
        assert (form.texts()["soreness"], form.texts()["sore"]) == ("1", "")
        assert "Legs 1 or 10?" in seen(pilot)
        await pilot.press("minus")
        assert (form.texts()["soreness"], form.texts()["sore"]) == ("10", "")
        await pilot.press("0")
        assert form.texts()["sore"] == "no pain"


async def test_legs_at_one_and_nothing_hurts_is_said_with_one_more_key(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        burst(pilot, "c100744440")
        await until(pilot, lambda: "Saved: added check-in" in seen(pilot))
        look = check_in(journal)
        assert (look.soreness, look.pains, look.sleep_h) == (1, (), 7)


async def test_tab_after_an_answer_that_went_on_skips_nothing(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c", "2", "tab", "0", "tab", "7", "tab", "4", "tab")
        form = pilot.app.screen.query_one(CheckForm)
        assert [form.texts()[name] for name in ("soreness", "sore", "sleep_h", "sleep_quality")] == [
            "2", "no pain", "7", "4",
        ]  # fmt: skip
        await pilot.press("tab")  # nothing was answered: this one goes on
        assert getattr(getattr(pilot.app.focused, "field", None), "name", "") == "mood"


async def test_words_where_a_number_belongs_are_named(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("c")
        await type_in(pilot, "zz")
        await pilot.press("enter")
        await until(pilot, lambda: "Legs: a number, 0-10" in seen(pilot))
